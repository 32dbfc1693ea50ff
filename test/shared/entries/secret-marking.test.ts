import { describe, expect, it } from 'vitest'
import { findSecretMarking } from '../../../shared/entries/secret-marking'
import { fc } from '../../support/property'

describe('a secrecy mark', () => {
  // 保守国家秘密法 (2024) art. 22: a mark shows level and period. Art. 31: not on a non-classified PC.
  it.each([
    ['level, star, years', '机密★20年', '机密★20年'],
    ['in full-width figures', '机密★２０年', '机密★２０年'],
    ['in months', '秘密★6个月', '秘密★6个月'],
    ['without a period', '收到绝密★文件一份', '绝密★'],
    ['before an examination', '绝密★启用前', '绝密★启用前'],
    ['for ever, a hollow star and blanks', '秘密 ☆ 长期', '秘密 ☆ 长期'],
    ['within a sentence', '来电念文：秘密★3年，关于', '秘密★3年'],
    ['an asterisk for the star', '机密*20年', '机密*20年'],
    ['a full-width asterisk', '机密＊１０年', '机密＊１０年'],
    ['named as a level', '密级：机密', '密级：机密'],
    ['named as a level, spaced and bracketed', '密 级:【绝密】', '密 级:【绝密'],
    ['a line of its own', '通知\n  机 密\n各县区', '机 密'],
    ['a line of its own in brackets', '（绝密）\n关于', '绝密'],
    ['a line of its own with a grade of urgency', '000001\n机密  特急\n', '机密'],
    ['a line of its own with a period', '秘密 10年', '秘密 10年'],
    ['a line as Windows ends it', '秘密\r\n关于', '秘密'],
    ['the first of two', '秘密★1年\n绝密★30年', '秘密★1年'],
  ])('is found: %s', (_, text, mark) => {
    const start = text.indexOf(mark)
    expect(findSecretMarking(text)).toEqual({ mark, start, end: start + mark.length })
  })

  it.each([
    '',
    '以秘密投票方式表决',
    '注意保密',
    '会议内容保密',
    '商业秘密泄露',
    '商业秘密★3年',
    '工作秘密★',
    '机密性测试',
    '泄露国家秘密案件的通报',
    '密级待定',
    '密级：无',
    '密级：公开',
    '评为★★★酒店',
    '*秘密*会面',
    '机\n密',
    '小区叫绝密花园',
  ])('is not seen in %j', (text) => {
    expect(findSecretMarking(text)).toBeNull()
  })

  it('is found wherever it stands among other words', () => {
    const words = fc.string({ unit: fc.constantFrom(...'会议通知，\n 保各★') })
    const marks = fc.constantFrom('机密★20年', '绝密★', '密级：秘密')
    fc.assert(
      fc.property(words, marks, words, (before, mark, after) => {
        const found = findSecretMarking(`${before}${mark}${after}`)
        return found !== null && `${before}${mark}${after}`.slice(found.start, found.end) === found.mark
      }),
    )
  })
})
