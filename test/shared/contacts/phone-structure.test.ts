import { describe, expect, it } from 'vitest'
import { recogniseDigits, wholeLine } from '../../../shared/contacts/phone-structure'
import { fc } from '../../support/property'

describe('the figures of a number', () => {
  // Source of the shapes: 电信网编号计划; 1[3-9] mobile, 0xx(x) area codes, 1xx and 1xxxx short, 95/96 services.
  it.each([
    ['mobile', '13000000117', 'mobile', '13000000117'],
    ['mobile with a country code and no plus', '8613000000117', 'mobile', '13000000117'],
    ['mobile dialled with a zero', '013000000117', 'mobile', '13000000117'],
    ['area code of three figures', '01055500110', 'landline', '01055500110'],
    ['area code of three figures, 02x', '02155500110', 'landline', '02155500110'],
    ['area code of four figures, seven more', '06905550110', 'landline', '06905550110'],
    ['area code of four figures, eight more', '069055500110', 'landline', '069055500110'],
    ['local, seven figures', '5550110', 'landline', '5550110'],
    ['local, eight figures', '55500110', 'landline', '55500110'],
    ['internal, three figures', '801', 'extension', '801'],
    ['internal, four figures', '8012', 'extension', '8012'],
    ['internal, six figures', '555011', 'extension', '555011'],
    ['police', '110', 'short', '110'],
    ['fire brigade', '119', 'short', '119'],
    ['ambulance', '120', 'short', '120'],
    ['traffic police', '122', 'short', '122'],
    ['hotline of the government', '12345', 'short', '12345'],
    ['work safety', '12350', 'short', '12350'],
    ['electricity', '95598', 'short', '95598'],
    ['a bank or airline', '95105678', 'short', '95105678'],
    ['a service of the province', '96110', 'short', '96110'],
    ['hotline of another city', '069012345', 'short', '069012345'],
    ['police of another city', '010110', 'short', '010110'],
    ['paid by the called', '8005550110', 'service', '8005550110'],
    ['paid by both', '4005550110', 'service', '4005550110'],
    ['+86 and mobile', '+8613000000117', 'mobile', '13000000117'],
    ['0086 and mobile', '008613000000117', 'mobile', '13000000117'],
    ['+86 and area code without its zero', '+866905550110', 'landline', '06905550110'],
    ['+86 and area code of three figures', '+861055500110', 'landline', '01055500110'],
    ['+86 and area code with its zero', '+8606905550110', 'landline', '06905550110'],
    ['Hong Kong', '+85255500110', 'foreign', '+85255500110'],
    ['Macao, dialled with 00', '0085355500110', 'foreign', '+85355500110'],
    ['Taiwan', '+886255500110', 'foreign', '+886255500110'],
    ['elsewhere', '+12125550110', 'foreign', '+12125550110'],
  ])('%s: %s is %s', (_, dialled, kind, digits) => {
    expect(recogniseDigits(dialled)).toEqual({ kind, digits, question: null })
  })

  it.each([
    ['a mobile cut short', '1300000011', '手机号应为 11 位，现有 10 位，核对'],
    ['a mobile too long', '130000001177', '手机号应为 11 位，现有 12 位，核对'],
    ['a mobile cut short after a zero', '01300000011', '手机号应为 11 位，去掉 0 现有 10 位，核对'],
    ['010 and seven figures', '0105550011', '区号加号码应为 11 位，现有 10 位，核对'],
    ['02x and nine figures', '021555001100', '区号加号码应为 11 位，现有 12 位，核对'],
    ['a landline cut short', '069055501', '区号加号码应为 11 或 12 位，现有 9 位，核对'],
    ['nine figures', '555011022', '有 9 位，不像电话号码，核对'],
    ['two figures', '12', '有 2 位，不像电话号码，核对'],
    ['a foreign one cut short', '+12', '境外号码应为国家或地区代码加号码，核对'],
    ['a foreign one longer than any', '+1234567890123456', '境外号码应为国家或地区代码加号码，核对'],
    ['no short number after +86', '+86110', '有 3 位，不像电话号码，核对'],
  ])('%s is questioned', (_, dialled, question) => {
    expect(recogniseDigits(dialled).question).toBe(question)
  })

  it('are never lost', () => {
    const figures = fc.stringMatching(/^\d{1,20}$/)
    fc.assert(fc.property(figures, (dialled) => dialled.endsWith(recogniseDigits(dialled).digits.replace('+', ''))))
  })
})

describe('the whole line', () => {
  it.each([
    ['a local number is the office’s city', '5550110', '0690', '06905550110'],
    ['its extension stays', '5550110-8012', '0690', '06905550110-8012'],
    ['a number with area code stands', '05715550110', '0690', '05715550110'],
    ['a hotline of the own city', '069012345', '0690', '12345'],
    ['a hotline of another city', '057112345', '0690', '057112345'],
    ['a mobile stands', '13000000117', '0690', '13000000117'],
    ['an internal number stands', '8012', '0690', '8012'],
    ['without an area code all stand', '5550110', '', '5550110'],
  ])('%s', (_, digits, areaCode, line) => {
    expect(wholeLine(digits, areaCode)).toBe(line)
  })
})
