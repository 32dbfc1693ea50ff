import type { Db } from '../db/connection'
import { indexedFrom } from './index-state-repository'
import type { Question } from './question'
import { listMatching, listRecorded, type Stretch } from './records-repository'

/** Numbers read ahead at the most: some ten milliseconds of the engine. */
const MOST_AHEAD = 32_768
const GROWTH = 8

/** Takes the next numbers, at most `limit`; fewer: there are no more. */
export type TakePossible = (db: Db, limit: number) => readonly number[]

/**
 * The numbers of the records within a stretch that may be what is asked for, newest recorded first; those the index does not know yet
 * among them. To go on somewhere, the engine walks there from the newest: the further down, the more is read ahead.
 */
export function possibleWithin(question: Question, { from, before }: Stretch): TakePossible {
  let ahead: readonly number[] = []
  let reached = before
  let size = 0
  return (db, limit) => {
    if (ahead.length < limit && reached > from) {
      size = Math.max(limit, Math.min(size * GROWTH, MOST_AHEAD))
      const more = listPossible(db, question, { from, before: reached }, size)
      reached = more.length < size ? from : (more.at(-1) ?? from)
      ahead = [...ahead, ...more]
    }
    const taken = ahead.slice(0, limit)
    ahead = ahead.slice(limit)
    return taken
  }
}

function listPossible(db: Db, { match, kinds }: Question, stretch: Stretch, limit: number): number[] {
  if (match === null) return listRecorded(db, kinds, stretch, limit)
  const indexed = Math.max(stretch.from, Math.min(indexedFrom(db), stretch.before))
  const found =
    indexed < stretch.before ? listMatching(db, match, { from: indexed, before: stretch.before }, limit) : []
  if (found.length === limit || indexed <= stretch.from) return found
  const below = { from: stretch.from, before: indexed }
  return [...found, ...listRecorded(db, kinds, below, limit - found.length)]
}
