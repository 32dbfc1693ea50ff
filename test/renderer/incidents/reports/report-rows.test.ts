import { describe, expect, it } from 'vitest'
import {
  figureChanges,
  nextMissing,
  type ReportRow,
  rowsOf,
  rowsToShow,
} from '../../../../renderer/incidents/reports/report-rows'
import { type ReportDraft, type ReportView, reportId, type SentReport } from '../../../../shared/incidents/report'
import { NIGHT } from '../../../support/test-clock'

const elements = [
  { id: 'place', title: '地点' },
  { id: 'extent', title: '影响范围' },
  { id: 'consequences', title: '已造成的后果' },
  { id: 'trend', title: '事件发展趋势' },
]

const draft = (values: Record<string, string> = {}): ReportDraft => ({
  stage: 'follow-up',
  values,
  title: '',
  body: '',
})

const view = (values: Record<string, string>): ReportView => ({
  draft: draft(),
  values,
  savedAt: null,
  number: 1,
  elements,
  missing: [],
  changes: [],
  composed: { title: '', body: '' },
})

const sent = (values: Record<string, string>): SentReport[] => {
  const content = { stage: 'first' as const, number: 0, title: '', body: '', values, missing: [], changes: [] }
  return [{ ...content, id: reportId.parse('r1'), dispatches: [], recordedAt: NIGHT, senderName: '' }]
}

const LAST = { place: '化工园区', extent: '厂区内', consequences: '死亡 1 人，重伤 2 人' }

describe('the rows of a report', () => {
  it('say what changed, what is new, what is missing, with the newest keystroke', () => {
    const now = { ...LAST, consequences: '死亡 3 人（1 人待核实），重伤 2 人' }
    const { rows, ...counts } = rowsOf(view(now), draft({ trend: '可控' }), sent(LAST))
    expect(rows.map(({ id, state, own }) => [id, state, own])).toEqual([
      ['place', 'was', false],
      ['extent', 'was', false],
      ['consequences', 'changed', false],
      ['trend', 'added', true],
    ])
    expect(counts).toEqual({ changed: 1, added: 1, missing: 0, unchanged: 2 })
  })

  it('show figures first, and keep in sight what the officer has his hands on', () => {
    const rows = rowsOf(view({ ...LAST, consequences: '死亡 2 人' }), draft({ extent: '厂区内' }), sent(LAST))
    expect(rowsToShow(rows, false).map(({ id }) => id)).toEqual(['consequences', 'extent', 'trend'])
    expect(rowsToShow(rows, true).map(({ id }) => id)).toEqual(['place', 'extent', 'consequences', 'trend'])
  })

  it('miss an element that was emptied', () => {
    const { rows, missing } = rowsOf(view(LAST), draft({ extent: ' ' }), sent(LAST))
    expect(rows.find(({ id }) => id === 'extent')?.state).toBe('missing')
    expect(missing).toBe(2)
  })
})

describe('F7', () => {
  const row = (id: string, state: ReportRow['state']): ReportRow => {
    return { id, state, title: id, last: '', words: '', own: false }
  }
  const rows = [row('a', 'missing'), row('b', 'was'), row('c', 'missing')]

  it.each([
    [null, 'a'],
    ['a', 'c'],
    ['b', 'c'],
    ['c', 'a'],
  ])('goes from %s to %s', (current, next) => expect(nextMissing(rows, current)).toBe(next))

  it('goes nowhere where nothing is missing', () => expect(nextMissing([row('a', 'was')], 'a')).toBeNull())
})

describe('figures of the ledger', () => {
  it('stand one in a row as far as they changed', () => {
    const row = {
      last: '死亡 1 人，重伤 2 人，转移 120 人',
      words: '死亡 3 人（1 人待核实），失踪 2 人，重伤 2 人，转移 320 人',
    }
    expect(figureChanges(row)).toEqual([
      { name: '死亡', last: '1 人', words: '3 人（1 人待核实）' },
      { name: '失踪', last: '', words: '2 人' },
      { name: '转移', last: '120 人', words: '320 人' },
    ])
  })

  it.each([
    ['一人遇难', '死亡 3 人'],
    ['死亡 1 人', '三人遇难'],
    ['死亡 1 人', ''],
  ])('are words where somebody put them otherwise: %s, %s', (last, words) => {
    expect(figureChanges({ last, words })).toBeNull()
  })
})
