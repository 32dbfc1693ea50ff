/** The office time zone unless the office says otherwise. */
export const DEFAULT_ZONE = 'Asia/Shanghai'

/** What the clock and the calendar on an office's wall show; `month` and `day` count from 1. */
export interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

/** From Monday on. */
export const weekdayWords = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const

const isField = (type: string): type is keyof WallTime => FIELDS.some((field) => field === type)

type WallReader = (at: number) => WallTime

const readers = new Map<string, WallReader>()

/** An instant (UTC ms) as seen in an office's zone. For every row of a list: a quarter of what Temporal takes, and nothing to load. */
export function wallTime(at: number, zone: string): WallTime {
  let reader = readers.get(zone)
  if (!reader) {
    reader = createWallReader(zone)
    readers.set(zone, reader)
  }
  return reader(at)
}

/** Making a formatter costs a thousand times more than using it, hence one for each zone. */
function createWallReader(zone: string): WallReader {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  // The order of the figures is asked for once: taking a whole text apart is far quicker than `formatToParts`.
  const order = format.formatToParts(0).flatMap(({ type }) => (isField(type) ? [type] : []))
  return (at) => {
    const wall: WallTime = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
    const figures = format.format(at).match(/\d+/g) ?? []
    for (const [index, field] of order.entries()) wall[field] = Number(figures[index])
    return wall
  }
}

const two = (number: number) => String(number).padStart(2, '0')

/** 03:20 */
export function formatClock(at: number, zone: string): string {
  const { hour, minute } = wallTime(at, zone)
  return `${two(hour)}:${two(minute)}`
}

/** 03:20:41 */
export function formatClockSeconds(at: number, zone: string): string {
  const { hour, minute, second } = wallTime(at, zone)
  return `${two(hour)}:${two(minute)}:${two(second)}`
}

/** 7月18日 */
export function formatDay(at: number, zone: string): string {
  const { month, day } = wallTime(at, zone)
  return `${month}月${day}日`
}

/** 7月18日 周六 */
export function formatDayWeekday(at: number, zone: string): string {
  const { year, month, day } = wallTime(at, zone)
  return `${month}月${day}日 ${weekdayWords[weekdayOf(toDayNumber(year, month, day)) - 1]}`
}

/** 2026年7月18日 */
export function formatDayFull(at: number, zone: string): string {
  const { year, month, day } = wallTime(at, zone)
  return `${year}年${month}月${day}日`
}

/** 2026年7月18日 03:20 */
export function formatMoment(at: number, zone: string): string {
  const { year, month, day, hour, minute } = wallTime(at, zone)
  return `${year}年${month}月${day}日 ${two(hour)}:${two(minute)}`
}

/** 03:20; 7月18日 03:20 where that is another day than that of `beside`. */
export function formatClockBeside(at: number, beside: number, zone: string): string {
  const clock = formatClock(at, zone)
  return dayOf(at, zone) === dayOf(beside, zone) ? clock : `${formatDay(at, zone)} ${clock}`
}

/** The same, with the year too where that is another. */
export function formatMomentBeside(at: number, beside: number, zone: string): string {
  return yearOf(at, zone) === yearOf(beside, zone) ? formatClockBeside(at, beside, zone) : formatMoment(at, zone)
}

/** A span in ms as a clock: mm:ss, above an hour h:mm:ss. Negative spans lose their sign: the word beside it says 余 or 超. */
export function formatSpan(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return seconds < 3600 ? rest : `${Math.floor(seconds / 3600)}:${rest}`
}

/** Day of an instant (UTC ms) in a zone as a number, e.g. 20260718. */
export function dayOf(at: number, zone: string): number {
  const { year, month, day } = wallTime(at, zone)
  return toDayNumber(year, month, day)
}

/** Year of an instant (UTC ms) in a zone: entries are numbered by it. */
export function yearOf(at: number, zone: string): number {
  return wallTime(at, zone).year
}

/** The day `days` after (or, negative, before) a day number; days have no zone and no clock, so none is skipped. */
export function addDays(day: number, days: number): number {
  const { year, month, day: dayOfMonth } = dayParts(day)
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth + days))
  return toDayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** 20260718 → year, month and day. */
export function dayParts(day: number): { year: number; month: number; day: number } {
  return { year: Math.floor(day / 10_000), month: Math.floor(day / 100) % 100, day: day % 100 }
}

/** Weekday of a day number: 1 (Monday) – 7. */
export function weekdayOf(day: number): number {
  const { year, month, day: dayOfMonth } = dayParts(day)
  return new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay() || 7
}

/** First day of the month that a day number lies in, or of one so many months later (negative: earlier). */
export function monthStart(day: number, months = 0): number {
  const { year, month } = dayParts(day)
  const date = new Date(Date.UTC(year, month - 1 + months, 1))
  return toDayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
}

/** Year, month and day → 20260718. */
export function toDayNumber(year: number, month: number, day: number): number {
  return year * 10_000 + month * 100 + day
}
