import { sql as raw, type SqlBool } from 'kysely'
import type { AccountId } from '../../shared/accounts/account'
import type { HeadInstruction, MarkThread, Returned } from '../../shared/review/marks'
import type { RecordKind, RecordRef } from '../../shared/search/search-filter'
import { type Db, sql, type Tx } from '../db/connection'
import type {
  ReviewCaughtUpTable,
  ReviewCommentTable,
  ReviewInstructionTable,
  ReviewReadTable,
  ReviewReturnTable,
} from './review-tables'

interface Answer {
  words: string
  /** UTC ms. */
  at: number
  by: string
}

export function setRead(tx: Tx, row: ReviewReadTable): void {
  const { at, seq, through } = row
  tx.run(
    sql
      .insertInto('review_read')
      .values(row)
      .onConflict((same) => same.columns(['subject', 'account_id']).doUpdateSet({ at, seq, through })),
  )
}

export function insertComment(tx: Tx, row: ReviewCommentTable): void {
  tx.run(sql.insertInto('review_comment').values(row))
}

export function insertReturn(tx: Tx, row: ReviewReturnTable): void {
  tx.run(sql.insertInto('review_return').values(row))
}

export function insertInstruction(tx: Tx, row: ReviewInstructionTable): void {
  tx.run(sql.insertInto('review_instruction').values(row))
}

/** As in the indexes that hold only these. */
const isOpenReturn = raw<SqlBool>`answered_at IS NULL AND withdrawn_at IS NULL`
const isOpenInstruction = raw<SqlBool>`answered_at IS NULL`

interface ReturnAnswer extends Answer {
  how: 'amended' | 'explained'
}

const returnAnswered = ({ how, words, at, by }: ReturnAnswer) => ({
  answer_how: how,
  answer_words: words,
  answered_at: at,
  answered_by: by,
})

export function answerOpenReturns(tx: Tx, subject: string, answer: ReturnAnswer): void {
  tx.run(
    sql.updateTable('review_return').set(returnAnswered(answer)).where('subject', '=', subject).where(isOpenReturn),
  )
}

export function answerReturn(tx: Tx, id: string, answer: ReturnAnswer): void {
  tx.run(sql.updateTable('review_return').set(returnAnswered(answer)).where('id', '=', id))
}

export function withdrawReturn(
  tx: Tx,
  id: string,
  { reason, at, by }: { reason: string; at: number; by: string },
): void {
  const set = { withdrawn_reason: reason, withdrawn_at: at, withdrawn_by: by }
  tx.run(sql.updateTable('review_return').set(set).where('id', '=', id))
}

export function answerInstruction(tx: Tx, id: string, { words, at, by }: Answer): void {
  const set = { answer_words: words, answered_at: at, answered_by: by }
  tx.run(sql.updateTable('review_instruction').set(set).where('id', '=', id))
}

export function setCaughtUp(tx: Tx, row: ReviewCaughtUpTable): void {
  const { through, at } = row
  tx.run(
    sql
      .insertInto('review_caught_up')
      .values(row)
      .onConflict((same) => same.column('account_id').doUpdateSet({ through, at })),
  )
}

/** Everything that was said of a record. */
export function findThread(db: Db, record: RecordRef): MarkThread {
  const { id } = record
  return {
    record,
    reads: listReads(db, id),
    comments: db
      .all(
        sql
          .selectFrom('review_comment')
          .innerJoin('account', 'account.id', 'review_comment.by')
          .select(['review_comment.id', 'words', 'at', 'by', 'account.name as by_name'])
          .where('subject', '=', id)
          .orderBy('seq'),
      )
      .map(({ by, by_name, ...said }) => ({ ...said, by: by as AccountId, byName: by_name })),
    returns: db.all(selectReturns().where('subject', '=', id)).map(toReturned),
    instructions: db.all(selectInstructions().where('subject', '=', id)).map(toInstruction),
  }
}

