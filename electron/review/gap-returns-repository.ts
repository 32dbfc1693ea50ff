import type { FoundGap, GapHit } from '../../shared/review/gaps-contract'
import { type Db, sql } from '../db/connection'

/** Hits with what became of their records since: whether they were sent back, and answered. What was taken back does not count. */
export function withReturns(db: Db, found: readonly FoundGap[]): GapHit[] {
  const subjects = [...new Set(found.map(({ record }) => record.id))]
  const returns =
    subjects.length === 0
      ? []
      : db.all(
          sql
            .selectFrom('review_return')
            .select(['about', 'subject', 'answered_at'])
            .where('subject', 'in', subjects)
            .where('withdrawn_at', 'is', null),
        )
  return found.map((hit) => {
    const own = returns.filter(({ about, subject }) => subject === hit.record.id && about === hit.record.kind)
    const isWaiting = own.some(({ answered_at }) => answered_at === null)
    const sentBack = own.length === 0 ? 'no' : isWaiting ? 'waiting' : 'answered'
    return { ...hit, sentBack }
  })
}
