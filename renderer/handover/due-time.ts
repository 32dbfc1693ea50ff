import { formatClock, formatDay, formatMoment } from '../../shared/time/office-time'
import type { TimeReading } from '../../shared/time/time-expression'
import { readPlannedTime } from '../shifts/planned-time'

const HALF_DAY = 12 * 60 * 60_000

/** Reads a time that is still to come, as officers write it: a clock time alone is the next such time. UTC ms. */
export function readDue(text: string, now: number, zone: string): TimeReading {
  const reading = readPlannedTime(text, { expected: now + HALF_DAY, now, zone })
  if (reading.kind !== 'read') return reading
  return { ...reading, question: reading.at < now ? '已过，核对' : null }
}

/** A time to come as it is written back into its field: 08:15 when that alone means it, else with the day, else the year. */
export function dueText(at: number | null, now: number, zone: string): string {
  if (at === null) return ''
  const means = (text: string) => {
    const read = readDue(text, now, zone)
    return read.kind === 'read' && Math.floor(read.at / 60_000) === Math.floor(at / 60_000)
  }
  return (
    [formatClock(at, zone), `${formatDay(at, zone)} ${formatClock(at, zone)}`].find(means) ?? formatMoment(at, zone)
  )
}
