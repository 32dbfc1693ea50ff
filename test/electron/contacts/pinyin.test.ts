import { describe, expect, it } from 'vitest'
import { loadPinyin } from '../../../electron/contacts/pinyin'

describe('pinyin of a name', () => {
  it.each([
    ['贺云川', 'hyc', 'heyunchuan'],
    ['单雄', 'sx', 'shanxiong'],
    ['区伟', 'ow', 'ouwei'],
    ['查良', 'zl', 'zhaliang'],
    ['尉迟恭', 'ycg', 'yuchigong'],
    ['令狐冲', 'lhc', 'linghuchong'],
    ['吕梁', 'll', 'lvliang'],
    ['A座物业', 'azwy', 'azuowuye'],
    ['ＡＢ公司', 'abgs', 'abgongsi'],
    ['110指挥中心', '110zhzx', '110zhihuizhongxin'],
    ['', '', ''],
  ])('%s is found by %s and %s', async (name, initials, full) => {
    const toPinyin = await loadPinyin()
    expect(toPinyin(name)).toEqual({ initials, full })
  })
})
