import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognisePhone, samePhone } from '../../../shared/contacts/phone-number'

describe('a phone number', () => {
  it.each([
    ['', 'empty', ''],
    ['13000000117', 'mobile', '13000000117'],
    ['130 0000 0117', 'mobile', '13000000117'],
    ['１３０００００００１１７', 'unknown', '130000000117'],
    ['１３０００００１１７７', 'mobile', '13000001177'],
    ['+86 130 0000 0117', 'mobile', '13000000117'],
    ['0086-130-0000-0117', 'mobile', '13000000117'],
    ['0690-555 0110', 'landline', '06905550110'],
    ['(0690) 5550110', 'landline', '06905550110'],
    ['（0690）5550110', 'landline', '06905550110'],
    ['010-55500110', 'landline', '01055500110'],
    ['5550110', 'landline', '5550110'],
    ['0690-5550110-8012', 'landline', '069055501108012'],
    ['0690-555 0110 转 8012', 'landline', '069055501108012'],
    ['8012', 'extension', '8012'],
    ['转8012', 'extension', '8012'],
    ['110', 'short', '110'],
    ['119', 'short', '119'],
    ['12345', 'short', '12345'],
    ['12350', 'short', '12350'],
    ['95598', 'short', '95598'],
    ['400-555-0110', 'service', '4005550110'],
    ['+852 5550 0110', 'foreign', '+85255500110'],
    ['00852-55500110', 'foreign', '+85255500110'],
    ['+1 (212) 555-0110', 'foreign', '+12125550110'],
    ['13000000117、0690-555 0110', 'several', '13000000117'],
    ['13000000117/8012', 'several', '13000000117'],
  ])('%j is %s, compared by %j', (typed, kind, digits) => {
    expect(recognisePhone(typed)).toMatchObject({ kind, digits })
  })

  it.each([
    ['1300000011', '手机号应为 11 位，现有 10 位，核对'],
    ['130000001177', '手机号应为 11 位，现有 12 位，核对'],
    ['010-5550011', '区号加号码应为 11 位，现有 10 位，核对'],
    ['0690-55501', '区号加号码应为 11 或 12 位，现有 9 位，核对'],
    ['贺云川', '不像电话号码，核对'],
    ['+12', '境外号码应为国家或地区代码加号码，核对'],
    ['13000000117、1300', '1300'],
  ])('%j is questioned, not refused: %s', (typed, question) => {
    const found = recognisePhone(typed)
    if (question === '1300') expect(found.kind).toBe('several')
    else expect(found.question).toBe(question)
  })

  it.each([
    ['0690-555 0110', '5550110', true],
    ['0690 5550110', '06905550110', true],
    ['0571-555 0110', '5550110', false],
    ['+8613000000117', '130 0000 0117', true],
    ['', '', false],
    ['不详', '未知', false],
  ])('%j and %j are one line in an office of 0690: %s', (one, other, same) => {
    expect(samePhone(one, other, '0690')).toBe(same)
  })

  it('is recognised the same in full-width digits and with any spaces', () => {
    const digits = fc.stringMatching(/^1[3-9]\d{9}$/)
    fc.assert(
      fc.property(digits, (number) => {
        const wide = [...number].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(' ')
        expect(recognisePhone(wide).digits).toBe(number)
      }),
    )
  })

  it('never throws, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => recognisePhone(typed).kind !== undefined))
  })
})
