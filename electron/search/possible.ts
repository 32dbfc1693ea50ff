import type { CommonGrams } from '../../shared/search/grams'
import type { Db } from '../db/connection'
import { commonGramsOf } from './common-grams-repository'
import { indexedFrom } from './index-state-repository'
import { type Narrowing, narrowingsOf } from './narrowing'
import type { Question } from './question'
import { listMatching, listRecorded, type Stretch } from './records-repository'

/** Numbers read ahead at the most: some ten milliseconds of the engine. */
const MOST_AHEAD = 32_768
const GROWTH = 8
/** Hits that a list asks for first: where they ought to be among fewer records than the index is worth, it is not asked at first. */
const PAGE = 50
/** Such a search goes on without the index while it takes no more than this many times the records that it ought to take. */
const PATIENCE = 2
/** Hits it is given as a start, before there are any to go by. */
const HEAD_START = 8

/** What was looked at in one way, and what of it was asked for. */
interface Looked {
  read: number
  hits: number
}

/** The numbers of the records within a stretch that may be what is asked for, newest recorded first. */
export interface Possible {
  /** Takes the next, at most `limit`; fewer: there are no more. */
  take(db: Db, limit: number): readonly number[]
  /** How many of those that were taken last are what is asked for. */
  tell(hits: number): void
}

/**
 * Every way to ask the index takes its time before it begins to answer: as long as what was looked at in vain took less, the next one
 * is not begun. So what is common is found by looking at one record after another, and nothing takes twice as long as it has to. To
 * go on somewhere, the engine walks there from the newest: the further down, the more is read ahead.
 */
export function possibleWithin(question: Question, { from, before }: Stretch): Possible {
  const { kinds, narrowedBy } = question
  /** Of the ways, from the one that leaves over most; -1: without the index. */
  let way = -1
  const since: Looked = { read: 0, hits: 0 }
  let ahead: readonly number[] = []
  let size = 0
  let reached = before
  let given = before
  let common: CommonGrams | null = null
  let ways: readonly Narrowing[] = []
  const changeWay = () => {
    while (isInVain(since, ways[way + 1], isForeseen(question))) {
      way += 1
      Object.assign(since, { read: 0, hits: 0 })
      ahead = []
      size = 0
      reached = given
    }
  }
  const add = (more: readonly number[], asked: number, end: number) => {
    reached = more.length < asked ? end : (more.at(-1) ?? end)
    ahead = [...ahead, ...more]
  }
  const readOn = (db: Db, limit: number, narrowing: Narrowing | undefined, indexed: number) => {
    if (narrowing !== undefined && reached > indexed) {
      size = Math.max(limit, Math.min(nextSize(size, narrowing), MOST_AHEAD))
      add(listMatching(db, narrowing.match, { from: indexed, before: reached }, size), size, indexed)
    }
    const missing = limit - ahead.length
    // What the index does not know yet lies below; there is no way to walk to it, and nothing to read ahead.
    if (missing > 0 && reached > from) add(listRecorded(db, kinds, { from, before: reached }, missing), missing, from)
  }
  return {
    take(db, limit) {
      // Before what is common: what is made anew meanwhile is first said to be empty, long before anything else is common.
      const indexed = Math.max(from, indexedFrom(db))
      const chosen = commonGramsOf(db)
      // The question is cut anew only for an index that was made anew meanwhile.
      if (chosen !== common) ways = narrowingsOf(narrowedBy, chosen)
      common = chosen
      changeWay()
      if (ahead.length < limit && reached > from) readOn(db, limit, ways[way], indexed)
      const taken = ahead.slice(0, limit)
      ahead = ahead.slice(limit)
      given = taken.at(-1) ?? given
      since.read += taken.length
      return taken
    },
    tell(hits) {
      since.hits += hits
    },
  }
}

/** Whether whatever holds the words is asked for: how many of them pass what else is asked for, nobody knows. */
function isForeseen({ isNarrowed, wanted }: Question): boolean {
  return !isNarrowed && wanted.every(({ field, without }) => field === null && !without)
}

/** Whether so much was looked at for nothing that the next way is worth its time. */
function isInVain({ read, hits }: Looked, next: Narrowing | undefined, isForeseen: boolean): boolean {
  if (next === undefined) return false
  const { worth, share } = next
  // Of what it leaves over it would have spared nothing.
  if ((read - hits) * (1 - share) >= worth) return true
  if (share === 0 || !isForeseen) return false
  return PAGE / share >= worth || read - hits >= (PATIENCE / share) * (hits + HEAD_START)
}

function nextSize(size: number, { worth }: Narrowing): number {
  return size === 0 ? Math.ceil(worth) : size * GROWTH
}
