import { describe, expect, it } from 'vitest'
import { codeFits, formatCheckCode, readCheckCode } from '../../../shared/handover/check-code'
import { fc } from '../../support/property'

const SYMBOLS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const hash = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
  .map((hex) => hex.join(''))
const row = fc.record({ seq: fc.integer({ min: 1, max: 10_000_000 }), hash })

describe('a check code', () => {
  it('is the number of the row, the first 50 bits of its hash in base 32, and one check symbol', () => {
    expect(formatCheckCode({ seq: 7, hash: '0'.repeat(64) })).toMatch(/^7-0000-0000-00[0-9A-Z]$/)
    expect(formatCheckCode({ seq: 1234, hash: 'f'.repeat(64) })).toBe('1234-ZZZZ-ZZZZ-ZZT')
    // 00001 00010 00011 … 01010: the symbols 1 to A.
    expect(formatCheckCode({ seq: 1, hash: '08864298e84aa'.padEnd(64, '0') })).toMatch(/^1-1234-5678-9A[0-9A-Z]$/)
  })

  it('has no letter that is taken for another on paper', () => {
    fc.assert(
      fc.property(row, (each) => {
        expect(formatCheckCode(each)).toMatch(/^\d+(?:-[0-9A-HJKMNP-TV-Z]+){3}$/)
      }),
    )
  })

  it('is read back as it was printed, and fits its own row', () => {
    fc.assert(
      fc.property(row, (each) => {
        const code = readCheckCode(formatCheckCode(each))
        expect(code?.seq).toBe(each.seq)
        expect(code !== null && codeFits(code, each.hash)).toBe(true)
      }),
    )
  })

  it('does not fit a row whose hash begins with other bits, and says so whichever of them it is', () => {
    fc.assert(
      fc.property(row, fc.integer({ min: 0, max: 49 }), (each, bit) => {
        const code = readCheckCode(formatCheckCode(each))
        const digit = Math.floor(bit / 4)
        const flipped = (Number.parseInt(each.hash.charAt(digit), 16) ^ (8 >> (bit % 4))).toString(16)
        const other = each.hash.slice(0, digit) + flipped + each.hash.slice(digit + 1)
        expect(code !== null && codeFits(code, other)).toBe(false)
      }),
    )
  })
})

describe('a code typed off paper', () => {
  const PRINTED = '1020-7KQM-X2NP-0DJ'
  const same = { seq: 1020, prefix: '7KQMX2NP0D' }

  it.each([
    ['as printed', PRINTED],
    ['in small letters', '1020-7kqm-x2np-0dj'],
    ['in full-width forms', '１０２０－７ＫＱＭ－Ｘ２ＮＰ－０ＤＪ'],
    ['without hyphens', '10207KQMX2NP0DJ'],
    ['with blanks for hyphens', ' 1020 7KQM X2NP 0DJ '],
    ['with some of the hyphens', '1020 7KQMX2NP-0DJ'],
    ['with other dashes', '1020—7KQM–X2NP−0DJ'],
    ['with O for 0', '1O2O-7KQM-X2NP-ODJ'],
    ['with I and L for 1', 'I020-7KQM-X2NP-0DJ'],
    ['with a small l for 1', 'l020-7kqm-x2np-0dj'],
    ['with the word before it', '校验码：1020-7KQM-X2NP-0DJ'],
    ['with noughts before the number', '001020-7KQM-X2NP-0DJ'],
    ['over two lines', '1020-7KQM-\nX2NP-0DJ'],
  ])('%s', (_, typed) => {
    expect(readCheckCode(typed)).toEqual(same)
  })

  it.each([
    ['nothing', ''],
    ['words', '没有'],
    ['the number alone', '1020'],
    ['a letter that no code has', '1020-7KUM-X2NP-0DJ'],
    ['a sign in the midst of it', '1020-7K*QM-X2NP-0DJ'],
    ['row 0', formatCheckCode({ seq: 0, hash: 'f'.repeat(64) })],
    ['a number too long to be one', '9999999999999999-7KQM-X2NP-0DJ'],
    ['one symbol short, which the hyphens give away', '1020-7KQM-X2NP-0D'],
    ['one symbol too many', '1020-7KQM-X2NP-0DJJ'],
    ['hyphens where none are', '102-07KQM-X2NP-0DJ'],
  ])('is not read from %s', (_, typed) => {
    expect(readCheckCode(typed)).toBeNull()
  })

  it('with any one symbol wrong is not read, so that a slip is not taken for a changed journal', () => {
    const wrong = fc.tuple(row.map(formatCheckCode), fc.nat(), fc.constantFrom(...SYMBOLS))
    fc.assert(
      fc.property(wrong, ([printed, position, symbol]) => {
        const at = position % printed.length
        fc.pre(printed[at] !== '-' && printed[at] !== symbol)
        const read = readCheckCode(printed.slice(0, at) + symbol + printed.slice(at + 1))
        expect(read).toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  it('with two neighbours that changed places is not read, but for 0 and Z', () => {
    fc.assert(
      fc.property(row.map(formatCheckCode), fc.nat(), (printed, position) => {
        const code = printed.replaceAll('-', '')
        const at = position % (code.length - 1)
        const [one = '', two = ''] = [code[at], code[at + 1]]
        fc.pre(one !== two && [one, two].sort().join('') !== '0Z')
        expect(readCheckCode(code.slice(0, at) + two + one + code.slice(at + 2))).toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  it('is read the same however it is parted and written', () => {
    const parted = fc.constantFrom('-', '', ' ', '－', '—', ' - ')
    fc.assert(
      fc.property(row, parted, fc.boolean(), (each, separator, isSmall) => {
        const printed = formatCheckCode(each)
        const typed = printed.replaceAll('-', separator)
        expect(readCheckCode(isSmall ? typed.toLowerCase() : typed)).toEqual(readCheckCode(printed))
      }),
    )
  })

  it('whatever it is, is read or refused, never thrown at', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => void readCheckCode(typed)))
  })
})
