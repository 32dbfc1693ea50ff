import { describe, expect, it } from 'vitest'
import { matchCodes, readCodeTable } from '../../../shared/incidents/event-codes'
import { thePacks } from './the-packs'

describe('a table of event codes', () => {
  it.each([
    ['tabs', '11A01\t水旱灾害'],
    ['commas', '11A01,水旱灾害'],
    ['name first', '水旱灾害\t11A01'],
    ['wide spaces', '11A01　水旱灾害'],
    ['one blank', '11A01 水旱灾害'],
    ['quotes, as Excel writes them', '"11A01","水旱灾害"'],
    ['lower case', '11a01\t水旱灾害'],
  ])('is read with %s', (_, line) => {
    expect(readCodeTable(line)).toEqual({ codes: [{ code: '11A01', name: '水旱灾害' }], unread: [] })
  })

  it('passes over its head and empty lines, and tells the lines it could not read', () => {
    const table = readCodeTable('编码\t名称\r\n11A01\t水旱灾害\r\n\r\n森林火灾\r\n11C01\r\n')
    expect(table).toEqual({
      codes: [{ code: '11A01', name: '水旱灾害' }],
      unread: [
        { line: 4, text: '森林火灾' },
        { line: 5, text: '11C01' },
      ],
    })
  })
})

describe('event codes', () => {
  const [national] = thePacks('national')
  if (!national) throw new Error('there is no national pack')
  const titles = national.classes.flatMap(({ subclasses }) => subclasses.map(({ title }) => title))
  const [first = '', second = '', ...others] = titles

  it('go to the sub-class of the very title; whatever does not fit is told', () => {
    const match = matchCodes(national, [
      { code: '11A01', name: first },
      { code: '99Z99', name: '没有这一类' },
      { code: '11B01', name: second },
      { code: '11B02', name: second },
    ])
    expect(match).toMatchObject({
      given: [{ title: first, code: '11A01', before: '' }],
      same: 0,
      without: [second, ...others],
      unknown: [{ code: '99Z99', name: '没有这一类' }],
    })
    expect(match.pack.classes[0]?.subclasses[0]?.code).toBe('11A01')
    expect(match.pack.classes[0]?.subclasses[1]?.code).toBe('')
  })

  it('change nothing when they were there', () => {
    const once = matchCodes(national, [{ code: '11A01', name: first }])
    const again = matchCodes(once.pack, [{ code: '11A01', name: first }])
    expect(again).toMatchObject({ given: [], same: 1, pack: once.pack })
  })
})
