import { describe, expect, it } from 'vitest'
import { openFieldWord, withOffer } from '../../../../renderer/review/hits/field-word'

describe('a field word', () => {
  it.each([
    ['人:沈', { field: 'person', text: '沈' }],
    ['泄漏 单位：', { field: 'unit', text: '' }],
    ['-电话:130', { field: 'phone', text: '130' }],
    ['单位:"市 应', { field: 'unit', text: '市 应' }],
    ['等级:重', { field: 'grade', text: '重' }],
    ['时间:昨', { field: 'time', text: '昨' }],
  ])('is followed up at the end of %s', (typed, word) => {
    expect(openFieldWord(typed)).toMatchObject(word)
  })

  it.each(['泄漏', '人:沈书言 ', '人', '本单位:好', '单位:"市 应急局"'])('is none at the end of %s', (typed) => {
    expect(openFieldWord(typed)).toBeNull()
  })

  it.each([
    ['泄漏 人:sh', '沈书言', '泄漏 人:沈书言 '],
    ['单位:市', '东浦市 应急管理局', '单位:"东浦市 应急管理局" '],
    ['单位:"东浦市 应', '东浦市 应急管理局', '单位:"东浦市 应急管理局" '],
    ['单位:', '所谓"办公室"', '单位:“所谓"办公室"” '],
  ])('%s takes %s', (typed, offer, taken) => {
    const word = openFieldWord(typed)
    expect(word && withOffer(typed, word, offer)).toBe(taken)
  })
})
