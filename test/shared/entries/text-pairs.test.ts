import { describe, expect, it } from 'vitest'
import { textPairs, writtenForms } from '../../../shared/entries/text-pairs'

const pairs = (text: string) =>
  textPairs(text).map(({ first, second }) => String.fromCodePoint(first) + String.fromCodePoint(second))

describe('pairs of a text', () => {
  it.each([
    ['neighbours', '化工厂', ['化工', '工厂']],
    ['each once', '一二一二', ['一二', '二一']],
    ['not over punctuation', '化工。厂区', ['化工', '厂区']],
    ['not over a blank or line', '化工 厂区\n门口', ['化工', '厂区', '门口']],
    ['not over a stop phrase', '市民反映停水', ['停水']],
    ['a longer stop phrase before the one within it', '值班室停水', ['停水']],
    ['not over a date', '清河7月18日停水', ['清河', '停水']],
    ['not over a clock time in full width', '清河３点１５分停水', ['清河', '停水']],
    ['not over grammar', '甲源的厂', ['甲源']],
    ['figures with what they count', '3号罐', ['3号', '号罐']],
    ['lower case', 'LNG罐', ['ln', 'ng', 'g罐']],
    ['half width', 'ＬＮＧ', ['ln', 'ng']],
    ['characters beyond the BMP whole', '𠮷祥𠮷', ['𠮷祥', '祥𠮷']],
    ['letters of other scripts', 'дом', ['до', 'ом']],
    ['no emoji', '火🔥灾', []],
    ['no half of a character', '火\ud842灾', []],
    ['nothing of one character', '市', []],
    ['nothing of nothing', '', []],
  ])('are %s', (_, text, expected) => {
    expect(pairs(text)).toEqual(expected)
  })
})

describe('the ways to write a character', () => {
  it.each([
    ['a', ['a', 'ａ', 'A', 'Ａ']],
    ['3', ['3', '３']],
    ['火', ['火']],
    ['𠮷', ['𠮷']],
  ])('%s', (character, forms) => {
    const written = writtenForms(character.codePointAt(0) ?? 0).map((code) => String.fromCodePoint(code))
    expect(written).toEqual(forms)
  })
})
