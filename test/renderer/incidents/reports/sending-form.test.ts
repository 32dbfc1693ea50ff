import { describe, expect, it } from 'vitest'
import {
  addressed,
  addresseesOf,
  dailyStep,
  mayGoDaily,
  newSending,
  sentBy,
} from '../../../../renderer/incidents/reports/sending-form'
import type { Means } from '../../../../shared/incidents/clock-rule'
import type { StepView } from '../../../../shared/incidents/incident-detail'
import { NIGHT } from '../../../support/test-clock'

const ZONE = 'Asia/Shanghai'

function step(key: string, to: string, means: Means[], changes: Partial<StepView> = {}): StepView {
  return {
    key,
    to,
    toTitle: to,
    means,
    titles: ['首报'],
    clocks: [],
    atOnce: false,
    isNeeded: true,
    repeats: false,
    startedAt: NIGHT,
    dueAt: null,
    history: [],
    state: { status: 'waiting', attempts: [], end: null },
    candidates: [],
    next: null,
    holes: [],
    ...changes,
  }
}

const leader = step('leader', 'duty-leader', ['phone'], { titles: ['报告情况'] })
const phone = step('phone', 'superior', ['phone'])
const written = step('written', 'superior', ['written'])
const again = step('again', 'superior', ['written', 'network'], { titles: ['续报'], repeats: true })
const steps = [leader, phone, written, again]
const open = { steps, callOrder: ['leader', 'phone', 'written', 'again'], status: 'open' as const }

describe('a sending', () => {
  it('of the first report begins in writing with whoever waits for it, and does that step', () => {
    const form = newSending(open, { kind: 'draft', stage: 'first' })
    expect(form).toMatchObject({ role: 'superior', means: 'written', steps: ['written'] })
  })

  it('of a follow-up does what comes again', () => {
    expect(newSending(open, { kind: 'draft', stage: 'follow-up' }).steps).toEqual(['again'])
  })

  it('by other means or to somebody else does other steps, or none', () => {
    const form = newSending(open, { kind: 'draft', stage: 'first' })
    expect(sentBy(form, open, 'phone').steps).toEqual(['phone'])
    expect(addressed(form, open, null)).toMatchObject({ role: null, addressee: '', steps: [] })
  })

  it('goes to nobody by itself where nobody waits', () => {
    expect(newSending({ steps: [], callOrder: [] }, { kind: 'draft', stage: 'first' })).toMatchObject({ role: null })
  })

  it('names those who wait first', () => {
    const done = { ...open, callOrder: ['written'] }
    expect(addresseesOf(done).map(({ role, open: waiting }) => [role, waiting.length])).toEqual([
      ['superior', 1],
      ['duty-leader', 0],
    ])
  })
})

describe('daily follow-ups', () => {
  const form = newSending(open, { kind: 'draft', stage: 'first' })

  it('are offered unless the checklist asks for them already', () => {
    expect(mayGoDaily(form, open)).toBe(false)
    expect(mayGoDaily(form, { ...open, steps: [leader, phone, written] })).toBe(true)
    expect(mayGoDaily(form, { ...open, steps: [leader], status: 'closed' })).toBe(false)
  })

  it('are due at 15:00 from the day on which they are asked for', () => {
    const { limit, repeat } = dailyStep(form, NIGHT, ZONE)
    expect(repeat).toEqual({ kind: 'daily-at', at: '15:00' })
    expect(NIGHT + limit.minutes * 60_000).toBe(Date.UTC(2026, 6, 18, 7))
  })
})
