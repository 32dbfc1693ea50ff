import { describe, expect, it } from 'vitest'
import { findSecretMarking } from '../../../shared/entries/secret-marking'

describe('a secrecy mark', () => {
  // 保守国家秘密法 (2024) art. 22: a mark shows level and period. Art. 31: not on a non-classified PC.
  it.each([
    ['机密★20年', '机密★20年'],
    ['收到绝密★文件一份', '绝密★'],
    ['秘密 ☆ 长期', '秘密 ☆ 长期'],
    ['密级：机密', '密级：机密'],
    ['通知\n  机 密\n各县区', '机 密'],
  ])('is found in %j', (text, mark) => {
    const found = findSecretMarking(text)
    expect(found?.mark).toBe(mark)
    expect(text.slice(found?.start, found?.end)).toContain(mark)
  })

  it.each(['以秘密投票方式表决', '注意保密', '商业秘密泄露', '机密性测试', '密级待定', '评为★★★酒店', ''])(
    'is not seen in %j',
    (text) => {
      expect(findSecretMarking(text)).toBeNull()
    },
  )
})
