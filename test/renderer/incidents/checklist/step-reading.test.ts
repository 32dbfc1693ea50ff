import { describe, expect, it } from 'vitest'
import { candidateAt, keptOrder, markOf, timesOf } from '../../../../renderer/incidents/checklist/step-reading'
import { aCandidate, aStep, START } from './a-step'

const MINUTE = 60_000
const at = (minutes: number) => START + minutes * MINUTE
const steps = (...given: readonly [string, number | null][]) =>
  given.map(([key, minutes]) => aStep({ key, dueAt: minutes === null ? null : at(minutes), atOnce: minutes === 0 }))

describe('the order of the steps', () => {
  it('is that of due time: at once first, without a limit last', () => {
    expect(keptOrder([], steps(['never', null], ['late', 60], ['at-once', 0], ['soon', 30]))).toEqual([
      'at-once',
      'soon',
      'late',
      'never',
    ])
  })

  it('stays as it was when times change, and is then the same list', () => {
    const before = ['a', 'b', 'c']
    expect(keptOrder(before, steps(['a', 90], ['b', 30], ['c', 60]))).toBe(before)
  })

  it('takes new ones in by due time, and drops what is gone', () => {
    expect(keptOrder(['a', 'b'], steps(['b', 60], ['new', 40], ['first', 0], ['last', null]))).toEqual([
      'first',
      'new',
      'b',
      'last',
    ])
  })
})

describe('whom to call', () => {
  const [one, two, three] = [aCandidate('何知远', '0117'), aCandidate('何知远', '0118'), aCandidate('沈书言', '0119')]

  it('is whose turn it is, and turns round in the order of the numbers', () => {
    const step = aStep({ candidates: [one, two, three], next: two })
    expect([0, 1, 2, 3, -1].map((turn) => candidateAt(step, turn))).toEqual([two, three, one, two, one])
  })

  it('is nobody where nobody can be called', () => {
    expect(candidateAt(aStep({ candidates: [], next: null }), 1)).toBeNull()
  })
})

describe('the stamp', () => {
  const first = aCandidate('何知远', '0117')
  const backup = aCandidate('沈书言', '0118')
  const reached = (candidate: typeof first | null) => ({
    status: 'reached' as const,
    attempts: [],
    end: { kind: 'reach' as const, at: START, candidate, who: '某人', said: '', readBack: true },
  })

  it.each([
    ['done', aStep({ candidates: [first, backup], state: reached(first) }), 'met'],
    ['backup', aStep({ candidates: [first, backup], state: reached(backup) }), 'met'],
    ['backup', aStep({ candidates: [first], state: reached({ ...first, role: 'duty-leader' }) }), 'met'],
    ['done', aStep({ state: reached(null) }), 'met'],
    ['hole', aStep({ candidates: [], next: null }), 'overdue'],
    ['overdue', aStep({}), 'overdue'],
    ['waiting', aStep({}), 'near'],
    ['off', aStep({ isNeeded: false }), 'not-needed'],
  ] as const)('is %s (%#)', (mark, step, phase) => {
    expect(markOf(step, phase)).toBe(mark)
  })
})

describe('the times of a step', () => {
  it('are those of its limit; at once it is due as it starts', () => {
    expect(timesOf(aStep({ atOnce: true, dueAt: null }))).toMatchObject({ dueAt: START, metAt: null })
    expect(timesOf(aStep({ atOnce: true, dueAt: at(50) }))).toMatchObject({ dueAt: at(50) })
  })
})
