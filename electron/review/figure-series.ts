import { wallTime, weekdayOf } from '../../shared/time/office-time'
import type { EntryTable } from '../db/schema'
import type { ClosingRemark } from '../entries/entry-records'

/** `delay`: minutes to the recording; `closing`: hours to the closing, both upward and as seven digits, so that text sorts as numbers. */
export type Series = 'channel' | 'urgency' | 'unit' | 'officer' | 'hour' | 'delay' | 'closing' | 'gaps' | 'struck'

export type Counted = readonly [series: Series, key: string]

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What an entry counts as on its day. */
export function countsOf(entry: EntryTable, zone: string): Counted[] {
  if (entry.status === 'struck') return [['struck', 'struck']]
  const counts: Counted[] = [
    ['channel', entry.channel],
    ['urgency', entry.urgency],
    ['officer', entry.recorded_by],
    ['hour', weekHour(entry, zone)],
    ['delay', spanKey(entry.recorded_at - entry.received_at, MINUTE)],
  ]
  if (entry.contact_unit !== '') counts.push(['unit', entry.contact_unit])
  return [...counts, ...closingCountsOf(entry)]
}

/** What it counts as because it is closed. */
export function closingCountsOf({ closed, status, received_at }: EntryTable): Counted[] {
  if (closed === null || status === 'struck') return []
  const { at, missing } = JSON.parse(closed) as ClosingRemark
  const counts: Counted[] = [['closing', spanKey(at - received_at, HOUR)]]
  if (missing.length > 0) counts.push(['gaps', 'gaps'])
  return counts
}

/** 3-07: Wednesday, between 7 and 8. */
function weekHour({ day, received_at }: EntryTable, zone: string): string {
  return `${weekdayOf(day)}-${String(wallTime(received_at, zone).hour).padStart(2, '0')}`
}

function spanKey(ms: number, unit: number): string {
  return spanKeyOf(Math.ceil(ms / unit))
}

/** A number of minutes or hours as the key of its row. */
export function spanKeyOf(units: number): string {
  return String(Math.min(9_999_999, Math.max(0, units))).padStart(7, '0')
}
