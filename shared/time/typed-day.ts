import { Temporal } from 'temporal-polyfill'

type Day = Temporal.PlainDate

/** Days that the words may mean: the one nearest to the reference is meant that lies at most `ahead` ms after it, else the last. */
export interface OpenDays {
  kind: 'days'
  days: readonly [Day, ...Day[]]
  ahead: number
}

/** `impossible` comes with a sentence that says what to type: there is no such day. */
export type DayChoice = OpenDays | { kind: 'impossible'; sentence: string }

/** The day part of a typed time and what follows it. `isNamed` is false when no day was typed at all. */
export interface TypedDay {
  choice: DayChoice
  isNamed: boolean
  rest: string
}

/** Before this the office has no records that a new entry could be about; a slip of the year is likelier. */
const EARLIEST_YEAR = 1990
const LATEST_YEAR = 2199

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** A bare clock time means today's up to so far ahead, since clocks differ; beyond that, yesterday's. */
const CLOCKS_DIFFER = 5 * MINUTE

/** Figures of a date end before a blank or the end of the text: 7-1 0815 and 7-10 815 must not be mixed up. */
const END = '(?=[\\sT,]|$)'

const SHAPES: readonly { words: RegExp; choose: (figures: readonly number[], today: Day) => DayChoice }[] = [
  { words: /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]/, choose: fullDate },
  {
    words: new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${END}`),
    choose: ([y = 0, , m = 0, d = 0]) => fullDate([y, m, d]),
  },
  { words: new RegExp(`^(\\d{4})(\\d{2})(\\d{2})(?:(?=\\d{4}(?:\\d{2})?$)|${END})`), choose: fullDate },
  { words: /^(\d{1,2})月(\d{1,2})[日号]/, choose: monthAndDay },
  { words: new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})${END}`), choose: monthAndDay },
  { words: /^(\d{1,2})[日号]/, choose: dayOfMonth },
  { words: /^大前[天日]/, choose: daysFromToday(-3) },
  { words: /^前(?:[天日]|(?=[早晚夜]))/, choose: daysFromToday(-2) },
  { words: /^昨(?:[天日]|(?=[早晚夜\d]))/, choose: daysFromToday(-1) },
  { words: /^今(?:[天日]|(?=[早晚夜晨\d]))/, choose: daysFromToday(0) },
  { words: /^明(?:[天日]|(?=[早晚晨\d]))/, choose: daysFromToday(1) },
]

/** Takes the day off the front of a typed time. Words may leave the year, the month or the whole day open. */
export function takeDay(words: string, today: Day): TypedDay {
  for (const shape of SHAPES) {
    const found = shape.words.exec(words)
    if (!found) continue
    const rest = words.slice(found[0].length).replace(/^[\sT,]+/, '')
    return { choice: shape.choose(found.slice(1).map(Number), today), isNamed: true, rest }
  }
  const choice: DayChoice = { kind: 'days', days: [today, today.subtract({ days: 1 })], ahead: CLOCKS_DIFFER }
  return { choice, isNamed: false, rest: words }
}

function daysFromToday(days: number) {
  return (_: readonly number[], today: Day): DayChoice => onThe(today.add({ days }))
}

function fullDate([year = 0, month = 0, day = 0]: readonly number[]): DayChoice {
  if (year < EARLIEST_YEAR) return { kind: 'impossible', sentence: `年份太早，写 ${EARLIEST_YEAR} 年以后的日期` }
  if (year > LATEST_YEAR) return { kind: 'impossible', sentence: '年份太远，改写年份' }
  const date = plainDate(year, month, day)
  return date ? onThe(date) : noSuchDay(month, day)
}

function onThe(day: Day): DayChoice {
  return { kind: 'days', days: [day], ahead: Infinity }
}

/** On New Year's Day 12月31日 means last night, and late in December 1月1日 the coming one. */
function monthAndDay([month = 0, day = 0]: readonly number[], today: Day): DayChoice {
  const days = [-1, 0, 1].map((years) => plainDate(today.year + years, month, day))
  return openDays(days, Infinity) ?? noSuchDay(month, day)
}

/** On the 1st 31日 means yesterday, if last month had one. */
function dayOfMonth([day = 0]: readonly number[], today: Day): DayChoice {
  const last = today.subtract({ months: 1 })
  const days = [plainDate(today.year, today.month, day), plainDate(last.year, last.month, day)]
  return openDays(days, DAY) ?? noSuchDay(today.month, day)
}

function openDays(dates: readonly (Day | null)[], ahead: number): DayChoice | null {
  const [first, ...others] = dates.filter((date) => date !== null)
  return first ? { kind: 'days', days: [first, ...others], ahead } : null
}

function noSuchDay(month: number, day: number): DayChoice {
  const fault = month < 1 || month > 12 ? `没有 ${month} 月` : `${month} 月没有 ${day} 日`
  return { kind: 'impossible', sentence: `${fault}，改写日期，如 7月18日 0315` }
}

function plainDate(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1) return null
  const date = Temporal.PlainDate.from({ year, month, day })
  return date.day === day ? date : null
}
