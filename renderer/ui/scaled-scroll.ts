/** Chromium draws no element higher than 33,554,428 px; well below that, rows still stand where they are put. */
const HIGHEST = 30_000_000

/** How a long list is scrolled whose rows together may be higher than an element can be. All in px. */
export interface Scale {
  /** Height of the element that is scrolled. */
  height: number
  /** Height of all rows. */
  total: number
  /** Height of what is in sight. */
  viewport: number
}

export function scaleOf(count: number, rowHeight: number, viewport: number): Scale {
  const total = count * rowHeight
  return { total, viewport, height: Math.min(total, HIGHEST) }
}

/** How far into the rows one sees when the element is scrolled to `top`. */
export function offsetAt(top: number, { height, total, viewport }: Scale): number {
  if (height === total) return top
  const scrollable = height - viewport
  return scrollable <= 0 ? 0 : (Math.min(Math.max(top, 0), scrollable) / scrollable) * (total - viewport)
}

/** Where the element must be scrolled to, to see `offset` into the rows. */
export function topAt(offset: number, { height, total, viewport }: Scale): number {
  return height === total ? offset : (offset / (total - viewport)) * (height - viewport)
}

/** The offset nearest to `offset` at which a row is wholly in sight, or where it is higher than that, its beginning. */
export function offsetShowing(index: number, rowHeight: number, offset: number, viewport: number): number {
  const start = index * rowHeight
  if (start < offset) return start
  return Math.max(offset, Math.min(start, start + rowHeight - viewport))
}
