import type { Db } from '../db/connection'
import { commonGramsOf } from './common-grams-repository'
import { indexedFrom } from './index-state-repository'
import { type Narrowing, narrowingOf } from './narrowing'
import type { Question } from './question'
import { listMatching, listRecorded, type Stretch } from './records-repository'

/** Numbers read ahead at the most: some ten milliseconds of the engine. */
const MOST_AHEAD = 32_768
const GROWTH = 8
/** What is common is looked for without the index while it takes no more than this many times the records that it ought to take. */
const PATIENCE = 4
/** Hits it is given as a start, before there are any to go by. */
const HEAD_START = 16

/** The numbers of the records within a stretch that may be what is asked for, newest recorded first. */
export interface Possible {
  /** Takes the next, at most `limit`; fewer: there are no more. */
  take(db: Db, limit: number): readonly number[]
  /** How many of those that were taken last are what is asked for. */
  tell(hits: number): void
}

/**
 * What is common is found soonest by looking at one record after another: only where that finds too little is the index asked. To go on
 * somewhere, the engine walks there from the newest: the further down, the more is read ahead.
 */
export function possibleWithin({ kinds, narrowedBy }: Question, { from, before }: Stretch): Possible {
  let ahead: readonly number[] = []
  let reached = before
  let size = 0
  let isAided = false
  const plain = { read: 0, hits: 0 }
  const readOn = (db: Db, limit: number) => {
    const narrowing = narrowingOf(narrowedBy, commonGramsOf(db))
    const stretch = { from, before: reached }
    isAided ||= narrowing !== null && plain.read - plain.hits >= patienceWith(narrowing, plain.hits)
    if (narrowing === null || !isAided) {
      plain.read += limit
      return { numbers: listRecorded(db, kinds, stretch, limit), size: limit }
    }
    size = Math.min(Math.max(limit, size === 0 ? Math.ceil(narrowing.worth) : size * GROWTH), MOST_AHEAD)
    return { numbers: listNarrowed(db, kinds, narrowing, stretch, size), size }
  }
  return {
    take(db, limit) {
      if (ahead.length < limit && reached > from) {
        const more = readOn(db, limit)
        reached = more.numbers.length < more.size ? from : (more.numbers.at(-1) ?? from)
        ahead = [...ahead, ...more.numbers]
      }
      const taken = ahead.slice(0, limit)
      ahead = ahead.slice(limit)
      return taken
    },
    tell(hits) {
      if (!isAided) plain.hits += hits
    },
  }
}

/** Records that may be looked at in vain before the index is asked: never for longer than it would have taken to begin. */
function patienceWith({ worth, share }: Narrowing, hits: number): number {
  return Math.min(worth, (PATIENCE / share) * (hits + HEAD_START))
}

/** By the index as far down as it is whole, then those it does not know yet. */
function listNarrowed(
  db: Db,
  kinds: Question['kinds'],
  { match }: Narrowing,
  stretch: Stretch,
  limit: number,
): readonly number[] {
  const indexed = Math.max(stretch.from, Math.min(indexedFrom(db), stretch.before))
  const found =
    indexed < stretch.before ? listMatching(db, match, { from: indexed, before: stretch.before }, limit) : []
  if (found.length === limit || indexed <= stretch.from) return found
  const below = { from: stretch.from, before: indexed }
  return [...found, ...listRecorded(db, kinds, below, limit - found.length)]
}
