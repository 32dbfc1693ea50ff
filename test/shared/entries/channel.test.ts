import { describe, expect, it } from 'vitest'
import { channel, channelForms, type DetailField, detailFault } from '../../../shared/entries/channel'

const factOf = (of: keyof typeof channelForms, key: string): DetailField => {
  const fact = channelForms[of].details.find((candidate) => candidate.key === key)
  if (!fact) throw new Error(`${of} has no ${key}`)
  return fact
}

describe('a channel fact', () => {
  it.each([
    ['visit', 'visitee', '信访科'],
    ['fax', 'pages', 9_999],
    ['telegram', 'grade', 'most-urgent'],
    ['instruction', 'readBack', false],
  ] as const)('of %s fits: %s is %j', (of, key, value) => {
    expect(detailFault(factOf(of, key), value)).toBeNull()
  })

  it.each([
    ['visit', 'visitee', '科'.repeat(81), /81 字，超过 80 字/],
    ['visit', 'visitee', '信访\u0000科', /第 3 字.*U\+0000/],
    ['call', 'alreadyTold', '\ud842', /残缺/],
    ['visit', 'visitee', 3, /至多 80 字/],
    ['fax', 'pages', 0, /1 到 9999/],
    ['fax', 'pages', 1.5, /整数/],
    ['fax', 'pages', '3', /整数/],
    ['telegram', 'grade', 'soon', /选一项/],
    ['instruction', 'readBack', 'yes', /勾/],
  ] as const)('of %s does not fit: %s is %j', (of, key, value, sentence) => {
    expect(detailFault(factOf(of, key), value)).toMatch(sentence)
  })

  it.each(channel.options)('of %s has a key of its own', (of) => {
    const keys = channelForms[of].details.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
