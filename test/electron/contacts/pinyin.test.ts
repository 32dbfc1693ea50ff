import { beforeAll, describe, expect, it } from 'vitest'
import { loadPinyin, type ToPinyin } from '../../../electron/contacts/pinyin'
import { fc } from '../../support/property'

/** Any code points, halves of characters among them. */
const anyText = fc.array(fc.integer({ min: 0, max: 0x10ffff })).map((codes) => String.fromCodePoint(...codes))

let toPinyin: ToPinyin
beforeAll(async () => {
  toPinyin = await loadPinyin()
})

describe('pinyin of a person’s name', () => {
  it.each([
    ['an ordinary name', '贺云川', 'hyc', 'heyunchuan'],
    ['单 as a surname', '单雄', 'sx', 'shanxiong'],
    ['区 as a surname', '区伟', 'ow', 'ouwei'],
    ['查 as a surname', '查良', 'zl', 'zhaliang'],
    ['解 as a surname', '解珍', 'xz', 'xiezhen'],
    ['仇 as a surname', '仇和', 'qh', 'qiuhe'],
    ['任 as a surname', '任明', 'rm', 'renming'],
    ['曾 as a surname', '曾强', 'zq', 'zengqiang'],
    ['朴 as a surname', '朴正', 'pz', 'piaozheng'],
    ['a surname of two characters', '尉迟恭', 'ycg', 'yuchigong'],
    ['another one', '令狐冲', 'lhc', 'linghuchong'],
    ['and one more', '欧阳兰', 'oyl', 'ouyanglan'],
    ['the surname’s reading only at the head', '何解区', 'hjq', 'hejiequ'],
    ['ü as v', '吕梁', 'll', 'lvliang'],
    ['a title after the surname', '单主任', 'szr', 'shanzhuren'],
    ['a middle dot', '阿依·古丽', 'aygl', 'ayiguli'],
    ['blanks', '贺 云 川', 'hyc', 'heyunchuan'],
    ['a letter in the name', '安an', 'aan', 'anan'],
    ['a character that is not in the dictionary', '𠮷田', 't', 'tian'],
    ['no name', '', '', ''],
  ])('%s: %s', (_, name, initials, full) => {
    expect(toPinyin(name)).toEqual({ initials, full })
  })
})

describe('pinyin of a unit’s name', () => {
  it.each([
    ['letters', 'A座物业', 'azwy', 'azuowuye'],
    ['full-width letters', 'ＡＢ公司', 'abgs', 'abgongsi'],
    ['digits', '110指挥中心', '110zhzx', '110zhihuizhongxin'],
    ['full-width digits', '３号罐区', '3hgq', '3haoguanqu'],
    ['a word that begins like a surname', '解放路派出所', 'jflpcs', 'jiefanglupaichusuo'],
    ['a word of several readings', '重庆市', 'cqs', 'chongqingshi'],
    ['a district', '东浦区', 'dpq', 'dongpuqu'],
  ])('%s: %s', (_, name, initials, full) => {
    expect(toPinyin(name, 'unit')).toEqual({ initials, full })
  })

  it('has nothing but letters and digits, whatever the name', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const { initials, full } = toPinyin(name, 'unit')
        return /^[a-z0-9]*$/.test(initials + full) && initials.length <= full.length
      }),
    )
  })
})
