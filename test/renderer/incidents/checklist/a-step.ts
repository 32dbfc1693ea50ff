import type { StepView } from '../../../../shared/incidents/incident-detail'
import type { Candidate } from '../../../../shared/incidents/step-state'
import { NIGHT } from '../../../support/test-clock'

/** When the steps of these tests begin, UTC ms. */
export const START = NIGHT

export const aCandidate = (name: string, digits: string): Candidate => ({
  role: 'office-director',
  name,
  post: '办公室',
  number: `130 0000 ${digits}`,
})

/** A step to the director, by phone within half an hour, of which nothing was done yet. */
export function aStep(changes: Partial<StepView>): StepView {
  const first = aCandidate('何知远', '0117')
  return {
    key: 'office-director:phone',
    to: 'office-director',
    toTitle: '办公室主任',
    means: ['phone'],
    titles: ['报告情况'],
    clocks: ['own/1'],
    atOnce: false,
    isNeeded: true,
    repeats: false,
    startedAt: START,
    dueAt: START + 30 * 60_000,
    history: [],
    state: { status: 'waiting', attempts: [], end: null },
    candidates: [first],
    next: first,
    holes: [],
    ...changes,
  }
}
