import { type CommonGrams, type GramQuery, gramQueryOf } from '../../shared/search/grams'

/** Texts of which a record must hold one, all of them in the index; none is nothing but white space. */
export type OneOf = readonly string[]

/** Something the index can be asked, and what can be said beforehand of its answer. */
export interface Narrowing {
  match: string
  /** So many records can be looked through while the index begins to answer. */
  worth: number
  /** Which part of all records it may be, 0..1; 0: few. */
  share: number
}

/**
 * What begins with something common is put together of many lists before the first number of it is known. In the time in which the
 * engine takes so many numbers into it, one record is looked through.
 */
const MERGED_PER_RECORD = 36
/** What stands in more records takes longer to put together than it takes to look through those that the rest leaves over. */
const MOST_ADDED = 2_000 * MERGED_PER_RECORD
/** Put together for one answer at the most, from the rarest on: until it begins, a tenth of a second, nobody can save. */
const MOST_MERGED = 1_000_000

/**
 * What the index can be asked for all of several, each leaving over less than the one before and taking longer to begin: what is in few
 * records; then with it what is not too common. Where nothing is in few records: the rarest of it at once. None: it cannot narrow.
 */
export function narrowingsOf(all: readonly OneOf[], common: CommonGrams): Narrowing[] {
  const groups = all.map((texts) => texts.map((text) => gramQueryOf(text, common)))
  const few = narrowingBy(groups, 0)
  const most = mostMerged(groups)
  if (few === null) {
    const whole = narrowingBy(groups, most)
    const asked = groups.filter((queries) => partOf(queries, most) !== null)
    return whole === null ? [] : [{ ...whole, share: shareOf(asked, common) }]
  }
  const fewer = narrowingBy(groups, Math.min(most, MOST_ADDED))
  return fewer === null || fewer.match === few.match ? [few] : [few, fewer]
}

/** In how many records the most common may stand of what is put together: with all that is rarer it is not too much. The rarest always may. */
function mostMerged(groups: readonly (readonly GramQuery[])[]): number {
  const all = groups.flat().flatMap(({ begun }) => begun.map(({ records }) => records))
  let [most = 0, ...rest] = all.toSorted((one, other) => one - other)
  let merged = most
  for (const records of rest) {
    merged += records
    if (merged > MOST_MERGED) break
    most = records
  }
  return most
}

/** Leaves out what stands in more than `most` records; null: that is all there is. */
function narrowingBy(groups: readonly (readonly GramQuery[])[], most: number): Narrowing | null {
  const parts = groups.map((queries) => partOf(queries, most)).filter((part) => part !== null)
  if (parts.length === 0) return null
  const match = [...new Set(parts.map((part) => part.match))].join(' AND ')
  return { match, worth: parts.reduce((sum, { merged }) => sum + merged, 0) / MERGED_PER_RECORD, share: 0 }
}

/** One of these; `merged`: numbers put together for it. Null where one of them is nothing but what is left out. */
function partOf(queries: readonly GramQuery[], most: number): { match: string; merged: number } | null {
  const kept = queries.map(({ whole, begun }) => ({ whole, begun: begun.filter(({ records }) => records <= most) }))
  if (kept.some(({ whole, begun }) => whole.length + begun.length === 0)) return null
  const matches = kept.map(({ whole, begun }) =>
    [...whole.map(quoted), ...begun.map(({ gram }) => `${quoted(gram)}*`)].join(' AND '),
  )
  const merged = kept.flatMap(({ begun }) => begun).reduce((sum, { records }) => sum + records, 0)
  return { match: matches.length === 1 ? `${matches}` : `(${matches.map((one) => `(${one})`).join(' OR ')})`, merged }
}

/** Of all that is common, if one had nothing to do with the other. */
function shareOf(groups: readonly (readonly GramQuery[])[], { records }: CommonGrams): number {
  const expected = ({ whole, begun }: GramQuery) =>
    whole.length > 0 ? 0 : Math.min(...begun.map((one) => one.records))
  return groups.reduce((share, queries) => {
    const any = queries.reduce((sum, query) => sum + expected(query), 0)
    return share * Math.min(1, any / Math.max(1, records))
  }, 1)
}

/** A string of the engine's own query language: nothing in it is an operator. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
