import { describe, expect, it } from 'vitest'
import {
  coursePoints,
  courseStep,
  dayCount,
  pointSpan,
  pointWords,
  spanBefore,
  spanOf,
  spanWords,
} from '../../../shared/review/figure-periods'

describe('a chosen period', () => {
  it.each([
    ['month', { from: 20260701, to: 20260718 }],
    ['last-month', { from: 20260601, to: 20260630 }],
    ['quarter', { from: 20260701, to: 20260718 }],
    ['year', { from: 20260101, to: 20260718 }],
    ['all', { from: 20060312, to: 20260718 }],
  ] as const)('%s', (choice, span) => {
    expect(spanOf(choice, 20260718, 20060312)).toEqual(span)
  })

  it('is the day itself where there is no record yet', () => {
    expect(spanOf('all', 20260718, 20260718)).toEqual({ from: 20260718, to: 20260718 })
  })
})

describe('the period before', () => {
  it.each([
    ['a month', 20260601, 20260630, 20260501, 20260531],
    ['January', 20260101, 20260131, 20251201, 20251231],
    ['a quarter', 20260401, 20260630, 20260101, 20260331],
    ['a year', 20250101, 20251231, 20240101, 20241231],
    ['a month under way', 20260701, 20260718, 20260601, 20260618],
    ['a month under way, longer than the one before', 20260301, 20260330, 20260201, 20260228],
    ['a quarter under way', 20260701, 20260818, 20260401, 20260518],
    ['a year under way', 20260101, 20260718, 20250101, 20250718],
    ['days within a month', 20260710, 20260716, 20260703, 20260709],
    ['days across the new year', 20251230, 20260103, 20251225, 20251229],
  ] as const)('of %s', (_, from, to, fromBefore, toBefore) => {
    expect(spanBefore({ from, to })).toEqual({ from: fromBefore, to: toBefore })
  })

  it.each([
    ['month', 20260701, 20260718, 20260601, 20260618],
    ['quarter', 20260701, 20260718, 20260401, 20260418],
    ['quarter', 20260701, 20260831, 20260401, 20260531],
    ['quarter', 20260701, 20260930, 20260401, 20260630],
    ['year', 20260101, 20260118, 20250101, 20250118],
    ['year', 20260101, 20260630, 20250101, 20250630],
    ['year', 20260101, 20261231, 20250101, 20251231],
    ['last-month', 20260201, 20260228, 20260101, 20260131],
  ] as const)('of a chosen %s is one of its kind: %s to %s', (choice, from, to, fromBefore, toBefore) => {
    expect(spanBefore({ from, to }, choice)).toEqual({ from: fromBefore, to: toBefore })
  })
})

describe('a course', () => {
  it.each([
    [{ from: 20260701, to: 20260731 }, 'day', 31],
    [{ from: 20260101, to: 20260718 }, 'month', 7],
    [{ from: 20251101, to: 20260318 }, 'month', 5],
    [{ from: 20060312, to: 20260718 }, 'year', 21],
  ] as const)('of %o goes by the %s', (span, step, points) => {
    expect(courseStep(span)).toBe(step)
    expect(coursePoints(span)).toHaveLength(points)
  })

  it('has points within the period, one after another without a gap', () => {
    const span = { from: 20251115, to: 20260318 }
    const spans = coursePoints(span).map((point) => pointSpan(point, span))
    expect(spans[0]).toEqual({ from: 20251115, to: 20251130 })
    expect(spans.at(-1)).toEqual({ from: 20260301, to: 20260318 })
    expect(spans.reduce((days, each) => days + dayCount(each), 0)).toBe(dayCount(span))
  })

  it.each([
    [20260718, '7月18日'],
    [202607, '2026年7月'],
    [2026, '2026年'],
  ])('calls %s %s', (point, words) => {
    expect(pointWords(point)).toBe(words)
  })
})

describe('a period in words', () => {
  it.each([
    [20260701, 20260718, '2026年7月1日至18日'],
    [20260601, 20260718, '2026年6月1日至7月18日'],
    [20251230, 20260103, '2025年12月30日至2026年1月3日'],
    [20260718, 20260718, '2026年7月18日'],
  ])('from %s to %s', (from, to, words) => {
    expect(spanWords({ from, to })).toBe(words)
  })
})
