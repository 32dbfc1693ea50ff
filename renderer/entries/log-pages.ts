import type { EntryRow } from '../../shared/entries/entry'
import { itemAt, type LogIndex, type LogPlace } from './log-index'

/** Entries read at once. */
export const LOG_PAGE = 100
/** Pages kept; the ones used longest ago are dropped. */
const PAGES_KEPT = 40

/** A stretch of one day's entries: numbers `page * LOG_PAGE` and on. */
export interface LogPage {
  day: number
  page: number
}

/** What was read of the log, by `pageKey`. */
export type LogPages = ReadonlyMap<string, readonly EntryRow[]>

/** The first and last line in sight. */
export interface LineRange {
  first: number
  last: number
}

export function pageKey({ day, page }: LogPage): string {
  return `${day}/${page}`
}

export function rowAt(pages: LogPages, { day, offset }: LogPlace): EntryRow | undefined {
  return pages.get(pageKey({ day, page: Math.floor(offset / LOG_PAGE) }))?.[offset % LOG_PAGE]
}

/** The pages that hold the entries of some lines. */
export function pagesOf(index: LogIndex, { first, last }: LineRange): LogPage[] {
  const found = new Map<string, LogPage>()
  for (let line = Math.max(first, 0); line <= Math.min(last, index.length - 1); line += 1) {
    const item = itemAt(index, line)
    if (item.kind !== 'entry') continue
    const page = { day: item.day, page: Math.floor(item.offset / LOG_PAGE) }
    found.set(pageKey(page), page)
  }
  return [...found.values()]
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

/** Where an entry stands among the pages of a day; null when it is in none of them. */
export function placeOf(pages: LogPages, id: EntryRow['id'], day: number): LogPlace | null {
  for (const [key, rows] of pages) {
    const [keyDay, page] = key.split('/').map(Number)
    const at = keyDay === day ? rows.findIndex((row) => row.id === id) : -1
    if (at !== -1) return { day, offset: (page ?? 0) * LOG_PAGE + at }
  }
  return null
}
