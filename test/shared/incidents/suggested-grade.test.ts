import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalsOf } from '../../../shared/incidents/casualties'
import { type Grade, grade, type Measure } from '../../../shared/incidents/incident-kind'
import { gradeChange, suggestGrade } from '../../../shared/incidents/suggested-grade'
import { aRow } from './an-incident'
import { packNames, thePacks } from './the-packs'

const packs = thePacks('national', 'production-safety')
const plant = { class: 'accident', subclass: 'hazardous-chemicals' } as const

type Figures = Partial<Record<Measure, number>>

function suggested(figures: Figures, kind: Parameters<typeof suggestGrade>[1] = plant) {
  const rows = Object.entries(figures).map(([measure, figure]) => aRow({ measure: measure as Measure, figure }))
  return suggestGrade(packs, kind, totalsOf(rows))
}

// 生产安全事故报告和调查处理条例 article 3: 以上含本数, 以下不含.
describe('the grade that figures make (条例 article 3)', () => {
  it.each<[Measure, number, Grade | null]>([
    ['dead', 0, null],
    ['dead', 1, 'IV'],
    ['dead', 2, 'IV'],
    ['dead', 3, 'III'],
    ['dead', 4, 'III'],
    ['dead', 9, 'III'],
    ['dead', 10, 'II'],
    ['dead', 11, 'II'],
    ['dead', 29, 'II'],
    ['dead', 30, 'I'],
    ['dead', 31, 'I'],
    ['gravely-injured', 0, null],
    ['gravely-injured', 1, 'IV'],
    ['gravely-injured', 9, 'IV'],
    ['gravely-injured', 10, 'III'],
    ['gravely-injured', 11, 'III'],
    ['gravely-injured', 49, 'III'],
    ['gravely-injured', 50, 'II'],
    ['gravely-injured', 51, 'II'],
    ['gravely-injured', 99, 'II'],
    ['gravely-injured', 100, 'I'],
    ['gravely-injured', 101, 'I'],
    ['loss', 0, null],
    ['loss', 1, 'IV'],
    ['loss', 9_999_999, 'IV'],
    ['loss', 10_000_000, 'III'],
    ['loss', 10_000_001, 'III'],
    ['loss', 49_999_999, 'III'],
    ['loss', 50_000_000, 'II'],
    ['loss', 50_000_001, 'II'],
    ['loss', 99_999_999, 'II'],
    ['loss', 100_000_000, 'I'],
    ['loss', 100_000_001, 'I'],
    // What the article does not count.
    ['injured', 500, null],
    ['missing', 40, null],
    ['trapped', 40, null],
    ['moved', 5000, null],
  ])('%s %d: %s', (measure, figure, expected) => {
    expect(suggested({ [measure]: figure })?.all ?? null).toBe(expected)
  })

  it.each<[string, Figures, Grade]>([
    ['the graver of two', { dead: 2, 'gravely-injured': 10 }, 'III'],
    ['the graver of three', { dead: 3, 'gravely-injured': 9, loss: 50_000_000 }, 'II'],
    ['nothing is added up over measures', { dead: 2, 'gravely-injured': 9, loss: 9_999_999 }, 'IV'],
    ['急性工业中毒 counts as 重伤', { 'gravely-injured': 4, poisoned: 6 }, 'III'],
  ])('%s', (_, figures, expected) => {
    expect(suggested(figures)?.all).toBe(expected)
  })

  it('counts poisoned as gravely injured in industry alone', () => {
    expect(suggested({ poisoned: 10 }, { class: 'accident', subclass: 'road-traffic' })?.all).toBeNull()
  })

  it.each([
    ['accident', 'environment', null],
    ['natural', 'earthquake', null],
    ['public-health', 'food-safety', null],
    ['social-security', 'terrorism', null],
    [null, null, null],
    ['accident', null, 'I'],
    ['accident', 'road-traffic', 'I'],
    ['accident', 'fire', 'I'],
  ] as const)('is suggested for %s %s: %s', (ofClass, subclass, expected) => {
    expect(suggested({ dead: 30 }, { class: ofClass, subclass })?.all ?? null).toBe(expected)
  })

  it('never falls when a figure rises', () => {
    const rank = (of: Grade | null | undefined) => (of ? grade.options.indexOf(of) : grade.options.length)
    const figures = fc.record({ dead: fc.nat(40), 'gravely-injured': fc.nat(120), loss: fc.nat(120_000_000) })
    fc.assert(
      fc.property(figures, fc.constantFrom<Measure>('dead', 'gravely-injured', 'loss'), fc.nat(50), (some, of, by) => {
        const more: Figures = { ...some, [of]: (some as Figures)[of] ?? 0 }
        more[of] = (more[of] ?? 0) + by
        expect(rank(suggested(more)?.all)).toBeLessThanOrEqual(rank(suggested(some)?.all))
      }),
    )
  })

  it('comes from one pack: no other that ships has thresholds of its own', () => {
    expect(
      thePacks(...packNames)
        .filter(({ thresholds }) => thresholds.length > 0)
        .map(({ id }) => id),
    ).toEqual(['production-safety'])
  })
})

describe('a change of grade', () => {
  it('is told with the figure, the bound, and that it rests on what is not confirmed', () => {
    const totals = totalsOf([
      aRow({ figure: 2 }),
      aRow({ figure: 1, reach: 'more', confirmed: false }),
      aRow({ measure: 'missing', figure: 8 }),
    ])
    const suggestion = suggestGrade(packs, plant, totals)
    expect(suggestion).toMatchObject({ confirmed: 'IV', all: 'III', ifMissingAreDead: 'II', verified: true })
    expect(gradeChange('IV', suggestion)).toEqual({
      from: 'IV',
      to: 'III',
      direction: 'up',
      unconfirmed: true,
      words: '建议升为较大（III级）：死亡合计 3 人，达到“3 人以上”（含）；只算已确认为一般',
    })
  })

  it.each<[Grade | null, Figures, string | null]>([
    [null, { dead: 3 }, '建议定为较大（III级）：死亡合计 3 人，达到“3 人以上”（含）'],
    ['III', { dead: 3 }, null],
    ['II', { dead: 3 }, '建议降为较大（III级）：死亡合计 3 人，达到“3 人以上”（含）'],
    ['III', { dead: 2 }, '建议降为一般（IV级）：各项都不到上一级的标准'],
    ['IV', { loss: 50_000_000 }, '建议升为重大（II级）：直接损失合计 5000 万元，达到“5000 万元以上”（含）'],
    ['IV', { moved: 300 }, null],
  ])('from %s by %j: %s', (decided, figures, words) => {
    expect(gradeChange(decided, suggested(figures))?.words ?? null).toBe(words)
  })
})
