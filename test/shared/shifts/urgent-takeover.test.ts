import { describe, expect, it } from 'vitest'
import { isEarlyChange, urgentUntil } from '../../../shared/shifts/urgent-takeover'
import { aShift, theNextShift } from '../../support/a-sheet-view'

const ZONE = 'Asia/Shanghai'
const MINUTE = 60_000
const owner = aShift()
const next = theNextShift()

describe('taking over in one step', () => {
  it.each([
    [121, false],
    [120, true],
    [0, true],
    [-30, true],
  ])('%i minutes before the planned change is that change itself: %s', (before, early) => {
    expect(isEarlyChange(owner, owner.plannedUntil - before * MINUTE)).toBe(early)
  })

  it('in the middle of a shift is for the rest of it', () => {
    expect(urgentUntil(owner, next, owner.plannedFrom + 60 * MINUTE, ZONE)).toBe(owner.plannedUntil)
  })

  it('near the change ends as planned, or a day later where nobody was planned', () => {
    expect(urgentUntil(owner, next, owner.plannedUntil, ZONE)).toBe(next.plannedUntil)
    expect(urgentUntil(owner, null, owner.plannedUntil, ZONE)).toBe(owner.plannedUntil + 24 * 60 * MINUTE)
  })
})
