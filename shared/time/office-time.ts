import { Temporal } from 'temporal-polyfill'

/** The office time zone unless the office says otherwise. */
export const DEFAULT_ZONE = 'Asia/Shanghai'

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

const two = (number: number) => String(number).padStart(2, '0')

/** An instant (UTC ms) on the wall of an office. */
export function zoned(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
}

/** 03:20 */
export function formatClock(at: number, zone: string): string {
  const { hour, minute } = zoned(at, zone)
  return `${two(hour)}:${two(minute)}`
}

/** 03:20:41 */
export function formatClockSeconds(at: number, zone: string): string {
  return `${formatClock(at, zone)}:${two(zoned(at, zone).second)}`
}

/** 7月18日 */
export function formatDay(at: number, zone: string): string {
  const { month, day } = zoned(at, zone)
  return `${month}月${day}日`
}

/** 7月18日 周六 */
export function formatDayWeekday(at: number, zone: string): string {
  return `${formatDay(at, zone)} ${WEEKDAYS[zoned(at, zone).dayOfWeek - 1]}`
}

/** 2026年7月18日 */
export function formatDayFull(at: number, zone: string): string {
  return `${zoned(at, zone).year}年${formatDay(at, zone)}`
}

/** 2026年7月18日 03:20 */
export function formatMoment(at: number, zone: string): string {
  return `${formatDayFull(at, zone)} ${formatClock(at, zone)}`
}

/** A span in ms as a clock: mm:ss, above an hour h:mm:ss. Negative spans lose their sign: the word beside it says 余 or 超. */
export function formatSpan(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return seconds < 3600 ? rest : `${Math.floor(seconds / 3600)}:${rest}`
}

/** Day of an instant (UTC ms) in a zone as a number, e.g. 20260718. */
export function dayOf(at: number, zone: string): number {
  const { year, month, day } = zoned(at, zone)
  return toDayNumber({ year, month, day })
}

export function yearOf(at: number, zone: string): number {
  return zoned(at, zone).year
}

/** First instant (UTC ms) of a day number. */
export function dayStart(day: number, zone: string): number {
  return plainDay(day).toZonedDateTime(zone).epochMilliseconds
}

/** First instant (UTC ms) after a day number. */
export function dayEnd(day: number, zone: string): number {
  return dayStart(addDays(day, 1), zone)
}

/** The day `days` after (or, negative, before) a day number. */
export function addDays(day: number, days: number): number {
  return toDayNumber(plainDay(day).add({ days }))
}

function plainDay(day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: Math.floor(day / 10_000), month: Math.floor(day / 100) % 100, day: day % 100 })
}

function toDayNumber({ year, month, day }: { year: number; month: number; day: number }): number {
  return year * 10_000 + month * 100 + day
}
