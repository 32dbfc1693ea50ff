import { type Period, period, type SearchFilter } from '../../../shared/search/search-filter'
import { dayEnd, dayStart } from '../../../shared/time/office-day'
import {
  addDays,
  dayOf,
  dayParts,
  formatDay,
  formatDayFull,
  monthStart,
  toDayNumber,
  yearOf,
} from '../../../shared/time/office-time'

export const periods = period.options
export const periodWords: Record<Period, string> = {
  today: '今日',
  yesterday: '昨日',
  week: '近 7 日',
  month: '本月',
  'last-month': '上月',
  year: '今年',
}

/** [from, until) in UTC ms; null: from the first, to the last. */
export interface TimeRange {
  from: number | null
  until: number | null
}

export interface Today {
  now: number
  zone: string
}

/** First and last day (day numbers) of a period. */
function daysOf(period: Period, today: number): [number, number] {
  const { year } = dayParts(today)
  switch (period) {
    case 'today':
      return [today, today]
    case 'yesterday':
      return [addDays(today, -1), addDays(today, -1)]
    case 'week':
      return [addDays(today, -6), today]
    case 'month':
      return [monthStart(today), addDays(monthStart(today, 1), -1)]
    case 'last-month':
      return [monthStart(today, -1), addDays(monthStart(today), -1)]
    case 'year':
      return [toDayNumber(year, 1, 1), toDayNumber(year, 12, 31)]
  }
}

export function rangeOf(period: Period, { now, zone }: Today): TimeRange & { from: number; until: number } {
  const [first, last] = daysOf(period, dayOf(now, zone))
  return { from: dayStart(first, zone), until: dayEnd(last, zone) }
}

/** A filter whose times were chosen by a word, with those that the word means today. */
export function asOfToday(filter: SearchFilter, today: Today): SearchFilter {
  return filter.period === null ? filter : { ...filter, ...rangeOf(filter.period, today) }
}

/** The period that a range is today; null where no word says it. */
export function periodOf(range: TimeRange, today: Today): Period | null {
  const same = (one: Period) => {
    const { from, until } = rangeOf(one, today)
    return from === range.from && until === range.until
  }
  return periods.find(same) ?? null
}

/** A range in words: 今日, 2026年7月, 7月3日—9日, 7月3日起. */
export function rangeWords(range: TimeRange, today: Today): string {
  const period = periodOf(range, today)
  if (period !== null) return shownWords(period, today)
  const first = range.from === null ? null : dayWords(range.from, today)
  // The last day that belongs to it; the range ends where the next one begins.
  const last = range.until === null ? null : dayWords(range.until - 1, today)
  if (first === null) return last === null ? '全部' : `到 ${last}`
  if (last === null) return `${first}起`
  if (first === last) return first
  return `${first}—${isSameMonth(range, today) ? last.replace(/^.*月/, '') : last}`
}

/** Months and years by their names, so that one sees what was asked when the month is over. */
export function shownWords(period: Period, today: Today): string {
  const { from } = rangeOf(period, today)
  const { year, month } = dayParts(dayOf(from, today.zone))
  if (period === 'month' || period === 'last-month') return `${year}年${month}月`
  return period === 'year' ? `${year}年` : periodWords[period]
}

function isSameMonth({ from, until }: TimeRange, { zone }: Today): boolean {
  if (from === null || until === null) return false
  return Math.floor(dayOf(from, zone) / 100) === Math.floor(dayOf(until - 1, zone) / 100)
}

function dayWords(at: number, { now, zone }: Today): string {
  return yearOf(at, zone) === yearOf(now, zone) ? formatDay(at, zone) : formatDayFull(at, zone)
}
