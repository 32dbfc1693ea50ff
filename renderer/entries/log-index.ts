import type { DayCount } from '../../shared/entries/entries-contract'

/** Most entries in one list, so that counting its lines stays unfelt; what is older is reached by its date. */
export const LONGEST_LOG = 200_000

/** Where an entry stands in the log: its day, and how many entries of that day are newer. */
export interface LogPlace {
  day: number
  offset: number
}

/** One line of the list: the head of a day, an entry, the note that the first day has none, or the way to older ones. */
export type LogItem =
  | { kind: 'head'; day: number; count: number }
  | ({ kind: 'entry' } & LogPlace)
  | { kind: 'none' }
  | { kind: 'older'; until: number }

interface DaySection extends DayCount {
  /** Index of the first line of the day. */
  start: number
  /** Index of its first entry: one further where the day has a head. */
  first: number
}

/** The lines of the log, by day. Nothing is kept per entry: a hundred thousand cost as much as their days. */
export interface LogIndex {
  length: number
  /** The day that the head of the pane names. */
  headed: number
  sections: readonly DaySection[]
  /** Last day of what is not in the list; null when all of it is. */
  olderUntil: number | null
}

/**
 * Lines from the counts of days, newest first. The `headed` day stands in the head of the pane and has no head of its own.
 * `olderUntil` is the day before the window that the counts were taken in, null when they are all there are.
 */
export function buildLogIndex(days: readonly DayCount[], headed: number, olderUntil: number | null): LogIndex {
  const sections: DaySection[] = []
  let length = days[0]?.day === headed ? 0 : 1
  let entries = 0
  for (const { day, count } of days) {
    if (entries > 0 && entries + count > LONGEST_LOG) {
      return { length: length + 1, headed, sections, olderUntil: day }
    }
    const first = length + (day === headed ? 0 : 1)
    sections.push({ day, count, start: length, first })
    length = first + count
    entries += count
  }
  return { length: length + (olderUntil === null ? 0 : 1), headed, sections, olderUntil }
}

/** How many entries a day has. */
export function countOf({ sections }: LogIndex, day: number): number {
  return sections.find((section) => section.day === day)?.count ?? 0
}

export function itemAt(index: LogIndex, line: number): LogItem {
  if (index.olderUntil !== null && line >= index.length - 1) return { kind: 'older', until: index.olderUntil }
  const section = findLastStarted(index.sections, line)
  if (!section) return { kind: 'none' }
  if (line < section.first) return { kind: 'head', day: section.day, count: section.count }
  return { kind: 'entry', day: section.day, offset: line - section.first }
}

/** The line of an entry; null when its day is not in the list or has fewer. */
export function lineOf(index: LogIndex, { day, offset }: LogPlace): number | null {
  const section = index.sections.find((candidate) => candidate.day === day)
  return section && offset >= 0 && offset < section.count ? section.first + offset : null
}

/** The newest entry of a day, or of the first older day that has any; null when there is none. */
export function firstOfDay({ sections }: LogIndex, day: number): LogPlace | null {
  const section = sections.find((candidate) => candidate.day <= day)
  return section ? { day: section.day, offset: 0 } : null
}

/** The entry some lines newer (negative) or older; the nearest there is at either end. */
export function movedPlace(index: LogIndex, from: LogPlace | null, by: number): LogPlace | null {
  const newest = index.sections[0]
  if (!newest) return null
  if (from === null) return { day: newest.day, offset: 0 }
  const line = lineOf(index, from)
  if (line === null) return firstOfDay(index, from.day) ?? { day: newest.day, offset: 0 }
  const step = Math.sign(by)
  for (let target = line + by; target >= 0 && target < index.length; target += step) {
    const item = itemAt(index, target)
    if (item.kind === 'entry') return { day: item.day, offset: item.offset }
  }
  const oldest = index.sections.at(-1) ?? newest
  return step < 0 ? { day: newest.day, offset: 0 } : { day: oldest.day, offset: oldest.count - 1 }
}

/** The last section that starts at or before a line, by halving. */
function findLastStarted(sections: readonly DaySection[], line: number): DaySection | undefined {
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const section = sections[middle]
    if (section && section.start <= line) low = middle + 1
    else high = middle
  }
  return sections[low - 1]
}
