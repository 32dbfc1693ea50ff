import { describe, expect, it } from 'vitest'
import {
  draftFrom,
  emptyDraft,
  factsOf,
  isTouched,
  readTime,
  rebased,
  settledTime,
  timeText,
} from '../../../../renderer/incidents/opening/opening-draft'
import { fireFacts, MINUTE } from '../../../support/an-opened-incident'
import { NIGHT } from '../../../support/test-clock'

const zone = 'Asia/Shanghai'
const moment = { base: NIGHT, now: NIGHT + 5 * MINUTE, zone }
const aDraft = () => draftFrom({ name: '罐区火灾', place: '化工园区', facts: fireFacts() }, [])

describe('a time of the form', () => {
  it('is exactly what it was filled with while nobody typed, seconds and all', () => {
    const at = NIGHT - 41_000
    expect(readTime({ at, text: null }, moment)).toEqual({ kind: 'read', at, question: null })
  })

  it('shows its day where that is not the day of the form, and its year where that is not', () => {
    expect(timeText({ at: NIGHT, text: null }, NIGHT, zone)).toBe('03:20')
    expect(timeText({ at: NIGHT - 24 * 60 * MINUTE, text: null }, NIGHT, zone)).toBe('7月17日 03:20')
    expect(timeText({ at: NIGHT - 366 * 24 * 60 * MINUTE, text: null }, NIGHT, zone)).toContain('2025年')
  })

  it('typed as a span counts from when its field is left', () => {
    expect(settledTime({ at: null, text: '-20' }, moment)).toEqual({ at: moment.now - 20 * MINUTE, text: null })
  })

  it('that is odd or cannot be read stays as typed', () => {
    for (const text of ['约0310', '很久以前']) {
      expect(settledTime({ at: null, text }, moment)).toEqual({ at: null, text })
    }
  })
})

describe('the facts of the form', () => {
  it('are those it was filled with while nobody wrote', () => {
    expect(factsOf(aDraft(), moment)).toEqual({ facts: fireFacts(), faults: {} })
  })

  it('have the beginning of the form for a received time that was left empty', () => {
    expect(factsOf(emptyDraft(), moment).facts.receivedAt).toBe(NIGHT)
    expect(factsOf({ ...aDraft(), received: { at: NIGHT - MINUTE, text: '' } }, moment).facts.receivedAt).toBe(NIGHT)
  })

  it('name the time that cannot be read by its path', () => {
    const { facts, faults } = factsOf({ ...aDraft(), learned: { at: null, text: '很久以前' } }, moment)
    expect(facts.learnedAt).toBeNull()
    expect(Object.keys(faults)).toEqual(['facts.learnedAt'])
  })
})

describe('a form that was put away', () => {
  it('keeps what was written over facts that changed meanwhile, and takes the rest as it is now', () => {
    const filled = aDraft()
    const written = { ...filled, name: '甲源化工厂罐区火灾' }
    const now = { ...aDraft(), grade: 'III' as const, place: '化工园区东区' }
    expect(rebased(written, filled, now)).toEqual({ ...now, name: '甲源化工厂罐区火灾' })
  })

  it('is untouched while it says what it was filled with', () => {
    expect(isTouched(aDraft(), aDraft())).toBe(false)
    expect(isTouched({ ...aDraft(), grave: false }, aDraft())).toBe(true)
  })
})
