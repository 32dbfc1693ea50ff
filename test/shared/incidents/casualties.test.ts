import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fallenFigures,
  figureFault,
  figureWords,
  type LedgerRow,
  rowRefusal,
  totalsOf,
} from '../../../shared/incidents/casualties'
import type { Measure } from '../../../shared/incidents/incident-kind'
import { aRow, MINUTE, RECEIVED } from './an-incident'

/** Confirmed and all of one measure. */
function deadOf(rows: readonly LedgerRow[]) {
  const dead = totalsOf(rows).dead
  return dead && [dead.confirmed, dead.all]
}

const more = { reach: 'more' } as const
const unsure = { confirmed: false } as const

describe('the totals of a ledger', () => {
  it.each<[string, readonly Partial<LedgerRow>[], readonly number[] | null]>([
    ['没有记过：未报，不是 0', [], null],
    ['0 人也是报过', [{ figure: 0 }], [0, 0]],
    ['后来的总数代替先前的', [{ figure: 2 }, { figure: 3 }], [3, 3]],
    ['另有的加上去', [{ figure: 2 }, { figure: 1, ...more }], [3, 3]],
    ['另有待核实的，只算在合计里', [{ figure: 2 }, { figure: 1, ...more, ...unsure }], [2, 3]],
    ['待核实的总数不减已确认的', [{ figure: 3 }, { figure: 1, ...unsure }], [3, 3]],
    ['待核实的总数高于已确认的', [{ figure: 2 }, { figure: 5, ...unsure }], [2, 5]],
    ['已确认的总数取代待核实的', [{ figure: 5, ...unsure }, { figure: 4 }], [4, 4]],
    ['只有待核实的', [{ figure: 5, ...unsure }], [0, 5]],
    ['下降照记', [{ figure: 5 }, { figure: 3 }], [3, 3]],
  ])('%s', (_, rows, expected) => {
    expect(deadOf(rows.map(aRow))).toEqual(expected)
  })

  it('counts rows by their own time: old news written down late replaces nothing', () => {
    const newer = aRow({ figure: 4, at: RECEIVED + 10 * MINUTE })
    const older = aRow({ figure: 2, at: RECEIVED })
    expect(deadOf([newer, older])).toEqual([4, 4])
  })

  it('keeps each measure to itself, with source and time of its newest row', () => {
    const totals = totalsOf([aRow(), aRow({ measure: 'moved', figure: 320, source: '东浦区', at: RECEIVED + MINUTE })])
    expect(totals.moved).toEqual({ confirmed: 320, unconfirmed: 0, all: 320, source: '东浦区', at: RECEIVED + MINUTE })
    expect(totals.dead?.all).toBe(2)
    expect(totals.loss).toBeNull()
  })

  it('puts a correction in the place of what it corrects, also a second one, and withdraws without a figure', () => {
    const first = aRow({ id: 'a', figure: 5, at: RECEIVED })
    const later = aRow({ id: 'b', figure: 1, ...more, at: RECEIVED + MINUTE })
    const correction = aRow({ id: 'c', figure: 4, corrects: 'a', at: RECEIVED })
    const again = aRow({ id: 'd', figure: 3, corrects: 'c', at: RECEIVED })
    expect(deadOf([first, later])).toEqual([6, 6])
    expect(deadOf([first, later, correction])).toEqual([5, 5])
    expect(deadOf([first, later, correction, again])).toEqual([4, 4])
    expect(deadOf([first, later, aRow({ id: 'e', figure: null, corrects: 'a' })])).toEqual([1, 1])
  })

  const figures = fc.array(
    fc.record({ figure: fc.nat(500), reach: fc.constantFrom('all', 'more'), confirmed: fc.boolean(), at: fc.nat(5) }),
    { maxLength: 12 },
  )

  it('is never negative, and confirmed is never more than all', () => {
    fc.assert(
      fc.property(figures, (rows) => {
        const dead = totalsOf(rows.map((row) => aRow(row))).dead
        expect(
          dead === null ||
            (dead.confirmed >= 0 && dead.unconfirmed >= 0 && dead.all === dead.confirmed + dead.unconfirmed),
        ).toBe(true)
      }),
    )
  })

  it('is as if a withdrawn row had never been written', () => {
    fc.assert(
      fc.property(figures, fc.nat(11), (rows, at) => {
        const ledger = rows.map((row) => aRow(row))
        const gone = ledger[at % Math.max(1, ledger.length)]
        if (!gone) return
        const withdrawn = [...ledger, aRow({ figure: null, corrects: gone.id })]
        expect(totalsOf(withdrawn)).toEqual(totalsOf(ledger.filter((row) => row !== gone)))
      }),
    )
  })
})

describe('a row', () => {
  const ledger = [aRow({ id: 'a' }), aRow({ id: 'b', corrects: 'a' })]
  it.each<[string, Partial<LedgerRow>, string | null]>([
    ['as it should be', {}, null],
    ['corrects the newest', { corrects: 'b' }, null],
    ['withdraws', { corrects: 'b', figure: null }, null],
    ['written twice', { id: 'a' }, '这一笔已经记过'],
    ['without a figure', { figure: null }, '没有写数'],
    ['corrects what is not there', { corrects: 'x' }, '找不到要更正的那一笔'],
    ['corrects what was corrected', { corrects: 'a' }, '那一笔已经更正过，请更正后来的那一笔'],
    ['corrects another measure', { corrects: 'b', measure: 'injured' }, '更正不能换项目；撤销原来那一笔，再另记一笔'],
    ['negative', { figure: -1 }, '死亡不能是负数'],
    ['huge', { figure: 10_000_001 }, '死亡超过 10,000,000 人，核对后再记'],
    ['half a person', { figure: 1.5 }, '死亡要写整数（人）'],
    ['a correction that is negative', { corrects: 'b', figure: -3 }, '死亡不能是负数'],
  ])('%s', (_, changes, refusal) => {
    expect(rowRefusal(ledger, aRow(changes))).toBe(refusal)
  })

  it.each<[Measure, number, string | null]>([
    ['dead', 10_000_000, null],
    ['loss', 10_000_001, null],
    ['loss', 10_000_000_000_001, '直接损失超过 10,000,000,000,000 元，核对后再记'],
    ['loss', 0.5, '直接损失要写整数（元）'],
    ['missing', Number.NaN, '失踪要写数'],
    ['missing', Number.POSITIVE_INFINITY, '失踪要写数'],
  ])('of %s with %d: %s', (measure, figure, fault) => {
    expect(figureFault(measure, figure)).toBe(fault)
  })
})

describe('figures that fall', () => {
  it('are told with what they were, and asked about', () => {
    const before = totalsOf([aRow({ figure: 5 }), aRow({ measure: 'missing', figure: 2 })])
    const after = totalsOf([aRow({ figure: 3 }), aRow({ measure: 'missing', figure: 2 })])
    expect(fallenFigures(before, after)).toEqual([{ measure: 'dead', words: '死亡由 5 人 降为 3 人，请写明原因' }])
    expect(fallenFigures(after, before)).toEqual([])
  })

  it.each<[Measure, number, string]>([
    ['dead', 3, '3 人'],
    ['loss', 10_000_000, '1000 万元'],
    ['loss', 100_000_000, '1 亿元'],
    ['loss', 120_000_000, '1.2 亿元'],
    ['loss', 35_200, '3.52 万元'],
    ['loss', 35_201, '35,201 元'],
  ])('%s %d reads %s', (measure, figure, words) => {
    expect(figureWords(measure, figure)).toBe(words)
  })
})
