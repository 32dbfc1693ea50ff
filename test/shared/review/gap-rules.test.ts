import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gapPolicy, gapRuleSetting, rulesInUse, thresholdWords } from '../../../shared/review/gap-rules'

const shipped = gapPolicy.parse(JSON.parse(readFileSync('resources/policies/review-gaps.json', 'utf8')))
const [lateClock, relay, ...others] = shipped.rows

describe('the rules that ship', () => {
  it('say where each comes from', () => {
    for (const { source } of shipped.rows) expect(source).not.toBe('')
  })

  it.each([
    ['one is missing', { ...shipped, rows: shipped.rows.slice(1) }],
    ['one comes twice', { ...shipped, rows: [lateClock, lateClock, ...others] }],
    ['the order differs', { ...shipped, rows: [relay, lateClock, ...others] }],
    ['one is unknown', { ...shipped, rows: [{ ...lateClock, id: 'nonsense' }, relay, ...others] }],
    ['one has no title', { ...shipped, rows: [{ ...lateClock, title: '' }, relay, ...others] }],
    ['one has no source', { ...shipped, rows: [{ ...lateClock, source: '' }, relay, ...others] }],
    ['one lacks its threshold', { ...shipped, rows: [lateClock, { ...relay, threshold: null }, ...others] }],
    [
      'a threshold has the wrong unit',
      { ...shipped, rows: [lateClock, { ...relay, threshold: { value: 60, unit: 'hours' } }, ...others] },
    ],
    ['there is no version', { ...shipped, version: 0 }],
    ['it is no policy', []],
  ])('are refused where %s', (_, broken) => {
    expect(gapPolicy.safeParse(broken).success).toBe(false)
  })

  it('name the rule that is broken', () => {
    const rows = [lateClock, { ...relay, threshold: { value: 1, unit: 'minutes' } }, ...others]
    expect(gapPolicy.safeParse({ ...shipped, rows }).error?.message).toContain('relay-receipt')
  })
})

describe('what the office sets', () => {
  const setting = (value: number) => ({
    id: 'relay-receipt',
    on: true,
    threshold: { value, unit: 'minutes' },
    within: null,
  })

  it.each([
    [4, false],
    [5, true],
    [6, true],
    [10_079, true],
    [10_080, true],
    [10_081, false],
    [7.5, false],
  ])('%s minutes: %s', (value, fits) => {
    expect(gapRuleSetting.safeParse(setting(value)).success).toBe(fits)
  })

  it('goes before what ships, rule by rule', () => {
    const own = gapRuleSetting.parse({ ...setting(90), on: false })
    const rules = rulesInUse(shipped, [own])
    expect(rules.find(({ id }) => id === 'relay-receipt')).toEqual({ ...relay, ...own })
    expect(rules.filter(({ id }) => id !== 'relay-receipt')).toEqual([lateClock, ...others])
  })
})

it('says a threshold in words', () => {
  const words = Object.fromEntries(shipped.rows.map((rule) => [rule.id, thresholdWords(rule)]))
  expect(words).toMatchObject({
    'late-clock': '',
    'relay-receipt': '超过 60 分',
    'report-interval': '超过 12 时',
    'repeated-caller': '24 时内超过 3 次',
  })
})
