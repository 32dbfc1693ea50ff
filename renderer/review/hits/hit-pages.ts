import type { HitRow } from '../../../shared/search/search-contract'
import type { RecordRef } from '../../../shared/search/search-filter'

/** Hits read at once. */
export const HIT_PAGE = 100
/** Pages kept; the ones read longest ago are dropped. */
const PAGES_KEPT = 40

/** What was read of the hits, by number of the page. */
export type HitPages = ReadonlyMap<number, readonly HitRow[]>

/** First and last hit in sight, by their place in the list. */
export interface HitRange {
  first: number
  last: number
}

/** What is known of how many hits there are. */
export interface Extent {
  /** Found so far. */
  known: number
  /** There are no more than that. */
  ended: boolean
  /** As counted; null: not yet. */
  count: { count: number; exact: boolean } | null
}

export function hitAt(pages: HitPages, index: number): HitRow | undefined {
  return pages.get(Math.floor(index / HIT_PAGE))?.[index % HIT_PAGE]
}

/** How many rows the list has. Once the first page is full there is always one more to be read, while the end is not known; before, it is being filled, or was given up. */
export function rowsOf({ known, ended, count }: Extent): number {
  if (ended || known < HIT_PAGE) return known
  if (count?.exact) return Math.max(count.count, known)
  return Math.max(known, count?.count ?? 0) + HIT_PAGE
}

/** The page to be read next: of those in sight first, then the one after them, then the one before; null when all are there. */
export function wantedPage(pages: HitPages, { first, last }: HitRange, rows: number): number | null {
  const top = Math.floor(Math.max(first, 0) / HIT_PAGE)
  const bottom = Math.floor(Math.max(last, 0) / HIT_PAGE)
  const inSight = Array.from({ length: bottom - top + 1 }, (_, at) => top + at)
  const exists = (page: number) => page >= 0 && page * HIT_PAGE < rows
  return [...inSight, bottom + 1, top - 1].find((page) => exists(page) && !pages.has(page)) ?? null
}

export function withPage(pages: HitPages, page: number, rows: readonly HitRow[]): HitPages {
  const others = [...pages].filter(([number]) => number !== page)
  return new Map([...others, [page, rows] as const].slice(-PAGES_KEPT))
}

/** The same pages with one record read, where it is among them. */
export function asRead(pages: HitPages, { kind, id }: RecordRef): HitPages {
  const isIt = (hit: HitRow) => hit.kind === kind && hit.id === id
  return new Map(
    [...pages].map(([page, rows]) => [
      page,
      rows.some(isIt) ? rows.map((hit) => (isIt(hit) ? { ...hit, read: true } : hit)) : rows,
    ]),
  )
}
