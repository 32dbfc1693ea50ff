import { Temporal } from 'temporal-polyfill'
import { addDays, dayParts } from './office-time'

/** First instant (UTC ms) of a day number, e.g. 20260718: midnight, or where the clocks change then, the first that exists. */
export function dayStart(day: number, zone: string): number {
  return Temporal.PlainDate.from(dayParts(day), { overflow: 'reject' }).toZonedDateTime(zone).epochMilliseconds
}

/** First instant (UTC ms) after a day number. A day has 23, 24 or 25 hours. */
export function dayEnd(day: number, zone: string): number {
  return dayStart(addDays(day, 1), zone)
}
