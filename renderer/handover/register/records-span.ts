import { addDays, dayParts, monthStart, toDayNumber } from '../../../shared/time/office-time'

/** The spans that the register is looked at in. */
export type RecordsSpan = 'all' | 'this-month' | 'last-month' | 'this-year' | 'last-year'

export const spanOptions = [
  { value: 'all', words: '全部' },
  { value: 'this-month', words: '本月' },
  { value: 'last-month', words: '上月' },
  { value: 'this-year', words: '今年' },
  { value: 'last-year', words: '去年' },
] as const satisfies readonly { value: RecordsSpan; words: string }[]

/** First and last day of a span, seen from a day (20260718); null where it is open. */
export function daysOf(span: RecordsSpan, today: number): { from: number | null; to: number | null } {
  const { year } = dayParts(today)
  switch (span) {
    case 'all':
      return { from: null, to: null }
    case 'this-month':
      return { from: monthStart(today), to: null }
    case 'last-month':
      return { from: monthStart(today, -1), to: addDays(monthStart(today), -1) }
    case 'this-year':
      return { from: toDayNumber(year, 1, 1), to: null }
    case 'last-year':
      return { from: toDayNumber(year - 1, 1, 1), to: toDayNumber(year - 1, 12, 31) }
  }
}
