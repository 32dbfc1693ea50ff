import { wallTime, yearOf } from '../../shared/time/office-time'

const two = (number: number) => String(number).padStart(2, '0')

/** 07-18, of another year than `now` 2025-07-18. */
export function dateWords(at: number, now: number, zone: string): string {
  const { year, month, day } = wallTime(at, zone)
  const date = `${two(month)}-${two(day)}`
  return yearOf(now, zone) === year ? date : `${year}-${date}`
}
