import { Temporal } from 'temporal-polyfill'
import { dayOf, dayParts } from '../time/office-time'
import type { TimedClock } from './clock-state'

const HOUR = 60 * 60_000

/** Today's round of a report that is made every day at an hour of the office's zone (15:00); it begins to ring half an hour before. */
export function dailyDue(
  at: string,
  now: number,
  zone: string,
): { day: number; clock: TimedClock & { dueAt: number } } {
  const day = dayOf(now, zone)
  const date = Temporal.PlainDate.from(dayParts(day))
  const dueAt = date.toZonedDateTime({ timeZone: zone, plainTime: at }).epochMilliseconds
  return { day, clock: { startedAt: dueAt - HOUR, dueAt, metAt: null, notNeededSince: null } }
}
