import { describe, expect, it } from 'vitest'
import { preparedFrom } from '../../../shared/incidents/prepared'
import { aContent } from '../../support/an-entry'

const nameFrom = (text: string, matter = '') => preparedFrom(aContent({ text, matter })).name

describe('the name an incident begins with', () => {
  it('is what the entry is about, where somebody wrote that', () => {
    expect(nameFrom('仓库起火，火势很大。', ' 城西仓库火灾 ')).toBe('城西仓库火灾')
  })

  it.each([
    ['仓库起火，火势很大。', '仓库起火'],
    ['2026年7月18日 03:20\n仓库起火。', '仓库起火'],
    ['昨天下午1点多，环城路两车相撞。', '环城路两车相撞'],
    ['今晨5时许，环城路两车相撞。', '环城路两车相撞'],
    ['新区管委会来电：仓库起火，火势很大。', '仓库起火'],
    ['一名群众报告称：河面有油污', '河面有油污'],
    ['中午食堂多人呕吐', '中午食堂多人呕吐'],
    ['一'.repeat(60), '一'.repeat(40)],
    ['2026年7月18日', ''],
    ['', ''],
  ])('else the first clause that says more than when it was: %s', (text, name) => {
    expect(nameFrom(text)).toBe(name)
  })
})
