import { describe, expect, it } from 'vitest'
import { readDay } from '../../../renderer/entries/typed-day'
import { NIGHT } from '../../support/test-clock'

describe('readDay', () => {
  it.each([
    ['0717', 20260717],
    ['７．１７', 20260717],
    ['7-17', 20260717],
    ['7月17日', 20260717],
    ['17', 20260717],
    ['17日', 20260717],
    ['20', 20260620],
    ['2025-12-31', 20251231],
    ['20251231', 20251231],
    ['昨日', 20260717],
    ['前天', 20260716],
    ['今天', 20260718],
    ['-3', 20260715],
    ['0230', null],
    ['那天', null],
    ['', null],
  ])('reads %j', (typed, day) => {
    expect(readDay(typed, { now: NIGHT, zone: 'Asia/Shanghai' })).toBe(day)
  })
})