function listReads(db: Db, subject: string): MarkThread['reads'] {
  const changedSince = raw<number>`EXISTS (SELECT 1 FROM entry_amendment AS change
    WHERE change.entry_id = review_read.subject AND change.seq > review_read.through)`
  return db
    .all(
      sql
        .selectFrom('review_read')
        .innerJoin('account', 'account.id', 'review_read.account_id')
        .select(['account_id', 'at', 'account.name as by_name', changedSince.as('changed_since')])
        .where('subject', '=', subject)
        .orderBy('seq'),
    )
    .map(({ account_id, by_name, at, changed_since }) => ({
      by: account_id as AccountId,
      byName: by_name,
      at,
      changedSince: changed_since === 1,
    }))
}

/** Sent back to somebody and neither answered nor withdrawn, oldest first. */
export function listOpenReturnsOf(db: Db, recorder: string): Returned[] {
  return db.all(selectReturns().where('recorder', '=', recorder).where(isOpenReturn)).map(toReturned)
}

/** Not answered, oldest first; of one owner, or everybody's. */
export function listOpenInstructions(db: Db, owner: string | null): HeadInstruction[] {
  const open = selectInstructions().where(isOpenInstruction)
  return db.all(owner === null ? open : open.where('owner', '=', owner)).map(toInstruction)
}

export function findReturn(db: Db, id: string): Returned | undefined {
  const row = db.first(selectReturns().where('review_return.id', '=', id))
  return row && toReturned(row)
}

export function findInstruction(db: Db, id: string): HeadInstruction | undefined {
  const row = db.first(selectInstructions().where('review_instruction.id', '=', id))
  return row && toInstruction(row)
}

const nameOf = (column: string) =>
  raw<string>`coalesce((SELECT name FROM account WHERE account.id = ${raw.ref(column)}), '')`

export const selectReturns = () =>
  sql
    .selectFrom('review_return')
    .selectAll('review_return')
    .select([
      nameOf('review_return.by').as('by_name'),
      nameOf('review_return.recorder').as('recorder_name'),
      nameOf('review_return.answered_by').as('answered_name'),
      nameOf('review_return.withdrawn_by').as('withdrawn_name'),
    ])
    .orderBy('review_return.seq')

export const selectInstructions = () =>
  sql
    .selectFrom('review_instruction')
    .selectAll('review_instruction')
    .select([
      nameOf('review_instruction.by').as('by_name'),
      nameOf('review_instruction.owner').as('owner_name'),
      nameOf('review_instruction.answered_by').as('answered_name'),
    ])
    .orderBy('review_instruction.seq')

interface Said extends ReviewCommentTable {
  by_name: string
  due: number | null
  answer_words: string | null
  answered_at: number | null
  answered_by: string | null
  answered_name: string
}

/** What returns and instructions have in common: who asks what of whom by when, and the answer. */
function toAsked(row: Said) {
  const { id, about, subject, words, due, at, by_name: byName } = row
  const asked = {
    id,
    record: { kind: about as RecordKind, id: subject },
    words,
    due,
    at,
    by: row.by as AccountId,
    byName,
  }
  const { answered_at: answeredAt, answered_by: answeredBy, answered_name: answeredName } = row
  if (answeredAt === null) return { ...asked, answer: null }
  const answer = { words: row.answer_words ?? '', at: answeredAt, by: answeredBy as AccountId, byName: answeredName }
  return { ...asked, answer }
}

export function toReturned(
  row: ReviewReturnTable & Said & { recorder_name: string; withdrawn_name: string },
): Returned {
  const { answer, ...asked } = toAsked(row)
  const { withdrawn_at: at, withdrawn_by: by, withdrawn_name: byName } = row
  return {
    ...asked,
    recorder: row.recorder as AccountId,
    recorderName: row.recorder_name,
    answer: answer && { ...answer, how: row.answer_how as ReturnAnswer['how'] },
    withdrawn: at === null ? null : { reason: row.withdrawn_reason ?? '', at, by: by as AccountId, byName },
  }
}

export function toInstruction(row: ReviewInstructionTable & Said & { owner_name: string }): HeadInstruction {
  return { ...toAsked(row), owner: row.owner as AccountId, ownerName: row.owner_name }
}
