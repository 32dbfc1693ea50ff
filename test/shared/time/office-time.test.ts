import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  DEFAULT_ZONE,
  dayOf,
  formatClock,
  formatClockSeconds,
  formatDay,
  formatDayFull,
  formatDayWeekday,
  formatMoment,
  formatSpan,
  monthStart,
  wallTime,
  weekdayOf,
  yearOf,
} from '../../../shared/time/office-time'
import { fc } from '../../support/property'

const zones = fc.constantFrom(
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
)
const instants = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2100, 0, 1) })

describe('an instant on the wall of the office', () => {
  const at = Date.UTC(2026, 6, 17, 19, 20, 5)

  it.each([
    ['clock', formatClock, '03:20'],
    ['clock with seconds', formatClockSeconds, '03:20:05'],
    ['day', formatDay, '7月18日'],
    ['day and weekday', formatDayWeekday, '7月18日 周六'],
    ['full day', formatDayFull, '2026年7月18日'],
    ['moment', formatMoment, '2026年7月18日 03:20'],
  ])('is written as %s', (_, format, written) => {
    expect(format(at, DEFAULT_ZONE)).toBe(written)
  })

  it.each([
    ['midnight is 00:00, not 24:00', 'Asia/Shanghai', Date.UTC(2026, 6, 17, 16), '2026年7月18日 00:00'],
    [
      'a second before, it is still yesterday',
      'Asia/Shanghai',
      Date.UTC(2026, 6, 17, 15, 59, 59),
      '2026年7月17日 23:59',
    ],
    ['China kept summer time from 1986 to 1991', 'Asia/Shanghai', Date.UTC(1990, 6, 1, 0), '1990年7月1日 09:00'],
    ['and does not since', 'Asia/Shanghai', Date.UTC(1992, 6, 1, 0), '1992年7月1日 08:00'],
    ['an offset of quarters of an hour', 'Asia/Kathmandu', Date.UTC(2026, 0, 1, 0), '2026年1月1日 05:45'],
    ['before the spring gap', 'America/New_York', Date.UTC(2026, 2, 8, 6, 59), '2026年3月8日 01:59'],
    ['after the spring gap', 'America/New_York', Date.UTC(2026, 2, 8, 7, 0), '2026年3月8日 03:00'],
    ['the year differs across the date line', 'Pacific/Apia', Date.UTC(2025, 11, 31, 12), '2026年1月1日 01:00'],
  ])('%s', (_, zone, instant, written) => {
    expect(formatMoment(instant, zone)).toBe(written)
  })

  it('is the one that a calendar library reads, second by second', () => {
    fc.assert(
      fc.property(zones, instants, (zone, instant) => {
        const { year, month, day, hour, minute, second } =
          Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
        expect(wallTime(instant, zone)).toEqual({ year, month, day, hour, minute, second })
      }),
    )
  })

  it('refuses a zone that does not exist', () => {
    expect(() => formatClock(at, 'Asia/Nowhere')).toThrow(RangeError)
  })
})

describe('a day of the office as a number', () => {
  it.each([
    ['Asia/Shanghai', Date.UTC(2026, 6, 17, 16), 20260718],
    ['Asia/Shanghai', Date.UTC(2026, 6, 17, 15, 59, 59, 999), 20260717],
    ['America/New_York', Date.UTC(2026, 6, 18, 3, 59), 20260717],
    ['Asia/Kathmandu', Date.UTC(2026, 6, 17, 18, 15), 20260718],
  ])('in %s begins at its own midnight', (zone, at, day) => {
    expect([dayOf(at, zone), yearOf(at, zone)]).toEqual([day, 2026])
  })

  it.each([
    [20260718, 1, 20260719],
    [20260731, 1, 20260801],
    [20260101, -1, 20251231],
    [20280228, 1, 20280229],
    [20260228, 1, 20260301],
    [20260718, -30, 20260618],
    [20260718, 0, 20260718],
  ])('%d and %d days is %d', (day, days, result) => {
    expect(addDays(day, days)).toBe(result)
  })

  it('is reached back by as many days as it was left', () => {
    const days = fc.integer({ min: -20_000, max: 20_000 })
    fc.assert(fc.property(days, (count) => addDays(addDays(20260718, count), -count) === 20260718))
  })

  it.each([
    [20260718, 6],
    [20260719, 7],
    [20260720, 1],
  ])('%i is weekday %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday)
  })

  it.each([
    [20260718, 0, 20260701],
    [20260718, -7, 20251201],
    [20261231, 1, 20270101],
  ])('%i and %i months: a month begins on %i', (day, months, first) => {
    expect(monthStart(day, months)).toBe(first)
  })
})

describe('a span as a clock', () => {
  it.each([
    ['nothing', 0, '00:00'],
    ['under a minute, cut to whole seconds', 59_999, '00:59'],
    ['minutes', 2_265_000, '37:45'],
    ['the last second of an hour', 3_599_000, '59:59'],
    ['an hour', 3_600_000, '1:00:00'],
    ['above an hour', 4_065_000, '1:07:45'],
    ['a day and more', 100 * 3_600_000, '100:00:00'],
    ['overdue: the word beside it says so', -724_000, '12:04'],
  ])('%s', (_, ms, written) => {
    expect(formatSpan(ms)).toBe(written)
  })
})
