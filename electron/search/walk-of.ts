import type { RecordRef } from '../../shared/search/search-filter'
import { type Db, sql } from '../db/connection'
import { collectedWalk, logWalk } from './log-walk'
import { isBefore } from './order'
import type { Question } from './question'
import { racingWalk } from './racing-walk'
import { receivedWalk } from './received-walk'
import { hitsAmong, recordedWalk, type Walk } from './walk'

/** The way through the records that answers a question, of those recorded before `top`. */
export function walkOf(question: Question, top: number): Walk {
  if (question.only !== null) return namedWalk(question, question.only, top)
  if (question.order === 'recorded') {
    const byNumber = recordedWalk(question, top)
    const isWhole = question.along === null && question.from === null && question.until === null
    return isWhole ? byNumber : racingWalk(byNumber, collectedWalk(question, top))
  }
  // What was recorded within a stretch is read by its numbers, however far back that is.
  if (isWithin(question)) return receivedWalk(question, top)
  if (question.narrowedBy.length === 0) return logWalk(question, top)
  const stream = receivedWalk(question, top)
  return question.isNarrowed ? racingWalk(stream, logWalk(question, top)) : stream
}

function isWithin({ stretch: { from, before } }: Question): boolean {
  return from > 0 || before < Number.MAX_SAFE_INTEGER
}

/** Records named one by one: few enough to be read at once. */
function namedWalk(question: Question, only: readonly RecordRef[], top: number): Walk {
  return {
    next(db) {
      const named = only.map((ref) => findSeq(db, ref)).filter((seq) => seq !== undefined && seq < top)
      const hits = hitsAmong(db, question, [...new Set(named.filter((seq) => seq !== undefined))])
      const sorted =
        question.order === 'recorded'
          ? hits.sort((one, other) => other.seq - one.seq)
          : hits.sort((one, other) => (isBefore(one, other) ? -1 : 1))
      return { seqs: sorted.map(({ seq }) => seq), read: named.length, ended: true }
    },
  }
}

function findSeq(db: Db, { kind, id }: RecordRef): number | undefined {
  if (kind === 'handover') {
    return db.first(sql.selectFrom('handover').select('frozen_seq as seq').where('id', '=', id))?.seq
  }
  return db.first(sql.selectFrom(kind).select('seq').where('id', '=', id))?.seq
}
