import { describe, expect, it } from 'vitest'
import { nextDueOf, progressOf } from '../../../shared/incidents/clock-progress'
import { clockRule } from '../../../shared/incidents/clock-rule'
import type { StartedClock } from '../../../shared/incidents/clocks'
import { historyOf, type StepHistory } from '../../../shared/incidents/step-history'
import type { StepAction } from '../../../shared/incidents/step-state'
import { clock } from './a-policy'
import { DAY, MINUTE, RECEIVED, ZONE } from './an-incident'

const started = (changes: Parameters<typeof clock>[0] = {}): StartedClock => {
  const rule = clockRule.parse(clock(changes))
  return {
    key: `ours/${rule.id}`,
    pack: 'ours',
    packVersion: 1,
    rule,
    startedAt: RECEIVED,
    startTaken: 'received',
    dueAt: RECEIVED + 30 * MINUTE,
    addedAt: RECEIVED,
    notNeededSince: null,
  }
}

const done = (at: number): StepAction => ({ kind: 'do-otherwise', at, how: '派人去' })
const daily = { repeat: { kind: 'times-a-day', times: 1 } }

function progress(
  each: StartedClock,
  actions: readonly StepAction[],
  ends: { overAt?: number | null; endedAt?: number | null } = {},
) {
  const repeats = each.rule.repeat !== null
  const key = repeats ? each.key : `${each.rule.to}:phone`
  const histories = new Map<string, StepHistory>([[key, historyOf(actions, repeats)]])
  const course = { clocks: [each], ownRoles: ['duty-room'], histories, zone: ZONE }
  const [only] = progressOf({ ...course, overAt: ends.overAt ?? null, endedAt: ends.endedAt ?? null })
  if (!only) throw new Error('a clock never disappears')
  return only
}

describe('how far a clock has come', () => {
  it('is met when its step was done', () => {
    const met = progress(started(), [done(RECEIVED + 24 * MINUTE)])
    expect(met).toMatchObject({ ours: true, round: 1, metAt: RECEIVED + 24 * MINUTE, notNeededSince: null })
    expect(nextDueOf([met])).toBeNull()
  })

  it('is not needed since its step was put aside', () => {
    const aside = progress(started(), [{ kind: 'void', at: RECEIVED + MINUTE, reason: '就在现场' }])
    expect(aside).toMatchObject({ metAt: null, notNeededSince: RECEIVED + MINUTE })
  })

  it('runs until the incident ends, and what was done stays done', () => {
    const endedAt = RECEIVED + DAY
    expect(progress(started(), [], { endedAt })).toMatchObject({ metAt: null, notNeededSince: endedAt })
    expect(progress(started(), [done(RECEIVED + MINUTE)], { endedAt }).notNeededSince).toBeNull()
  })

  it('runs again after each time it was done, from then on', () => {
    const twice = progress(started(daily), [done(RECEIVED + 10 * MINUTE), done(RECEIVED + DAY)])
    expect(twice).toMatchObject({ round: 3, startedAt: RECEIVED + DAY, dueAt: RECEIVED + 2 * DAY, metAt: null })
    expect(nextDueOf([twice])).toBe(RECEIVED + 2 * DAY)
  })

  it('does not run again after the final report', () => {
    const over = progress(started(daily), [done(RECEIVED + MINUTE)], { overAt: RECEIVED + DAY })
    expect(over.notNeededSince).toBe(RECEIVED + DAY)
  })

  it('is only watched where others have to tell', () => {
    const theirs = progress(started({ from: 'leader', to: 'duty-room' }), [])
    expect(theirs.ours).toBe(false)
    expect(nextDueOf([theirs])).toBeNull()
  })
})
