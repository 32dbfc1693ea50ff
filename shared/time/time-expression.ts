import { Temporal } from 'temporal-polyfill'
import { withDigits } from './chinese-numerals'
import { formatDay, zoned } from './office-time'

/**
 * What was typed into a time field. `question` is a sentence for a reading that is odd but taken; `unreadable` says what
 * to type instead. Instants are UTC ms.
 */
export type TimeReading =
  | { kind: 'empty' }
  | { kind: 'unreadable'; sentence: string }
  | { kind: 'read'; at: number; question: string | null }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** A clock may be a little fast: a time this far ahead still means today. */
const STILL_TODAY = 5 * MINUTE
const STILL_NOW = 2 * MINUTE
const LONG_AGO = 30 * DAY

const HOW_TO = '认不出，写成 0315、昨日2310、-20 或 7月18日 0315'

/** Reads a time as officers write it: 0315, 昨日2310, -20, 三点一刻, 7月18日 3:15, 2026-07-18 03:15. */
export function parseTimeExpression(text: string, context: { now: number; zone: string }): TimeReading {
  const typed = normalise(text)
  if (typed === '') return { kind: 'empty' }
  return questioned(parseRelative(typed, context.now) ?? parseDayAndClock(typed, context), context)
}

/** Whether something is said to have happened after it was reported: a sentence, or null. */
export function occurredAfterReceived(occurredAt: number, receivedAt: number): string | null {
  return occurredAt > receivedAt ? '在接报之后，核对' : null
}

/** What a reading means, for the right side of its field: 7月18日, or with the received time 7月18日，接报前 15 分. */
export function describeReading(at: number, context: { zone: string; receivedAt?: number }): string {
  const day = formatDay(at, context.zone)
  const before = context.receivedAt === undefined ? 0 : Math.round((context.receivedAt - at) / MINUTE)
  if (before <= 0 || before >= 24 * 60) return day
  const hours = Math.floor(before / 60)
  const minutes = before % 60
  const span = [hours > 0 ? `${hours} 小时` : '', minutes > 0 ? `${minutes} 分` : ''].filter((part) => part !== '')
  return `${day}，接报前 ${span.join(' ')}`
}

/** Full-width forms, dashes and Chinese numerals as ASCII; quarters and halves as minutes. */
function normalise(text: string): string {
  return withDigits(
    text
      .normalize('NFKC')
      .replace(/[—–−‐]/g, '-')
      .replace(/([点时])半(?!个?小?时)/g, '$130分')
      .replace(/([点时])一刻/g, '$115分')
      .replace(/([点时])三刻/g, '$145分')
      .replace(/[点时][钟整]/g, '点')
      .replace(/半个?(小时|钟头)/g, '30分钟')
      .trim(),
  )
}

type Parsed = { at: number; question?: string } | { sentence: string }

function parseRelative(typed: string, now: number): Parsed | null {
  if (/^(现在|刚才|刚刚|此刻)$/.test(typed)) return { at: now }
  const minutes = /^-\s*(\d{1,5})$/.exec(typed) ?? /^(\d{1,5})\s*分钟?之?前$/.exec(typed)
  if (minutes) return { at: now - Number(minutes[1]) * MINUTE }
  const hours = /^(\d{1,3})\s*个?(?:小时|钟头)之?前$/.exec(typed)
  return hours ? { at: now - Number(hours[1]) * HOUR } : null
}

const DATE =
  '(?:(?<year>\\d{4})(?:[-/.年])(?<month>\\d{1,2})(?:[-/.月])(?<day>\\d{1,2})[日号]?' +
  '|(?<compact>\\d{8})' +
  '|(?<month2>\\d{1,2})(?:[-/月])(?<day2>\\d{1,2})[日号]?' +
  '|(?<day3>\\d{1,2})[日号]' +
  '|(?<word>今天|今日|今|昨天|昨日|昨|前天|前日|前))'
const PERIOD = '(?<period>凌晨|清晨|早上|早晨|早|晨|上午|中午|下午|傍晚|晚上|晚|夜里|夜|深夜|午夜)'
const CLOCK = '(?:(?<hour>\\d{1,2})[:点时](?:(?<minute>\\d{1,2})分?)?|(?<bare>\\d{3,4}))'
const WHOLE = new RegExp(`^(?:${DATE})?[\\s,，]*(?:${PERIOD})?\\s*${CLOCK}$`, 'u')
const ONLY_DATE = new RegExp(`^${DATE}$`, 'u')

