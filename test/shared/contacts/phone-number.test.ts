import { describe, expect, it } from 'vitest'
import { recognisePhone, recognisePhones, samePhone } from '../../../shared/contacts/phone-number'
import { fc } from '../../support/property'

/** Any code points, halves of characters among them. */
const anyText = fc.array(fc.integer({ min: 0, max: 0x10ffff })).map((codes) => String.fromCodePoint(...codes))

describe('a phone field', () => {
  it.each([
    ['nothing', '', 'empty', '', ''],
    ['blanks', ' 　', 'empty', '', ''],
    ['mobile', '130 0000 0117', 'mobile', '手机', '13000000117'],
    ['full-width figures', '１３０００００１１７７', 'mobile', '手机', '13000001177'],
    ['country code', '+86 130 0000 0117', 'mobile', '手机', '13000000117'],
    ['country code in brackets', '（+86）130-0000-0117', 'mobile', '手机', '13000000117'],
    ['direction marks from an address book', '\u202d13000000117\u202c', 'mobile', '手机', '13000000117'],
    ['words before', '手机：13000000117', 'mobile', '手机', '13000000117'],
    ['words after', '13000000117（本人）', 'mobile', '手机', '13000000117'],
    ['dash', '0690-555 0110', 'landline', '固话', '06905550110'],
    ['full-width dash', '0690－5550110', 'landline', '固话', '06905550110'],
    ['long dash', '0690—5550110', 'landline', '固话', '06905550110'],
    ['brackets', '(0690) 5550110', 'landline', '固话', '06905550110'],
    ['full-width brackets', '（0690）5550110', 'landline', '固话', '06905550110'],
    ['local number with a dash', '555-0110', 'landline', '固话', '5550110'],
    ['extension after dashes', '0690-5550110-8012', 'landline', '固话', '06905550110-8012'],
    ['extension after a local number', '5550110-8012', 'landline', '固话', '5550110-8012'],
    ['extension in words', '0690-555 0110 转 8012', 'landline', '固话', '06905550110-8012'],
    ['extension in more words', '0690-5550110 分机号：8012', 'landline', '固话', '06905550110-8012'],
    ['extension in brackets', '0690-5550110（转8012）', 'landline', '固话', '06905550110-8012'],
    ['extension in English', '5550110 ext. 8012', 'landline', '固话', '5550110-8012'],
    ['extension of a hidden number', '13000000117转4821', 'mobile', '手机', '13000000117-4821'],
    ['internal', '8012', 'extension', '分机', '8012'],
    ['internal in words', '转8012', 'extension', '分机', '8012'],
    ['internal in other words', '内线 8012', 'extension', '分机', '8012'],
    ['internal after a dash', '-8012', 'extension', '分机', '8012'],
    ['short', '12345', 'short', '短号', '12345'],
    ['short of another city', '010-12345', 'short', '短号', '01012345'],
    ['service', '400-555-0110', 'service', '客服', '4005550110'],
    ['foreign', '+1 (212) 555-0110', 'foreign', '境外', '+12125550110'],
    ['foreign, full-width', '＋852 5550 0110', 'foreign', '境外', '+85255500110'],
    ['foreign, dialled with 00', '00852-55500110', 'foreign', '境外', '+85255500110'],
    ['said to have none', '不详', 'unknown', '无号码', ''],
    ['not shown', '无来电显示', 'unknown', '无号码', ''],
    ['two of a kind', '13000000117、13000000118', 'several', '手机 2 个', '13000000117'],
    ['two of different kinds', '13000000117/0690-555 0110', 'several', '手机、固话', '13000000117'],
    ['two with a word between', '13000000117或8012', 'several', '手机、分机', '13000000117'],
    ['two with a blank between', '5550110 13000000117', 'several', '固话、手机', '5550110'],
    ['two with blanks within and between', '130 0000 0117 0690 555 0110', 'several', '手机、固话', '13000000117'],
    ['three with names', '13000000117 贺 13000000118 顾 5550110', 'several', '手机、固话', '13000000117'],
    ['one and a separator too many', '13000000117、', 'mobile', '手机', '13000000117'],
  ])('with %s: %j', (_, typed, kind, label, digits) => {
    expect(recognisePhone(typed)).toEqual({ kind, label, digits, question: null })
  })

  it.each([
    ['a mobile cut short', '1300000011', '手机号应为 11 位，现有 10 位，核对'],
    ['a name', '贺云川', '不像电话号码，核对'],
    ['a date', '2026年7月18日', '不像电话号码，核对'],
    ['a place', '3号楼', '有 1 位，不像电话号码，核对'],
    ['two numbers run together', '0690 5550110 8012', '区号加号码应为 11 或 12 位，现有 15 位，核对'],
    ['the last figures only', '尾号0037', '只有尾号，核对'],
    ['the second of two', '13000000117、1300000011', '第 2 个：手机号应为 11 位，现有 10 位，核对'],
    ['a pasted text', '电话'.repeat(5_000_000), '不像电话号码，核对'],
    ['program text', "'; DROP TABLE entry", '不像电话号码，核对'],
  ])('with %s is questioned, not refused', (_, typed, question) => {
    expect(recognisePhone(typed).question).toBe(question)
  })

  it('gives each of several numbers', () => {
    expect(recognisePhones('值班 0690-555 0110转8012；手机１３０００００１１７７').map(({ digits }) => digits)).toEqual(
      ['06905550110-8012', '13000001177'],
    )
  })

  it('is recognised the same in full-width figures and with any blanks', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (number) => {
        const wide = [...number].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(' ')
        expect(recognisePhone(wide)).toMatchObject({ kind: 'mobile', digits: number })
      }),
    )
  })

  it('says something of whatever was typed, and takes nothing but figures as figures', () => {
    const piece = fc.constantFrom(
      '0',
      '1',
      '3',
      '86',
      '+',
      '-',
      '(',
      ')',
      ' ',
      '转',
      '、',
      '号',
      '尾号',
      '690',
      '5550110',
    )
    const typed = fc.oneof(
      anyText,
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    )
    fc.assert(fc.property(typed, (text) => /^(?:\+?\d*(?:-\d+)?)$/.test(recognisePhone(text).digits)))
  })
})

describe('two phone fields in an office of 0690', () => {
  it.each([
    ['with and without area code', '0690-555 0110', '5550110', true],
    ['written differently', '0690 5550110', '06905550110', true],
    ['another city', '0571-555 0110', '5550110', false],
    ['with and without country code', '+8613000000117', '130 0000 0117', true],
    ['landline with country code', '+86 690 555 0110', '5550110', true],
    ['same number, other extension', '5550110-8012', '5550110-8013', false],
    ['an extension that looks like one figure more', '5550110-8', '55501108', false],
    ['one of several', '13000000117、5550110', '0690-5550110', true],
    ['none of several', '13000000117、5550110', '13000000118', false],
    ['own hotline', '0690-12345', '12345', true],
    ['half a number is still the same half', '1300000011', '130 0000 011', true],
    ['nothing', '', '', false],
    ['no numbers', '不详', '未知', false],
    ['tails are nobody’s number', '尾号0037', '尾号0037', false],
    ['too little to be a number', '3号楼', '3单元', false],
  ])('%s', (_, one, other, same) => {
    expect([samePhone(one, other, '0690'), samePhone(other, one, '0690')]).toEqual([same, same])
  })
})
