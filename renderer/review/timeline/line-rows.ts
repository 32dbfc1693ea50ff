import type { LineView, ReviewLine } from '../../../shared/review/timeline-contract'
import { dayOf, formatDayWeekday } from '../../../shared/time/office-time'

/** A line, or the head of a day where the lines run over several. */
export type LineRow = { kind: 'day'; key: string; words: string } | { kind: 'line'; key: string; line: ReviewLine }

export function rowsOf({ lines, from, until }: LineView, zone: string): LineRow[] {
  const isOneDay = dayOf(from, zone) === dayOf(until - 1, zone)
  let day = isOneDay ? dayOf(from, zone) : Number.NaN
  return lines.flatMap((line): LineRow[] => {
    const row = { kind: 'line', key: line.key, line } as const
    const its = dayOf(line.at, zone)
    if (its === day) return [row]
    day = its
    return [{ kind: 'day', key: `day:${its}`, words: formatDayWeekday(line.at, zone) }, row]
  })
}

export const keyOf = ({ key }: LineRow) => key

/** px */
export function heightOf(row: LineRow): number {
  if (row.kind === 'day' || row.line.kind === 'silence') return 24
  return row.line.second === '' ? 28 : 50
}

/** The row that something points at: by the key of its line, else the first of its record (`entry:<id>`). */
export function rowPointedAt(rows: readonly LineRow[], pointer: string | null): LineRow | undefined {
  if (pointer === null) return undefined
  return (
    rows.find(({ key }) => key === pointer) ??
    rows.find((row) => {
      if (row.kind === 'day' || row.line.record === null) return false
      const { kind, id } = row.line.record
      return `${kind}:${id}` === pointer
    })
  )
}
