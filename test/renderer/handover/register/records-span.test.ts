import { describe, expect, it } from 'vitest'
import { daysOf } from '../../../../renderer/handover/register/records-span'

describe('the span of the register', () => {
  it.each([
    ['all', 20260718, { from: null, to: null }],
    ['this-month', 20260718, { from: 20260701, to: null }],
    ['last-month', 20260718, { from: 20260601, to: 20260630 }],
    ['last-month', 20260301, { from: 20260201, to: 20260228 }],
    ['last-month', 20240331, { from: 20240201, to: 20240229 }],
    ['last-month', 20260105, { from: 20251201, to: 20251231 }],
    ['this-year', 20260101, { from: 20260101, to: null }],
    ['last-year', 20260718, { from: 20250101, to: 20251231 }],
  ] as const)('%s on %i', (span, today, days) => {
    expect(daysOf(span, today)).toEqual(days)
  })
})
