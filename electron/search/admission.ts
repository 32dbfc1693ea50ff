import type { SearchFilter } from '../../shared/search/search-filter'
import { dayEnd, dayStart } from '../../shared/time/office-day'
import { dayOf, wallTime, weekdayOf } from '../../shared/time/office-time'
import type { Head } from './records-repository'

/** What of a filter is no condition on columns: the hour and the weekday of an office's zone. */
export function admissionOf({ hour, weekday }: SearchFilter, zone: string): ((head: Head) => boolean) | null {
  if (hour === null && weekday === null) return null
  const wallOf = wallClock(zone)
  return ({ at }) => {
    const wall = wallOf(at)
    if (hour !== null && wall.hour !== hour) return false
    return weekday === null || wall.weekday === weekday
  }
}

const HOUR = 60 * 60_000

/**
 * Tells hour and weekday. Records come in order, some hundred of a day after each other: the zone is asked once for each day, but for
 * those on which the clocks were changed.
 */
function wallClock(zone: string): (at: number) => { hour: number; weekday: number } {
  let [from, until, weekday] = [0, 0, 0]
  return (at) => {
    if (at < from || at >= until) {
      const day = dayOf(at, zone)
      ;[from, until, weekday] = [dayStart(day, zone), dayEnd(day, zone), weekdayOf(day)]
    }
    const hour = until - from === 24 * HOUR ? Math.floor((at - from) / HOUR) : wallTime(at, zone).hour
    return { hour, weekday }
  }
}
