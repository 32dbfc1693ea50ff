import { describe, expect, it } from 'vitest'
import { createPairFinder } from '../../../shared/entries/pair-finder'
import { textPairs } from '../../../shared/entries/text-pairs'
import { fc } from '../../support/property'

const finder = (wanted: string) => createPairFinder(textPairs(wanted))

describe('a pair finder', () => {
  it.each([
    ['finds a pair wherever it stands', '化工', '东浦化工园的化工厂', ['化工', '化工']],
    ['finds pairs that overlap', '刺鼻气味', '有刺鼻气味', ['刺鼻', '鼻气', '气味']],
    ['finds other cases and widths', 'LNG', '一车ｌｎＧ', ['ｌｎ', 'ｎＧ']],
    ['takes a character beyond the BMP whole', '𠮷祥', '在𠮷祥里', ['𠮷祥']],
    ['does not find the two apart', '化工', '化肥工厂', []],
    ['does not find them the other way round', '化工', '工化', []],
    ['does not mix pairs up that share characters', '甲乙丙丁', '甲丙乙丁', []],
    ['finds nothing in nothing', '化工', '', []],
    ['finds nothing of nothing', '', '化工', []],
  ])('%s', (_, wanted, text, found) => {
    expect(finder(wanted)(text).map(({ start, end }) => text.slice(start, end))).toEqual(found)
  })

  it('finds exactly what a plain search finds', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'甲乙丙𠮷3，'), maxLength: 20 })
    fc.assert(
      fc.property(texts, texts, (wanted, text) => {
        const characters = [...text]
        const plain = textPairs(wanted).flatMap(({ first, second }, index) => {
          const pair = String.fromCodePoint(first, second)
          const starts = characters.flatMap((_, at) => (characters.slice(at, at + 2).join('') === pair ? [at] : []))
          return starts.map((at) => ({ index, start: characters.slice(0, at).join('').length }))
        })
        const order = (one: { start: number }, other: { start: number }) => one.start - other.start
        const found = finder(wanted)(text).map(({ index, start }) => ({ index, start }))
        expect(found).toEqual(plain.sort(order))
      }),
    )
  })
})
