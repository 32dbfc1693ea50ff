import { describe, expect, it } from 'vitest'
import { foldText } from '../../../shared/search/fold'
import { gramQueryOf, gramsOf } from '../../../shared/search/grams'
import { fc } from '../../support/property'

/** Characters as they come in a log, with what is rare: beyond the BMP, signs, full width, halves of a pair. */
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'甲乙丙丁火灾泄漏罐区值班') },
  { weight: 2, arbitrary: fc.constantFrom(...'aB9０Ｚ－，。：（ \n') },
  { weight: 1, arbitrary: fc.constantFrom('𠮷', '𪚥', '𫠠', 'İ', 'ß', '\ud842', '\u0000') },
)
const text = fc.array(character, { maxLength: 40 }).map((all) => all.join(''))

describe('grams', () => {
  it('are pairs of neighbours, and the last of each run', () => {
    expect([...gramsOf('罐区 3号')]).toEqual(['罐区', '区', '3号', '号'])
  })

  it('count a character beyond the BMP as one', () => {
    expect([...gramsOf('𠮷家')]).toEqual(['𠮷家', '家'])
    expect(gramQueryOf('𠮷')).toEqual({ kind: 'prefix', character: '𠮷' })
  })

  it('ask for all pairs of a term, at most sixteen of a long one', () => {
    expect(gramQueryOf('甲源化工')).toEqual({ kind: 'whole', grams: ['甲源', '源化', '化工'] })
    const query = gramQueryOf([...Array(500).keys()].map((at) => String.fromCharCode(0x4e00 + at)).join(''))
    expect(query?.kind === 'whole' && query.grams.length).toBe(16)
  })

  it('ask for nothing where nothing is asked', () => {
    expect(gramQueryOf('　 ')).toBeNull()
  })

  it('leave out no text that holds the term', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 8 }), (whole, from, length) => {
        const characters = [...whole]
        const at = characters.length === 0 ? 0 : from % characters.length
        const term = characters.slice(at, at + length).join('')
        const query = gramQueryOf(term)
        const grams = gramsOf(whole)
        if (query?.kind === 'whole') for (const gram of query.grams) expect(grams).toContain(gram)
        if (query?.kind === 'prefix') expect([...grams].some((gram) => gram.startsWith(query.character))).toBe(true)
      }),
      { numRuns: 500 },
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
