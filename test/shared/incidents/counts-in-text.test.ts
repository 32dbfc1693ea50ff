import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsIn, numberOf, withPlainDigits } from '../../../shared/incidents/counts-in-text'

describe('a numeral', () => {
  it.each<[string, number | null, number?]>([
    ['7', 7],
    ['1,200', 1200],
    ['2.4万', 24_000],
    ['3千', 3000],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['百', 100],
    ['九千二百', 9200],
    ['两万三千', 23_000],
    ['一亿零三百万', 103_000_000],
    ['二零五', 205],
    ['三四', 3, 4],
    ['五六十', 50, 60],
    ['三四百', 300, 400],
    ['二五', 25],
    ['一三十', null],
    ['一十二百', null],
  ])('%s: %s', (numeral, least, most = least ?? undefined) => {
    expect(numberOf(numeral)).toEqual(least === null ? null : { least, most })
  })

  it('below ten thousand is read as it is spoken', () => {
    const digits = '零一二三四五六七八九'
    const spoken = (number: number): string => {
      const parts = [1000, 100, 10, 1].map(
        (size, index) => [Math.floor(number / size) % 10, ['千', '百', '十', ''][index] ?? ''] as const,
      )
      const words = parts.map(([digit, unit]) => (digit === 0 ? '零' : `${digits[digit]}${unit}`)).join('')
      return words.replace(/零+/g, '零').replace(/^零|零$/g, '')
    }
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (number) => numberOf(spoken(number))?.least === number))
  })
})

describe('a number of people', () => {
  it.each<[string, number | null, number | null, boolean]>([
    ['3人', 3, null, false],
    ['三名', 3, null, false],
    ['20余人', 20, null, true],
    ['近50名', 50, null, true],
    ['至少309人', 309, null, true],
    ['百余人', 100, null, true],
    ['上百人', 100, null, true],
    ['3至5人', 3, 5, true],
    ['3-5名', 3, 5, true],
    ['三四人', 3, 4, true],
    ['五六十名', 50, 60, true],
    ['数十人', null, null, true],
    ['几名', null, null, true],
    ['三男两女', 5, null, false],
    ['40余员工', 40, null, true],
  ])('%s: %s to %s, inexact %s', (words, figure, upTo, inexact) => {
    expect(countsIn(words)).toEqual([
      { from: 0, to: words.endsWith('员工') ? words.length - 2 : words.length, figure, upTo, inexact },
    ])
  })

  it.each(['3辆车', '5小时', '两个月', '一个小时', '第3天', '110指挥中心', '12.4万平方米', ''])(
    'is not %s',
    (words) => {
      expect(countsIn(words)).toEqual([])
    },
  )

  it('stands where it stood, also in full-width digits', () => {
    const text = '造成１２人死亡'
    const plain = withPlainDigits(text)
    const [count] = countsIn(plain)
    expect(count && text.slice(count.from, count.to)).toBe('１２人')
    expect(count?.figure).toBe(12)
  })

  it('never breaks on what is no sentence', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'一二十百万亿0９.,-男女名个人数几余约'), maxLength: 30 }),
        (text) => {
          for (const { figure, upTo } of countsIn(withPlainDigits(text))) {
            expect(figure === null || (Number.isFinite(figure) && figure >= 0)).toBe(true)
            expect(upTo === null || Number.isFinite(upTo)).toBe(true)
          }
        },
      ),
    )
  })
})
