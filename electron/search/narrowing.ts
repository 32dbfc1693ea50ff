import { type CommonGrams, gramQueryOf } from '../../shared/search/grams'

/** Texts of which a record must hold one, all of them in the index; none is nothing but white space. */
export type OneOf = readonly string[]

/** What the index is asked, and what can be said beforehand of its answer. */
export interface Narrowing {
  match: string
  /** Which part of all records it may be, 0..1; 0: few. */
  share: number
  /** So many records can be looked through while the index begins to answer. */
  worth: number
}

/**
 * What begins with something common is put together of many lists before the first number of it is known. In the time in which the
 * engine takes so many numbers into it, one record is looked through.
 */
const MERGED_PER_RECORD = 36

/**
 * What the index is asked for all of several; null: there is nothing to ask. Where one of them is in few records, that is asked alone:
 * to bring in what is common would take longer than to look at those few.
 */
export function narrowingOf(all: readonly OneOf[], common: CommonGrams): Narrowing | null {
  const parts = all.map((texts) => partOf(texts, common))
  if (parts.length === 0) return null
  const few = parts.filter(({ records }) => records === 0)
  const asked = few.length > 0 ? few : parts
  return {
    match: [...new Set(asked.map(({ match }) => match))].join(' AND '),
    share: asked.reduce((share, { records }) => share * Math.min(1, records / Math.max(1, common.records)), 1),
    worth: asked.reduce((sum, { records }) => sum + records, 0) / MERGED_PER_RECORD,
  }
}

/** `records`: how many numbers are put together for it, 0 where its lists are as long as they are. */
function partOf(texts: OneOf, common: CommonGrams): { match: string; records: number } {
  const queries = texts.map((text) => gramQueryOf(text, common)).filter((query) => query !== null)
  const matches = queries.map((query) =>
    query.kind === 'begun' ? `${quoted(query.gram)}*` : query.grams.map(quoted).join(' AND '),
  )
  return {
    match: matches.length === 1 ? (matches[0] ?? '') : `(${matches.map((match) => `(${match})`).join(' OR ')})`,
    records: queries.reduce((sum, query) => sum + (query.kind === 'begun' ? query.records : 0), 0),
  }
}

/** A string of the engine's own query language: nothing in it is an operator. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
