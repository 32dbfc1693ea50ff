import type { DaySpan } from '../../../shared/review/figure'
import { addDays, dayParts, monthStart } from '../../../shared/time/office-time'

/** 当日 is the day of the band; the others do not follow it. */
export type PeriodChoice = 'day' | 'month' | 'days' | 'custom'

export const periodOptions = [
  { value: 'day', words: '当日' },
  { value: 'month', words: '本月' },
  { value: 'days', words: '近 31 天' },
  { value: 'custom', words: '自选' },
] as const satisfies readonly { value: PeriodChoice; words: string }[]

export const isSameSpan = (one: DaySpan, other: DaySpan) => one.from === other.from && one.to === other.to

const LAST_DAYS = 31

/** The days that a choice means, given the day of the band and today. */
export function daysOfChoice(choice: Exclude<PeriodChoice, 'custom'>, day: number, today: number): DaySpan {
  switch (choice) {
    case 'day':
      return { from: day, to: day }
    case 'month':
      return { from: monthStart(today), to: today }
    case 'days':
      return { from: addDays(today, 1 - LAST_DAYS), to: today }
  }
}

/** 7月18日; 7月1日—18日; 2025年12月20日—2026年1月19日. */
export function spanWords({ from, to }: DaySpan, today: number): string {
  const first = dayParts(from)
  const last = dayParts(to)
  const thisYear = dayParts(today).year
  const years = first.year !== last.year || first.year !== thisYear
  const begin = `${years ? `${first.year}年` : ''}${first.month}月${first.day}日`
  if (from === to) return begin
  const year = first.year === last.year ? '' : `${last.year}年`
  const month = year === '' && first.month === last.month ? '' : `${last.month}月`
  return `${begin}—${year}${month}${last.day}日`
}
