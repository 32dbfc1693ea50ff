import type { SearchTerm } from '../../shared/search/query'
import type { Db } from '../db/connection'
import { type Hit, holds, listCandidates, matchOf } from './search-repository'

/** Candidates read at a time: the first part answers a common term at once, later ones grow to get through a rare one. */
const FIRST_PART = 128
const LARGEST_PART = 1_024

export interface Searching {
  db: Db
  /** Lets others work before the next part; answers whether the search is still wanted. */
  goOn: () => Promise<boolean>
}

export interface Found {
  hits: Hit[]
  /** Where to go on for more; null: that was all. */
  before: number | null
}

/**
 * The newest records that hold all terms, recorded before `before`, at most `limit`. Null when it was given up. Every candidate of the
 * index is checked against its text, so that what is found is exactly what a scan of all texts would find.
 */
export async function search(
  { db, goOn }: Searching,
  terms: readonly SearchTerm[],
  { before, limit }: { before: number; limit: number },
): Promise<Found | null> {
  const match = matchOf(terms)
  if (match === null) return { hits: [], before: null }
  const hits: Hit[] = []
  let reached = before
  for (let part = FIRST_PART; ; part = Math.min(part * 2, LARGEST_PART)) {
    const candidates = listCandidates(db, match, { before: reached, limit: part })
    for (const { words, ...hit } of candidates) {
      reached = hit.seq
      if (!holds(words, terms)) continue
      hits.push(hit)
      if (hits.length === limit) return { hits, before: reached }
    }
    if (candidates.length < part) return { hits, before: null }
    if (!(await goOn())) return null
  }
}
