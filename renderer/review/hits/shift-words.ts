import type { ShiftOffer } from '../../../shared/search/search-contract'
import { addDays, dayOf, formatClock, formatDay, formatDayFull, yearOf } from '../../../shared/time/office-time'
import type { Today } from './periods'

/** A shift by the day it took over and its lead: 7月17日 林砚秋; of another year with it. */
export function shiftName({ from, lead }: ShiftOffer, { now, zone }: Today): string {
  const isThisYear = yearOf(from, zone) === yearOf(now, zone)
  return `${isThisYear ? formatDay(from, zone) : formatDayFull(from, zone)} ${lead}`
}

/** From when until when it owned the room: 08:00—16:00, 08:00—次日 08:00, 08:00 起. */
export function shiftHours({ from, until }: ShiftOffer, { zone }: Pick<Today, 'zone'>): string {
  if (until === null) return `${formatClock(from, zone)} 起`
  const [first, last] = [dayOf(from, zone), dayOf(until, zone)]
  const day = last === first ? '' : last === addDays(first, 1) ? '次日 ' : `${formatDay(until, zone)} `
  return `${formatClock(from, zone)}—${day}${formatClock(until, zone)}`
}
