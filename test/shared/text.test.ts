import { describe, expect, it } from 'vitest'
import { LONGEST_TEXT, lineText, plainText, shownLine, textFault } from '../../shared/text'
import { fc } from '../support/property'

describe('text that is stored', () => {
  it.each([
    ['an ordinary sentence', '东浦区居民反映停电。', '东浦区居民反映停电。'],
    ['rare characters beyond the BMP', '𠮷野家 㛃', '𠮷野家 㛃'],
    ['emoji joined from several', '👨‍👩‍👧', '👨‍👩‍👧'],
    ['full-width digits, kept as typed', '０６９０－５５５', '０６９０－５５５'],
    ['markup and SQL, kept as text', `<script>'); DROP TABLE entry;--`, `<script>'); DROP TABLE entry;--`],
    ['a formula, kept as text', '=1+1', '=1+1'],
    ['Windows line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['decomposed letters', 'e\u0301', '\u00e9'],
    ['tabs and line breaks', 'a\tb\n', 'a\tb\n'],
  ])('takes %s', (_, typed, stored) => {
    expect(plainText(100).parse(typed)).toBe(stored)
  })

  it.each([
    ['NUL', 'a\u0000b', 'U+0000'],
    ['ESC', '\u001b[31m', 'U+001B'],
    ['DEL', 'x\u007f', 'U+007F'],
    ['a lone high surrogate', 'a\ud842', '残缺的字符'],
    ['a lone low surrogate', '\udfb7a', '残缺的字符'],
    ['more than the limit', '字'.repeat(101), '有 101 字，超过 100 字的上限'],
  ])('refuses %s with a sentence that says what to do', (_, typed, words) => {
    const result = plainText(100).safeParse(typed)
    expect(result.success).toBe(false)
    expect(result.error?.issues[0]?.message).toContain(words)
  })

  it('says at once that ten megabytes are too much', () => {
    expect(textFault('x'.repeat(10 * 1024 * 1024), LONGEST_TEXT)).toBe(
      '有 10,485,760 字，超过 20,000 字的上限。删短，或存为文件后作附件',
    )
  })

  it('makes one line of a line', () => {
    expect(lineText().parse('  清河路\n12号\t3单元 ')).toBe('清河路 12号 3单元')
  })

  it('is shown on a line, cut to whole characters', () => {
    expect(shownLine(' 清河路\n12号　 三楼 ')).toBe('清河路 12号 三楼')
    expect(shownLine('𠮷野家 𠮷', 2)).toBe('𠮷野')
  })

  it('is the same after a second pass, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const once = plainText(1000).safeParse(typed)
        if (once.success) expect(plainText(1000).parse(once.data)).toBe(once.data)
      }),
    )
  })
})
