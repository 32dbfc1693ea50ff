import { describe, expect, it } from 'vitest'
import { doneAt, newStep, type StepAction, type StepState, takeAction } from '../../../shared/incidents/step-state'
import { MINUTE, RECEIVED } from './an-incident'

const candidate = { role: 'office-director', name: '何知远', post: '办公室主任', number: '0690-555 0101' }
const tried: StepAction = { kind: 'try', at: RECEIVED + MINUTE, candidate, outcome: 'no-answer' }
const reached: StepAction = {
  kind: 'reach',
  at: RECEIVED + 3 * MINUTE,
  candidate,
  who: '何知远',
  said: '马上到',
  readBack: true,
}
const otherwise: StepAction = { kind: 'do-otherwise', at: RECEIVED + 3 * MINUTE, how: '当面报告' }
const voided: StepAction = { kind: 'void', at: RECEIVED + 3 * MINUTE, reason: '主任已在现场' }
const reopened: StepAction = { kind: 'reopen', at: RECEIVED + 4 * MINUTE, reason: '误点' }

/** The step after some actions; an action that is refused stops the test. */
function stepAfter(...actions: readonly StepAction[]): StepState {
  return actions.reduce((state, action) => {
    const next = takeAction(state, action)
    if (!next.ok) throw new Error(next.failure.message)
    return next.value
  }, newStep)
}

describe('a step', () => {
  // Rows: what was done before; columns: what is done now; what becomes of it, or the sentence it is refused with.
  const done = '这一步已经办过；记错了先收回，写明原因'
  const off = '这一步已定为不办；要办，先收回'
  const nothing = '这一步还没有记过什么'
  it.each<[string, readonly StepAction[], StepAction, string]>([
    ['waiting', [], tried, 'tried'],
    ['waiting', [], reached, 'reached'],
    ['waiting', [], otherwise, 'done-otherwise'],
    ['waiting', [], voided, 'void'],
    ['waiting', [], reopened, nothing],
    ['tried', [tried], tried, 'tried'],
    ['tried', [tried], reached, 'reached'],
    ['tried', [tried], otherwise, 'done-otherwise'],
    ['tried', [tried], voided, 'void'],
    ['tried', [tried], reopened, 'waiting'],
    ['tried twice', [tried, tried], reopened, 'tried'],
    ['reached', [reached], tried, done],
    ['reached (the same step done from two places)', [reached], reached, done],
    ['reached', [reached], otherwise, done],
    ['reached', [reached], voided, done],
    ['reached', [reached], reopened, 'waiting'],
    ['reached after a try', [tried, reached], reopened, 'tried'],
    ['done otherwise', [otherwise], reached, done],
    ['void', [voided], reached, off],
    ['void', [voided], voided, off],
    ['void', [voided], reopened, 'waiting'],
    ['void after a try', [tried, voided], reopened, 'tried'],
    ['waiting', [], { ...otherwise, how: ' ' }, '写上用什么方式办的'],
    ['waiting', [], { ...voided, reason: '' }, '不办要写原因'],
    ['void', [voided], { ...reopened, reason: '' }, '收回要写原因'],
  ])('%s, then %#: %j becomes %s', (_, before, action, expected) => {
    const result = takeAction(stepAfter(...before), action)
    expect(result.ok ? result.value.status : result.failure.message).toBe(expected)
  })

  it('keeps every try, and how it ended', () => {
    expect(stepAfter(tried, { ...tried, outcome: 'busy' }, reached)).toEqual({
      status: 'reached',
      attempts: [
        { at: RECEIVED + MINUTE, candidate, outcome: 'no-answer' },
        { at: RECEIVED + MINUTE, candidate, outcome: 'busy' },
      ],
      end: reached,
    })
  })

  it('stops its clocks when it is done, and not when it is void', () => {
    expect(
      [newStep, stepAfter(tried), stepAfter(reached), stepAfter(otherwise), stepAfter(voided)].map(doneAt),
    ).toEqual([null, null, RECEIVED + 3 * MINUTE, RECEIVED + 3 * MINUTE, null])
  })
})
