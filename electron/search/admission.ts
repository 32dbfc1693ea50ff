import type { SearchFilter } from '../../shared/search/search-filter'
import { wallTime } from '../../shared/time/office-time'
import type { Head } from './records-repository'

/** What of a filter is no condition on columns: the hour and the weekday of an office's zone. */
export function admissionOf({ hour, weekday }: SearchFilter, zone: string): ((head: Head) => boolean) | null {
  if (hour === null && weekday === null) return null
  return ({ at }) => {
    const wall = wallTime(at, zone)
    if (hour !== null && wall.hour !== hour) return false
    return weekday === null || weekdayOf(wall) === weekday
  }
}

/** 1 (Monday) – 7. */
function weekdayOf({ year, month, day }: { year: number; month: number; day: number }): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
}
