import type { SearchFilter } from '../../shared/search/search-filter'
import { toDayNumber, wallTime, weekdayOf } from '../../shared/time/office-time'
import type { Head } from './records-repository'

/** What of a filter is no condition on columns: the hour and the weekday of an office's zone. */
export function admissionOf({ hour, weekday }: SearchFilter, zone: string): ((head: Head) => boolean) | null {
  if (hour === null && weekday === null) return null
  return ({ at }) => {
    const wall = wallTime(at, zone)
    if (hour !== null && wall.hour !== hour) return false
    return weekday === null || weekdayOf(toDayNumber(wall.year, wall.month, wall.day)) === weekday
  }
}
