import { describe, expect, it } from 'vitest'
import { foldText } from '../../../shared/search/fold'
import {
  type CommonGrams,
  gramQueryOf,
  gramsOf,
  isNarrowing,
  LONGEST_GRAM,
  noCommonGrams,
} from '../../../shared/search/grams'
import { fc } from '../../support/property'

/** Characters as they come in a log, with what is rare: beyond the BMP, signs, full width, halves of a pair. */
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'甲乙丙丁火灾泄漏罐区值班') },
  { weight: 2, arbitrary: fc.constantFrom(...'aB9０Ｚ－，。：（ \n') },
  { weight: 1, arbitrary: fc.constantFrom('𠮷', '𪚥', '𫠠', 'İ', 'ß', '\ud842', '\u0000') },
)
const text = fc.array(character, { maxLength: 40 }).map((all) => all.join(''))

/** These and every part of them, each in 40 of 100 records. */
const common = (...grams: readonly string[]): CommonGrams => ({
  records: 100,
  counts: new Map(grams.flatMap(partsOf).map((gram) => [gram, 40])),
})

function partsOf(gram: string): string[] {
  const characters = [...gram]
  return characters.flatMap((_, at) =>
    characters.slice(at).map((_, more) => characters.slice(at, at + more + 1).join('')),
  )
}

/** What may be common: any piece that is shorter than the longest gram. */
const someCommon = fc
  .uniqueArray(
    fc.array(character, { minLength: 1, maxLength: LONGEST_GRAM - 1 }).map((all) => foldText(all.join(''))),
    { maxLength: 30 },
  )
  .map((grams) => common(...grams))

describe('grams', () => {
  it('are pairs of neighbours and the last of each run, where nothing is common', () => {
    expect([...gramsOf('罐区 3号', noCommonGrams)]).toEqual(['罐区', '区', '3号', '号'])
  })

  it('are longer where they are common, until they are not', () => {
    const known = common('罐区起', '起火')
    expect([...gramsOf('罐区起火了 罐区', known)]).toEqual(['罐区起火', '区起火', '起火了', '火了', '了', '罐区', '区'])
  })

  it('are no longer than six characters', () => {
    const known = common('一二三四五')
    expect([...gramsOf('一二三四五六七', known)][0]).toBe('一二三四五六')
  })

  it('count a character beyond the BMP as one', () => {
    expect([...gramsOf('𠮷家', noCommonGrams)]).toEqual(['𠮷家', '家'])
    expect(gramQueryOf('𠮷', noCommonGrams)).toEqual({ whole: [], begun: [{ gram: '𠮷', records: 0 }] })
  })

  it('ask for all that are whole in a term, at most sixteen of a long one', () => {
    expect(gramQueryOf('甲源化工', noCommonGrams)).toEqual({ whole: ['甲源', '源化', '化工'], begun: [] })
    const long = [...Array(500).keys()].map((at) => String.fromCharCode(0x4e00 + at)).join('')
    expect(gramQueryOf(long, noCommonGrams).whole).toHaveLength(16)
  })

  it('ask for what begins with the end that no whole one reaches', () => {
    const known = common('甲源', '化工')
    expect(gramQueryOf('甲源化工', known)).toEqual({
      whole: ['甲源化', '源化'],
      begun: [{ gram: '化工', records: 40 }],
    })
    expect(gramQueryOf('甲源', known)).toEqual({ whole: [], begun: [{ gram: '甲源', records: 40 }] })
    expect(gramQueryOf('甲源 厂', known)).toEqual({
      whole: [],
      begun: [
        { gram: '甲源', records: 40 },
        { gram: '厂', records: 0 },
      ],
    })
  })

  it('ask for nothing where nothing is asked', () => {
    expect(gramQueryOf('　 ', noCommonGrams)).toEqual({ whole: [], begun: [] })
    expect([isNarrowing('　 '), isNarrowing(' 甲')]).toEqual([false, true])
  })

  it('leave out no text that holds the term, whatever is common', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 12 }), someCommon, (whole, from, length, known) => {
        const characters = [...whole]
        const at = characters.length === 0 ? 0 : from % characters.length
        const query = gramQueryOf(characters.slice(at, at + length).join(''), known)
        const grams = gramsOf(whole, known)
        for (const gram of query.whole) expect(grams).toContain(gram)
        for (const { gram } of query.begun) expect([...grams].some((one) => one.startsWith(gram))).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('are no more than there are characters', () => {
    fc.assert(
      fc.property(text, someCommon, (whole, known) => {
        expect(gramsOf(whole, known).size).toBeLessThanOrEqual([...whole].length)
      }),
    )
  })
})

describe('folding', () => {
  it.each([
    ['ＡＢ１２：－', 'ab12:-'],
    ['京Ａ·12345', '京a·12345'],
    ['İstanbul ΑΣ', 'İstanbul ας'.replace('ς', 'σ')],
    ['　', ' '],
  ])('%s reads as %s', (typed, folded) => {
    expect(foldText(typed)).toBe(folded)
  })

  it('moves nothing', () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(foldText(whole)).toHaveLength(whole.length)
      }),
    )
  })

  it('folds part of a text as it folds the whole', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(foldText(one) + foldText(other)).toBe(foldText(one + other))
      }),
    )
  })
})
