import { type Db, sql } from '../db/connection'
import { type Piece, pieces } from './piece'

/** What was said of a record in reviewing it. */
export function listMarkPieces(db: Db, subject: string): Piece[] {
  const comments = db.all(sql.selectFrom('review_comment').select('words').where('subject', '=', subject))
  const returned = db.all(sql.selectFrom('review_return').selectAll().where('subject', '=', subject))
  const instructed = db.all(sql.selectFrom('review_instruction').selectAll().where('subject', '=', subject))
  return pieces(
    ...comments.map(({ words }) => ({ place: '审阅 · 批注', words })),
    ...returned.flatMap(({ words, answer_words, withdrawn_reason }) => [
      { place: '审阅 · 发回补充', words },
      { place: '审阅 · 补充答复', words: answer_words ?? '' },
      { place: '审阅 · 撤回发回', words: withdrawn_reason ?? '' },
    ]),
    ...instructed.flatMap(({ words, answer_words }) => [
      { place: '审阅 · 批示', words },
      { place: '审阅 · 批示办理', words: answer_words ?? '' },
    ]),
  )
}
