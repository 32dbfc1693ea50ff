import { describe, expect, it } from 'vitest'
import { columnsOf, rowFigure } from '../../../../renderer/incidents/ledger/ledger-words'
import type { Measure } from '../../../../shared/incidents/incident-kind'

const total = (confirmed: number, unconfirmed: number) => ({
  confirmed,
  unconfirmed,
  all: confirmed + unconfirmed,
  source: '市一医院',
  at: 0,
})

describe('a row of the ledger', () => {
  it.each<[Measure, number, number, object]>([
    ['dead', 2, 1, { unit: '', confirmed: '2', unconfirmed: '1', all: '3' }],
    ['moved', 3_200, 0, { unit: '', confirmed: '3200', unconfirmed: '0', all: '3200' }],
    ['moved', 32_000, 0, { unit: '', confirmed: '32,000', unconfirmed: '0', all: '32,000' }],
    ['loss', 12_000_000, 0, { unit: '万元', confirmed: '1200', unconfirmed: '0', all: '1200' }],
    ['loss', 120_000_000, 5_000_000, { unit: '亿元', confirmed: '1.2', unconfirmed: '0.05', all: '1.25' }],
    ['loss', 35_250, 0, { unit: '元', confirmed: '35,250', unconfirmed: '0', all: '35,250' }],
    ['loss', 120_000_000, 1, { unit: '元', confirmed: '120,000,000', unconfirmed: '1', all: '120,000,001' }],
  ])('%s %i and %i are written exactly, in the largest unit that can', (measure, confirmed, unconfirmed, columns) => {
    expect(columnsOf(measure, total(confirmed, unconfirmed))).toEqual(columns)
  })

  it('that withdraws another has no figure', () => {
    expect(rowFigure({ measure: 'dead', figure: null })).toBe('死亡　撤销')
    expect(rowFigure({ measure: 'dead', figure: 0 })).toBe('死亡 0 人')
  })
})
