import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJsonLines } from '../../../shared/incidents/json-lines'

describe('a JSON text with lines', () => {
  it('tells on which line each value begins', () => {
    const read = readJsonLines('{\n  "a": [\n    1,\n    { "b": "x" }\n  ],\n\n  "c": null\n}\n')
    expect(read).toEqual({
      json: {
        value: { a: [1, { b: 'x' }], c: null },
        lines: new Map([
          ['', 1],
          ['a', 2],
          ['a.0', 3],
          ['a.1', 4],
          ['a.1.b', 4],
          ['c', 7],
        ]),
      },
    })
  })

  it.each<[string, number, string]>([
    ['', 1, '没有写完'],
    ['{\n"a": 1\n"b": 2\n}', 3, '少了逗号或“}”'],
    ['[1,\n2,\n]', 3, '最后一项后面多了逗号'],
    ['{\n"a" 1}', 2, '“a”后面少了冒号'],
    ['{\n"a": 1,\n"a": 2}', 3, '“a”写了两次'],
    ['{\n"a": 1', 2, '没有写完，少了“}”'],
    ['{\n\na: 1}', 3, '名称要写在双引号里'],
    ['{"a":\n"x', 2, '这段文字的引号没有配对，或有不认识的转义'],
    ['"\\q"', 1, '这段文字的引号没有配对，或有不认识的转义'],
    ['"a\nb"', 1, '这段文字的引号没有配对，或有不认识的转义'],
    ['{"a": 01}', 1, '这里应当是一个值'],
    ['{"a": yes}', 1, '这里应当是一个值'],
    ['[1]\n[2]', 2, '结尾之后还有内容'],
    ['['.repeat(100), 1, '嵌套太深'],
  ])('%j is none: line %i', (text, line, words) => {
    expect(readJsonLines(text)).toEqual({ fault: { line, words } })
  })

  it('reads what JSON reads, with or without a byte order mark, and nothing else', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom('', '\uFEFF'), (text, mark) => {
        const read = readJsonLines(mark + text)
        expect('json' in read && read.json.value).toEqual(JSON.parse(text))
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[]{}",:1-.eE \n\\u0truefalsn') }), (text) => {
        if ('fault' in readJsonLines(text)) return
        expect(() => JSON.parse(text)).not.toThrow()
      }),
    )
  })
})
