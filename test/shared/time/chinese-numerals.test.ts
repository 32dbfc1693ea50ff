import { describe, expect, it } from 'vitest'
import { withDigits } from '../../../shared/time/chinese-numerals'
import { fc } from '../../support/property'

describe('Chinese numerals as digits', () => {
  it.each([
    ['一', '1'],
    ['十', '10'],
    ['十五', '15'],
    ['二十', '20'],
    ['两点二十三分', '2点23分'],
    ['三点零五分', '3点05分'],
    ['三点〇五分', '3点05分'],
    ['二零二六年七月十八日', '2026年7月18日'],
    ['凌晨3点', '凌晨3点'],
    ['一百', '一百'],
    ['一三十', '一三十'],
    ['二十三十', '二十三十'],
    ['', ''],
  ])('%s → %s', (typed, written) => {
    expect(withDigits(typed)).toBe(written)
  })

  it('are the numbers below one hundred', () => {
    const digits = '零一二三四五六七八九'
    const spoken = (number: number) => {
      const [tens, ones] = [Math.floor(number / 10), number % 10]
      return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? digits[ones] : ''}`
    }
    const numbers = fc.integer({ min: 0, max: 99 })
    fc.assert(fc.property(numbers, (number) => withDigits(spoken(number)) === String(number)))
  })
})
