import { describe, expect, it } from 'vitest'
import { differenceWords, shareOf, valueWords } from '../../../shared/review/figure-words'

describe('a value in words', () => {
  it.each([
    [1204, 'count', '1,204'],
    [0, 'count', '0'],
    [null, 'count', '无'],
    [null, 'share', '无'],
    [0, 'share', '0%'],
    [1, 'share', '100%'],
    [0.867, 'share', '86.7%'],
    [0.9999, 'share', '99.9%'],
    [0.0001, 'share', '0.1%'],
    [24, 'minutes', '24 分钟'],
    [5, 'hours', '5 小时'],
  ] as const)('%s as %s is %s', (value, unit, words) => {
    expect(valueWords(value, unit)).toBe(words)
  })
})

describe('a difference in words', () => {
  it.each([
    [112, 100, 'count', '增 12（12%）'],
    [0, 3, 'count', '减 3（100%）'],
    [3, 0, 'count', '增 3'],
    [3, 3, 'count', '持平'],
    [0.9, 0.879, 'share', '升 2.1 个百分点'],
    [0.5, 1, 'share', '降 50.0 个百分点'],
    [0.5, 0.5001, 'share', '持平'],
    [20, 24, 'minutes', '短 4 分钟'],
    [7, 5, 'hours', '长 2 小时'],
    [null, 5, 'minutes', ''],
    [5, null, 'share', ''],
  ] as const)('%s after %s as %s is %s', (now, before, unit, words) => {
    expect(differenceWords({ now, before, unit })).toBe(words)
  })
})

describe('a share', () => {
  it('of nothing is no share', () => {
    expect(shareOf(0, 0)).toBeNull()
    expect(shareOf(0, 4)).toBe(0)
    expect(shareOf(1, 4)).toBe(0.25)
  })
})
