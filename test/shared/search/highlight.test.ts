import { describe, expect, it } from 'vitest'
import { excerpt, highlight } from '../../../shared/search/highlight'
import { fc } from '../../support/property'

const marked = (text: string, terms: string[]) =>
  highlight(text, terms)
    .map(({ words, hit }) => (hit ? `[${words}]` : words))
    .join('')

describe('what was found', () => {
  it.each([
    ['东浦区化工厂', ['化工'], '东浦区[化工]厂'],
    ['化工化工', ['化工'], '[化工化工]'],
    ['化工厂区', ['化工', '工厂'], '[化工厂]区'],
    ['ＡＢ12', ['b1'], 'Ａ[Ｂ1]2'],
    ['无', ['有'], '无'],
    ['', ['有'], ''],
    ['呼呼呼', ['呼呼'], '[呼呼呼]'],
    ['有', [''], '有'],
  ])('in %s by %s is %s', (text, terms, words) => {
    expect(marked(text, terms)).toBe(words)
  })

  it('loses nothing of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ maxLength: 2 })), (text, terms) => {
        expect(
          highlight(text, terms)
            .map(({ words }) => words)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('a line around a hit', () => {
  it.each([
    ['短', ['短'], 8, '短'],
    ['一二三四五六七八九十', ['九'], 4, '…七八九十'],
    ['一二三四五六七八九十', ['五'], 4, '…四五六七…'],
    ['一二三四五六七八九十', ['无'], 4, '一二三四…'],
    ['𠮷𠮷𠮷𠮷', ['无'], 3, '𠮷…'],
    ['一二三四五六七八九十一二三四五六七八九十一二三四五六七末', ['末'], 100, '…六七八九十一二三四五六七末'],
    ['一二三四五六七八九十末', ['末'], 100, '一二三四五六七八九十末'],
  ])('of %s by %s in %i is %s', (text, terms, length, words) => {
    expect(excerpt(text, terms, length)).toBe(words)
  })
})
