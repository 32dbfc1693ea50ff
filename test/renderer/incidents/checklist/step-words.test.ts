import { describe, expect, it } from 'vitest'
import { clockWords, limitSpan, storyWords } from '../../../../renderer/incidents/checklist/step-words'
import type { StepView } from '../../../../shared/incidents/incident-detail'
import { aCandidate, aStep, START } from './a-step'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const ZONE = 'Asia/Shanghai'
const first = aCandidate('何知远', '0117')
const tried = (minutes: number) => ({ at: START + minutes * MINUTE, candidate: first, outcome: 'no-answer' as const })
const reachedAt = (minutes: number): StepView['state'] => ({
  status: 'reached',
  attempts: [],
  end: {
    kind: 'reach',
    at: START + minutes * MINUTE,
    candidate: first,
    who: '何知远',
    said: '马上到',
    readBack: true,
  },
})

describe('a clock in words', () => {
  const says = (step: StepView, minutes: number) => {
    const { word, figure } = clockWords(step, START + minutes * MINUTE)
    return `${word} ${figure}`.trim()
  }

  it.each<[string, StepView, number]>([
    ['余 30:00', aStep({}), 0],
    ['余 04:00', aStep({}), 26],
    ['超 06:00', aStep({}), 36],
    ['余 2 天 06 时', aStep({ dueAt: START + 2 * DAY + 6 * 60 * MINUTE }), 0],
    ['已 05:00', aStep({ atOnce: true, dueAt: null }), 5],
    ['24 分', aStep({ state: reachedAt(24) }), 90],
    ['不到 1 分', aStep({ state: reachedAt(0) }), 90],
    ['迟 9 分', aStep({ state: reachedAt(39) }), 90],
    ['无时限', aStep({ dueAt: null }), 5],
    ['不再需要', aStep({ isNeeded: false }), 5],
  ])('says %s', (words, step, minutes) => {
    expect(says(step, minutes)).toBe(words)
  })
})

describe('a limit in words', () => {
  it.each([
    [50, '50 分'],
    [120, '120 分'],
    [1440, '24 小时'],
    [30 * 1440, '30 天'],
  ])('is %i minutes: %s', (minutes, words) => {
    expect(limitSpan(minutes * MINUTE)).toBe(words)
  })
})

describe('what happened with a step', () => {
  it.each<[string, Partial<StepView>]>([
    ['尚未拨打', {}],
    ['2 个号码，尚未拨打', { candidates: [first, aCandidate('沈书言', '0118')] }],
    ['未发出', { means: ['written'] }],
    ['03:23、03:25 无人接听', { state: { status: 'tried', attempts: [tried(3), tried(5)], end: null } }],
    ['03:44 何知远 接通，马上到，已复述', { state: reachedAt(24) }],
    ['03:44 发给 何知远，马上到，已复述', { means: ['written'], state: reachedAt(24) }],
    [
      '办公室主任 没有号码；补上就能办',
      {
        candidates: [],
        next: null,
        holes: [{ role: 'office-director', title: '办公室主任', why: 'no-number' }],
      },
    ],
  ])('is told as %s', (words, changes) => {
    expect(storyWords(aStep(changes), ZONE)).toBe(words)
  })
})
