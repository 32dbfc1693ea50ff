import { type CommonGrams, LONGEST_GRAM, pieceOf, type Run, runsOf } from '../../shared/search/grams'
import type { Db } from '../db/connection'
import { findHead } from '../journal/journal-repository'
import { commonGramsOf } from './common-grams-repository'
import { countRecords, findEntryWordsFrom } from './index-repository'

/** What stands in no more records than this is worth an entry of its own in the index: so many are looked through in a moment. */
const FEW_RECORDS = 2_000
/** In a large log that would be a share which no sample shows, and more pieces than it is worth to keep in memory. */
const SMALLEST_SHARE = 0.002
const SAMPLE = 10_000
/** Below this nothing is long enough to be worth the time in which the index is made anew. */
const SMALL_LOG = 5_000
/** Once the log is so many times what it was, what was few then no longer is. */
const OUTGROWN = 2
/** Records counted in one part: some ten milliseconds. */
const PART = 200

/**
 * Chooses what is common from entries taken evenly from all of the log; yields between its parts how much of the index is made: nothing yet. A piece is common only if both
 * pieces that are one character shorter are: so each length is counted among what the one before left over.
 */
export function* chooseCommonGrams(db: Db, few = FEW_RECORDS): Generator<number, CommonGrams> {
  const records = countRecords(db)
  if (records <= few) return { records, counts: new Map() }
  const sample: Run[][] = []
  for (const words of sampleOf(db)) {
    sample.push(runsOf(words))
    if (sample.length % PART === 0) yield 0
  }
  const least = Math.max(few / records, SMALLEST_SHARE) * sample.length
  const counts = new Map<string, number>()
  for (let length = 1; length < LONGEST_GRAM; length += 1) {
    const found = new Map<string, number>()
    for (const [at, runs] of sample.entries()) {
      for (const piece of piecesOf(runs, length, counts)) found.set(piece, (found.get(piece) ?? 0) + 1)
      if (at % PART === PART - 1) yield 0
    }
    for (const [piece, count] of found) {
      if (count > least) counts.set(piece, Math.round((count / sample.length) * records))
    }
  }
  return { records, counts }
}

/** Whether the log has grown so much since what is common was chosen that it ought to be chosen anew. */
export function isOutgrown(db: Db): boolean {
  return countRecords(db) >= OUTGROWN * Math.max(SMALL_LOG, commonGramsOf(db).records)
}

function* sampleOf(db: Db): Generator<string, void> {
  const last = findHead(db)?.seq ?? 0
  const step = Math.max(1, last / SAMPLE)
  for (let next = 0; next <= last; ) {
    const found = findEntryWordsFrom(db, Math.ceil(next))
    if (!found) return
    yield found.words
    next = Math.max(next + step, found.seq + 1)
  }
}

/** Pieces of this length whose beginning and end are common, each once. */
function piecesOf(runs: readonly Run[], length: number, common: ReadonlyMap<string, number>): Set<string> {
  const pieces = new Set<string>()
  for (const run of runs) {
    for (let at = 0; at + length < run.starts.length; at += 1) {
      const isPossible =
        length === 1 || (common.has(pieceOf(run, at, length - 1)) && common.has(pieceOf(run, at + 1, length - 1)))
      if (isPossible) pieces.add(pieceOf(run, at, length))
    }
  }
  return pieces
}
