import { formatClock, formatDay } from '../../shared/time/office-time'

const DAY = 24 * 60 * 60_000

/** When the room changes hands: the clock alone within a day, else with its day. UTC ms. */
export function changeMoment(at: number, now: number, zone: string): string {
  const clock = formatClock(at, zone)
  return Math.abs(at - now) < DAY ? clock : `${formatDay(at, zone)} ${clock}`
}
