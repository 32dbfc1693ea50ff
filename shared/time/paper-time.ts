import { Temporal } from 'temporal-polyfill'

const two = (number: number) => String(number).padStart(2, '0')

/** An instant (UTC ms) as documents write it in the office's zone, to the minute: 2026年7月18日 03:14. */
export function paperTime(at: number, zone: string): string {
  const { year, month, day, hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return `${year}年${month}月${day}日 ${two(hour)}:${two(minute)}`
}

/** The same to the second, for what the program recorded itself. */
export function paperTimeToSecond(at: number, zone: string): string {
  const { second } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return `${paperTime(at, zone)}:${two(second)}`
}
