import { describe, expect, it } from 'vitest'
import { wordingDiff } from '../../../renderer/entries/wording-diff'

describe('wordingDiff', () => {
  it.each([
    ['停电320户，已抢修', '停电230户，已抢修', { before: '停电', removed: '320', added: '230', after: '户，已抢修' }],
    ['01:02跳闸', '01:12跳闸', { before: '', removed: '01:02', added: '01:12', after: '跳闸' }],
    ['停电', '停电，已抢修', { before: '停电', removed: '', added: '，已抢修', after: '' }],
    ['小区停电三次', '小区停电', { before: '小区停电', removed: '三次', added: '', after: '' }],
    ['', '停电', { before: '', removed: '', added: '停电', after: '' }],
    ['同一句话', '同一句话', { before: '同一句话', removed: '', added: '', after: '' }],
    ['AAAA', 'AAA', { before: '', removed: 'AAAA', added: 'AAA', after: '' }],
  ])('of %j and %j', (from, to, diff) => {
    expect(wordingDiff(from, to)).toEqual(diff)
  })

  it('never cuts a rare character in two', () => {
    expect(wordingDiff('居民𠮷某', '居民𠮶某')).toEqual({ before: '居民', removed: '𠮷', added: '𠮶', after: '某' })
  })
})