function parseDayAndClock(typed: string, context: { now: number; zone: string }): Parsed {
  const spaced = typed.replace(/^(\d{8})(\d{4})$/, '$1 $2')
  const groups = WHOLE.exec(spaced)?.groups
  if (!groups) return { sentence: ONLY_DATE.test(spaced) ? '写上几点几分，如 7月18日 0315' : HOW_TO }
  const clock = clockOf(groups)
  if (clock.hour > 24 || clock.minute > 59 || (clock.hour === 24 && clock.minute > 0)) {
    return { sentence: `没有 ${clock.hour}:${String(clock.minute).padStart(2, '0')} 这个时间，改写几点几分` }
  }
  return instantOf(groups, clock, context)
}

interface WallClock {
  hour: number
  minute: number
}

function clockOf(groups: Record<string, string | undefined>): WallClock {
  const { bare, hour: typedHour, minute: typedMinute, period } = groups
  const hour = Number(bare ? bare.slice(0, -2) : typedHour)
  const minute = Number(bare ? bare.slice(-2) : (typedMinute ?? 0))
  if (period === undefined) return { hour, minute }
  if (/凌晨|清晨|早|晨|上午/.test(period)) return { hour: hour === 12 && period === '凌晨' ? 0 : hour, minute }
  if (period === '中午') return { hour: hour < 4 ? hour + 12 : hour, minute }
  if (period === '午夜') return { hour: hour === 12 ? 24 : hour, minute }
  // 夜里两点 is after midnight, 夜里十点 before it.
  if (/夜/.test(period) && hour < 6) return { hour, minute }
  return { hour: hour < 12 ? hour + 12 : hour === 12 && period !== '下午' ? 24 : hour, minute }
}

function instantOf(
  groups: Record<string, string | undefined>,
  { hour, minute }: WallClock,
  { now, zone }: { now: number; zone: string },
): Parsed {
  const today = zoned(now, zone).toPlainDate()
  const on = (date: Temporal.PlainDate) =>
    date.add({ days: hour === 24 ? 1 : 0 }).toZonedDateTime({ timeZone: zone, plainTime: { hour: hour % 24, minute } })
      .epochMilliseconds
  const day = dayOfGroups(groups, today, (date) => on(date) - now)
  if (day === null) return { sentence: '没有这一天，改写日期' }
  const at = on(day)
  return hour === 24 ? { at, question: '24:00 当作次日 00:00，核对' } : { at }
}

/** The day that was meant; null when there is no such day. `ahead` tells how far in the future (ms) a day would be. */
function dayOfGroups(
  { year, month, day, compact, month2, day2, day3, word }: Record<string, string | undefined>,
  today: Temporal.PlainDate,
  ahead: (date: Temporal.PlainDate) => number,
): Temporal.PlainDate | null {
  if (year) return plainDate(Number(year), Number(month), Number(day))
  if (compact) return plainDate(Number(compact.slice(0, 4)), Number(compact.slice(4, 6)), Number(compact.slice(6)))
  if (month2) {
    const near = plainDate(today.year, Number(month2), Number(day2))
    // On New Year's Day 12月31日 means last night.
    return near && ahead(near) > 60 * DAY ? plainDate(today.year - 1, Number(month2), Number(day2)) : near
  }
  if (day3) {
    const near = plainDate(today.year, today.month, Number(day3))
    const before = today.subtract({ months: 1 })
    return near && ahead(near) <= DAY ? near : plainDate(before.year, before.month, Number(day3))
  }
  if (word) return today.subtract({ days: word.startsWith('昨') ? 1 : word.startsWith('前') ? 2 : 0 })
  return ahead(today) > STILL_TODAY ? today.subtract({ days: 1 }) : today
}

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null
  const date = Temporal.PlainDate.from({ year, month, day })
  return date.day === day ? date : null
}

function questioned(parsed: Parsed, { now, zone }: { now: number; zone: string }): TimeReading {
  if ('sentence' in parsed) return { kind: 'unreadable', sentence: parsed.sentence }
  const { at, question } = parsed
  if (question) return { kind: 'read', at, question }
  if (at > now + STILL_NOW) return { kind: 'read', at, question: '在现在之后，核对' }
  if (now - at > LONG_AGO)
    return { kind: 'read', at, question: `在 ${zoned(at, zone).year} 年，${daysAgo(now - at)}，核对` }
  return { kind: 'read', at, question: null }
}

function daysAgo(span: number): string {
  return `${Math.floor(span / DAY)} 天前`
}
