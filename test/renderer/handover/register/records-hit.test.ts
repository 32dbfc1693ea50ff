import { describe, expect, it } from 'vitest'
import { partsOf } from '../../../../renderer/handover/register/records-hit'

/** The text with what is marked in brackets. */
const marked = (text: string, words: string) =>
  partsOf(text, words)
    .map(({ part, hit }) => (hit ? `[${part}]` : part))
    .join('')

describe('words looked for in a text', () => {
  it.each([
    ['水库超汛限，水库管理所', '水库', '[水库]超汛限，[水库]管理所'],
    ['K47 追尾，k47 封闭', 'k47', '[K47] 追尾，[k47] 封闭'],
    ['没有', '水库', '没有'],
    ['没有', '', '没有'],
    ['', '水库', ''],
    ['aaa', 'aa', '[aa]a'],
    ['𠮷某、㛃某', '㛃', '𠮷某、[㛃]某'],
    ['İstanbul', 'ist', 'İstanbul'],
  ])('%s, looked for %s', (text, words, expected) => {
    expect(marked(text, words)).toBe(expected)
  })

  it('give a key to each part, one of its own', () => {
    const keys = partsOf('水库水库', '水库').map(({ from }) => from)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
