import type { EntryRow } from '../../shared/entries/entry'
import { type LogIndex, type LogLine, type LogPlace, lineOfPlace, placeOfLine } from './log-index'

/** Entries read at once. */
export const LOG_PAGE = 100
/** Pages kept; the ones read longest ago are dropped. */
const PAGES_KEPT = 40

/** A stretch of one day's entries: numbers `page * LOG_PAGE` and on. */
export interface LogPage {
  day: number
  page: number
}

/** What was read of the log, by `pageKey`. */
export type LogPages = ReadonlyMap<string, readonly EntryRow[]>

/** The first and last line in sight, by their position in the list. */
export interface LineRange {
  first: number
  last: number
}

export function pageKey({ day, page }: LogPage): string {
  return `${day}/${page}`
}

function pageOf({ day, offset }: LogPlace): LogPage {
  return { day, page: Math.floor(offset / LOG_PAGE) }
}

/** The entry of a line, if it was read. */
export function rowOfLine(index: LogIndex, pages: LogPages, line: LogLine): EntryRow | undefined {
  const place = placeOfLine(index, line)
  return place ? pages.get(pageKey(pageOf(place)))?.[place.offset % LOG_PAGE] : undefined
}

/** The pages that hold the entries of some lines. */
export function pagesInSight(index: LogIndex, { first, last }: LineRange): LogPage[] {
  const places = index.lines.slice(Math.max(first, 0), last + 1).map((line) => placeOfLine(index, line))
  const found = places.flatMap((place) => (place ? [pageOf(place)] : []))
  return [...new Map(found.map((page) => [pageKey(page), page])).values()]
}

/** The pages with newly read ones; the oldest of the others are dropped. */
export function withPages(pages: LogPages, read: readonly (readonly [string, readonly EntryRow[]])[]): LogPages {
  const fresh = new Set(read.map(([key]) => key))
  const others = [...pages].filter(([key]) => !fresh.has(key))
  return new Map([...others, ...read].slice(-PAGES_KEPT))
}

/** The pages without those of some days. */
export function withoutDays(pages: LogPages, isStale: (day: number) => boolean): LogPages {
  return new Map([...pages].filter(([key]) => !isStale(Number(key.split('/')[0]))))
}

/** The line of an entry among what was read; null when it is not there. */
export function findLine(index: LogIndex, pages: LogPages, id: EntryRow['id']): LogLine | null {
  for (const [key, rows] of pages) {
    const at = rows.findIndex((row) => row.id === id)
    if (at === -1) continue
    const [day = 0, page = 0] = key.split('/').map(Number)
    return lineOfPlace(index, { day, offset: page * LOG_PAGE + at })
  }
  return null
}
