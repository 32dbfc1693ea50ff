import { dayStart } from '../../shared/time/office-day'
import { formatDayFull, formatDayWeekday, yearOf } from '../../shared/time/office-time'

/** A day number as a head: 7月17日 周五, of another year 2025年7月17日. */
export function dayWords(day: number, today: number, zone: string): string {
  const start = dayStart(day, zone)
  return yearOf(start, zone) === Math.floor(today / 10_000) ? formatDayWeekday(start, zone) : formatDayFull(start, zone)
}
