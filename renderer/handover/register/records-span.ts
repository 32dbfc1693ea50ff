import { addDays, dayParts } from '../../../shared/time/office-time'

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
  const { year, month } = dayParts(today)
  const firstOfMonth = year * 10_000 + month * 100 + 1
  const firstOfYear = year * 10_000 + 101
  switch (span) {
    case 'all':
      return { from: null, to: null }
    case 'this-month':
      return { from: firstOfMonth, to: null }
    case 'last-month': {
      const to = addDays(firstOfMonth, -1)
      return { from: to - dayParts(to).day + 1, to }
    }
    case 'this-year':
      return { from: firstOfYear, to: null }
    case 'last-year':
      return { from: firstOfYear - 10_000, to: addDays(firstOfYear, -1) }
  }
}
