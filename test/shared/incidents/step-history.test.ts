import { describe, expect, it } from 'vitest'
import { afterAction, historyOf, runningRound, untouched } from '../../../shared/incidents/step-history'
import type { StepAction } from '../../../shared/incidents/step-state'

const reach = (at: number): StepAction => ({
  kind: 'reach',
  at,
  candidate: null,
  who: '闻人杰',
  said: '续报',
  readBack: false,
})
const putAside: StepAction = { kind: 'void', at: 5, reason: '不再要' }

describe('the history of a step', () => {
  it('has one round, and refuses a second ending', () => {
    const history = historyOf([reach(1)], false)
    expect(history.rounds).toHaveLength(1)
    expect(afterAction(history, reach(2), false)).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
  })

  it('begins anew after each ending where the step comes up again', () => {
    const history = historyOf([reach(1), reach(2)], true)
    expect(history.rounds.map(({ status }) => status)).toEqual(['reached', 'reached', 'waiting'])
  })

  it('does not come up again after it was put aside, until it is taken up', () => {
    const aside = historyOf([reach(1), putAside], true)
    expect(runningRound(aside).status).toBe('void')
    const again = historyOf([reach(1), putAside, { kind: 'reopen', at: 6, reason: '又要了' }], true)
    expect(again.rounds.map(({ status }) => status)).toEqual(['reached', 'waiting'])
  })

  it('takes back the end of the round before where the running one is untouched', () => {
    const slip = historyOf([reach(1), reach(2), { kind: 'reopen', at: 3, reason: '记错了' }], true)
    expect(slip.rounds.map(({ status }) => status)).toEqual(['reached', 'waiting'])
    const first = historyOf([reach(1), { kind: 'reopen', at: 3, reason: '记错了' }], true)
    expect(first).toEqual(untouched)
  })

  it('says it where recorded actions do not follow from each other', () => {
    expect(() => historyOf([reach(1), reach(2)], false)).toThrow('impossible')
    expect(runningRound(untouched).status).toBe('waiting')
  })
})
