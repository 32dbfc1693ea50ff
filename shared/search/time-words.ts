import { Temporal } from 'temporal-polyfill'
import { dayStart } from '../time/office-day'
import { addDays, dayOf, dayParts, monthStart, toDayNumber, weekdayOf } from '../time/office-time'
import { takeDay } from '../time/typed-day'
import { toTypedWords } from '../time/typed-words'

/** From the first instant of a day to that of another: [from, until), UTC ms. */
export interface TimeSpan {
  from: number
  until: number
}

/** Days [first, after) as numbers, e.g. 20260718. */
type Days = readonly [first: number, after: number]

const BETWEEN = /^(.+?)\s*(?:至|到|~|—+|\.\.)\s*(.+)$/u
const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2199

/**
 * What time words in a search mean: a day (2026-07-18, 7月18日, 昨天), a month (2026-07, 7月, 上月), a week, a year, or from one to another
 * (7月1日至7月5日). Without a year the last such day or month is meant. Null when they mean none.
 */
export function readTimeWords(typed: string, { now, zone }: { now: number; zone: string }): TimeSpan | null {
  const today = dayOf(now, zone)
  const { words } = toTypedWords(typed)
  const one = daysOf(words, today)
  if (one) return spanOf(one, zone)
  const [, first = '', last = ''] = BETWEEN.exec(words) ?? []
  const [from, until] = [daysOf(first, today), daysOf(last, today)]
  return from && until && from[0] < until[1] ? spanOf([from[0], until[1]], zone) : null
}

function spanOf([first, after]: Days, zone: string): TimeSpan {
  return { from: dayStart(first, zone), until: dayStart(after, zone) }
}

function daysOf(words: string, today: number): Days | null {
  return saidDays(words, today) ?? monthOrYear(words, today) ?? oneDay(words, today)
}

function saidDays(words: string, today: number): Days | null {
  const { year, month } = dayParts(today)
  const monday = addDays(today, 1 - weekdayOf(today))
  switch (words) {
    case '本周':
    case '这周':
      return [monday, addDays(monday, 7)]
    case '上周':
      return [addDays(monday, -7), monday]
    case '本月':
    case '这个月':
      return monthDays(year, month)
    case '上月':
    case '上个月':
      return month === 1 ? monthDays(year - 1, 12) : monthDays(year, month - 1)
    case '今年':
    case '本年':
      return yearDays(year)
    case '去年':
      return yearDays(year - 1)
    case '前年':
      return yearDays(year - 2)
    default:
      return null
  }
}

function monthOrYear(words: string, today: number): Days | null {
  const year = /^(\d{4})年?$/.exec(words)
  if (year) return yearDays(Number(year[1]))
  const ofYear = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/.exec(words)
  if (ofYear) return monthDays(Number(ofYear[1]), Number(ofYear[2] ?? ofYear[3]))
  const month = /^(\d{1,2})月(?:份)?$/.exec(words)
  if (!month) return null
  const now = dayParts(today)
  return monthDays(Number(month[1]) > now.month ? now.year - 1 : now.year, Number(month[1]))
}

function oneDay(words: string, today: number): Days | null {
  const { choice, isNamed, rest } = takeDay(words, Temporal.PlainDate.from(dayParts(today)))
  if (!isNamed || rest !== '' || choice.kind !== 'days') return null
  const days = choice.days.map(({ year, month, day }) => toDayNumber(year, month, day)).sort((one, two) => one - two)
  const day = days.findLast((each) => each <= today) ?? days[0]
  return day === undefined ? null : [day, addDays(day, 1)]
}

function yearDays(year: number): Days | null {
  return year < EARLIEST_YEAR || year > LATEST_YEAR ? null : [toDayNumber(year, 1, 1), toDayNumber(year + 1, 1, 1)]
}

function monthDays(year: number, month: number): Days | null {
  if (month < 1 || month > 12 || year < EARLIEST_YEAR || year > LATEST_YEAR) return null
  const first = toDayNumber(year, month, 1)
  return [first, monthStart(first, 1)]
}
