import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checksPolicy, handoverChecks, MOST_CHECKS } from '../../../shared/handover/checks'

const shipped = checksPolicy.parse(JSON.parse(readFileSync('resources/policies/handover-checks.json', 'utf8')))

describe('the checks that come with the program', () => {
  it.each([
    ['值班电话', '第三条'],
    ['传真机', '第四条'],
    ['打印机', '第十二条'],
    ['计算机', '第八条'],
    ['值班资料', '第十条'],
    ['卫生', '第十一条'],
    ['防火', '第十二条'],
    ['防盗', '第十二条'],
  ])('%s is the duty-room rules, %s', (words, article) => {
    expect(shipped.rows.find((row) => row.words === words)?.source).toContain(article)
  })

  it.each(['电台', '印章', '钥匙'])('%s is among them (issue 3: equipment, keys and seals)', (words) => {
    expect(shipped.rows.map((row) => row.words)).toContain(words)
  })

  it('every row says where it comes from', () => {
    expect(shipped.rows.filter(({ source }) => source.trim() === '')).toEqual([])
  })
})

describe('the list of an office', () => {
  const row = (id: string, words = '值班电话') => ({ id, words })

  it.each([
    ['no rows at all', []],
    ['two rows with one id', [row('phone'), row('phone', '传真机')]],
    ['a row that says nothing', [row('phone', ' ')]],
    ['an id of odd characters', [row('a b')]],
    ['a row too long for the sheet', [row('phone', '话'.repeat(41))]],
    ['more rows than a sheet holds', Array.from({ length: MOST_CHECKS + 1 }, (_, index) => row(`check-${index}`))],
  ])('does not have %s', (_, rows) => {
    expect(handoverChecks.safeParse(rows).success).toBe(false)
  })

  it('keeps the office’s order and words', () => {
    const rows = [row('theft', '防盗'), row('phone', '值班电话 2 部')]
    expect(handoverChecks.parse(rows)).toEqual(rows)
  })
})
