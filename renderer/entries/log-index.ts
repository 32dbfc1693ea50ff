import type { DayCount } from '../../shared/entries/entries-contract'

/** Entries listed at first; the list grows as its end comes into sight, so that a long log costs nothing to open. */
export const FIRST_LISTED = 1_000

/**
 * One line of the list as a number: `day * 2^20 + nth`. `nth` counts the entries of a day from its oldest, so that a line
 * keeps its number when newer ones come in; 0 is the head of the day.
 */
export type LogLine = number

const PER_DAY = 2 ** 20
/** Says that the first day has no entries. */
export const NONE_LINE: LogLine = 0
/** Leads to what the list leaves out. */
export const OLDER_LINE: LogLine = -1

/** Where an entry stands among those of its day as they are read: how many are newer. */
export interface LogPlace {
  day: number
  offset: number
}

export type LogItem =
  | { kind: 'head'; day: number }
  | { kind: 'entry'; day: number; nth: number }
  | { kind: 'none' }
  | { kind: 'older' }

/** The lines of the log, newest first. */
export interface LogIndex {
  /** The day that the head of the pane names. */
  headed: number
  days: readonly DayCount[]
  lines: readonly LogLine[]
  /** Last day of what no list of these days can show; null when they are all there are. */
  olderUntil: number | null
  /** Entries there are beyond the listed ones. */
  unlisted: number
}

export interface IndexedDays {
  /** Newest first. */
  days: readonly DayCount[]
  headed: number
  olderUntil: number | null
}

/** Lines for the newest `most` entries. The headed day has no head of its own: the pane's head names it. */
export function buildLogIndex({ days, headed, olderUntil }: IndexedDays, most: number): LogIndex {
  const lines: LogLine[] = days[0]?.day === headed ? [] : [NONE_LINE]
  let left = most
  for (const { day, count } of days) {
    if (left <= 0) break
    if (day !== headed) lines.push(day * PER_DAY)
    const oldest = Math.max(1, count - left + 1)
    for (let nth = count; nth >= oldest; nth -= 1) lines.push(day * PER_DAY + nth)
    left -= count
  }
  const all = days.reduce((sum, { count }) => sum + count, 0)
  if (olderUntil !== null && all <= most) lines.push(OLDER_LINE)
  return { headed, days, lines, olderUntil, unlisted: Math.max(0, all - most) }
}

export function itemOf(line: LogLine): LogItem {
  if (line === NONE_LINE) return { kind: 'none' }
  if (line === OLDER_LINE) return { kind: 'older' }
  const day = Math.floor(line / PER_DAY)
  const nth = line % PER_DAY
  return nth === 0 ? { kind: 'head', day } : { kind: 'entry', day, nth }
}

export function countOf({ days }: Pick<LogIndex, 'days'>, day: number): number {
  return days.find((each) => each.day === day)?.count ?? 0
}

/** Where the entry of a line is read; null for a line that is no entry. */
export function placeOfLine(index: LogIndex, line: LogLine): LogPlace | null {
  const item = itemOf(line)
  return item.kind === 'entry' ? { day: item.day, offset: countOf(index, item.day) - item.nth } : null
}

/** The line of an entry by where it was read. */
export function lineOfPlace(index: LogIndex, { day, offset }: LogPlace): LogLine {
  return day * PER_DAY + countOf(index, day) - offset
}
