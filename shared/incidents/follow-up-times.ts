import { Temporal } from 'temporal-polyfill'
import type { Repeat } from './clock-rule'
import type { TimedClock } from './clock-state'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * The `count` instants (UTC ms) by which follow-ups are due after `from`, if each is sent when due. Once a day is the same time on
 * the wall the next day, whatever the clocks do in between; several times a day are equal spans of 24 hours.
 */
export function followUpTimes(repeat: Repeat, from: number, count: number, zone: string): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const sameTime = (days: number) => zoned(from, zone).add({ days }).epochMilliseconds
  switch (repeat.kind) {
    case 'every':
      return numbers.map((number) => from + number * repeat.minutes * MINUTE)
    case 'times-a-day': {
      if (repeat.times === 1) return numbers.map(sameTime)
      return numbers.map((number) => from + Math.floor((number * DAY) / repeat.times))
    }
    case 'daily-at': {
      const today = zoned(from, zone).toPlainDate()
      const hour = (days: number) =>
        today.add({ days }).toZonedDateTime({ timeZone: zone, plainTime: repeat.at }).epochMilliseconds
      const first = hour(0) > from ? 0 : 1
      return numbers.map((number) => hour(first + number - 1))
    }
  }
}

function zoned(at: number, zone: string) {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
}

/** One round of a repeated clock: due once, done at `metAt` or not yet. */
export type Round = Omit<TimedClock, 'notNeededSince'>

/**
 * All rounds of a repeated clock, the running one last: the first as the clock itself, each later one from the report before. `sent` are
 * the instants of the reports that count for it, in any order.
 */
export function roundsOf(
  clock: Pick<TimedClock, 'startedAt' | 'dueAt'>,
  repeat: Repeat,
  sent: readonly number[],
  zone: string,
): Round[] {
  const reports = [...sent].sort((left, right) => left - right)
  const starts = [clock.startedAt, ...reports]
  return starts.map((startedAt, index) => ({
    startedAt,
    dueAt: index === 0 ? clock.dueAt : (followUpTimes(repeat, startedAt, 1, zone)[0] ?? null),
    metAt: reports[index] ?? null,
  }))
}
