import { dayEnd, dayStart } from '../time/office-day'
import { addDays, dayParts, monthStart, toDayNumber } from '../time/office-time'
import type { DaySpan } from './figure'

/** 本月, 上月, 本季, 本年, 全部, 自选. */
export const periodChoices = ['month', 'last-month', 'quarter', 'year', 'all', 'custom'] as const
export type PeriodChoice = (typeof periodChoices)[number]
export const periodWords: Record<PeriodChoice, string> = {
  month: '本月',
  'last-month': '上月',
  quarter: '本季',
  year: '本年',
  all: '全部',
  custom: '自选',
}

/** The days of a choice, up to `today` where it is under way; `first` is the first day with a record. */
export function spanOf(choice: Exclude<PeriodChoice, 'custom'>, today: number, first: number): DaySpan {
  const { year, month } = dayParts(today)
  switch (choice) {
    case 'month':
      return { from: monthStart(today), to: today }
    case 'last-month':
      return { from: monthStart(today, -1), to: addDays(monthStart(today), -1) }
    case 'quarter':
      return { from: monthStart(today, -((month - 1) % 3)), to: today }
    case 'year':
      return { from: toDayNumber(year, 1, 1), to: today }
    case 'all':
      return { from: Math.min(first, today), to: today }
  }
}

/** What a choice is a part of, in months: in July its month and its quarter are the same days, and are held against others. */
const unitMonths: Partial<Record<PeriodChoice, number>> = { month: 1, 'last-month': 1, quarter: 3, year: 12 }

/**
 * The period that another is held against. A chosen month, quarter or year that is under way against the same days of the one before. Of
 * days that were typed: whole months against as many whole months before; the beginning of a month, quarter or year as if it were chosen;
 * any other against as many days just before it.
 */
export function spanBefore({ from, to }: DaySpan, choice: PeriodChoice = 'custom'): DaySpan {
  const start = dayParts(from)
  const end = dayParts(to)
  const months = (end.year - start.year) * 12 + end.month - start.month + 1
  const isWhole = end.day === daysIn(end.year, end.month)
  if (start.day === 1) {
    const by = unitMonths[choice] ?? (isWhole ? months : unitOf(start.month, months))
    const isOver = isWhole && by === months
    if (by !== null) return { from: monthsBefore(from, by), to: isOver ? addDays(from, -1) : monthsBefore(to, by) }
  }
  return { from: addDays(from, -dayCount({ from, to })), to: addDays(from, -1) }
}

/** How many months the unit has that these are the beginning of: a month, quarter or year. */
function unitOf(first: number, months: number): number | null {
  if (months === 1) return 1
  if (months <= 3 && (first - 1) % 3 === 0) return 3
  return months <= 12 && first === 1 ? 12 : null
}

/** The same day so many months before, or the last one where that month is shorter. */
function monthsBefore(day: number, months: number): number {
  const { year, month } = dayParts(monthStart(day, -months))
  return toDayNumber(year, month, Math.min(dayParts(day).day, daysIn(year, month)))
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function dayCount({ from, to }: DaySpan): number {
  const at = (day: number) => {
    const { year, month, day: dayOfMonth } = dayParts(day)
    return Date.UTC(year, month - 1, dayOfMonth)
  }
  return Math.round((at(to) - at(from)) / 86_400_000) + 1
}

/** [from, until) of the days in a zone, UTC ms. */
export function instantsOf({ from, to }: DaySpan, zone: string): { from: number; until: number } {
  return { from: dayStart(from, zone), until: dayEnd(to, zone) }
}

/** How the course of a period is cut: few enough points to be read. */
export type CourseStep = 'day' | 'month' | 'year'
export const courseWords: Record<CourseStep, string> = { day: '逐日走势', month: '逐月走势', year: '逐年走势' }

export function courseStep(span: DaySpan): CourseStep {
  const days = dayCount(span)
  if (days <= 62) return 'day'
  return days <= 366 * 3 ? 'month' : 'year'
}

/** Every point of a course in order, as 20260718, 202607 or 2026. */
export function coursePoints(span: DaySpan): number[] {
  const step = courseStep(span)
  const points: number[] = []
  if (step === 'day') for (let day = span.from; day <= span.to; day = addDays(day, 1)) points.push(day)
  if (step === 'month') {
    const last = Math.floor(span.to / 100)
    for (let month = Math.floor(span.from / 100); month <= last; month += month % 100 === 12 ? 89 : 1)
      points.push(month)
  }
  if (step === 'year')
    for (let year = dayParts(span.from).year; year <= dayParts(span.to).year; year++) points.push(year)
  return points
}

/** The days of a point that lie within the period. */
export function pointSpan(point: number, span: DaySpan): DaySpan {
  const [from, to] = point < 10_000 ? [point * 10_000 + 101, point * 10_000 + 1231] : monthOrDay(point)
  return { from: Math.max(from, span.from), to: Math.min(to, span.to) }
}

function monthOrDay(point: number): [number, number] {
  if (point > 1_000_000) return [point, point]
  return [point * 100 + 1, point * 100 + daysIn(Math.floor(point / 100), point % 100)]
}

/** 7月18日, 2026年7月, 2026年. */
export function pointWords(point: number): string {
  if (point < 10_000) return `${point}年`
  if (point < 1_000_000) return `${Math.floor(point / 100)}年${point % 100}月`
  const { month, day } = dayParts(point)
  return `${month}月${day}日`
}

/** 2026年7月1日至18日, as a heading writes it. */
export function spanWords({ from, to }: DaySpan): string {
  const one = dayParts(from)
  const other = dayParts(to)
  const first = `${one.year}年${one.month}月${one.day}日`
  if (from === to) return first
  const year = one.year === other.year ? '' : `${other.year}年`
  const month = year === '' && one.month === other.month ? '' : `${other.month}月`
  return `${first}至${year}${month}${other.day}日`
}
