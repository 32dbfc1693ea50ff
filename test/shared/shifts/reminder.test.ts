import { describe, expect, it } from 'vitest'
import { reminderOf } from '../../../shared/shifts/reminder'
import { fc } from '../../support/property'

const UNTIL = Date.UTC(2026, 6, 18)
const MINUTE = 60_000

describe('the reminder of the change (issue 3: 30 and 10 minutes before)', () => {
  it.each([
    ['long before', 31 * MINUTE, null, 31],
    ['a moment before the first', 30 * MINUTE + 1, null, 31],
    ['at the first', 30 * MINUTE, 'in-30', 30],
    ['between the two', 10 * MINUTE + 1, 'in-30', 11],
    ['at the second', 10 * MINUTE, 'in-10', 10],
    ['a moment before the change', 1, 'in-10', 1],
    ['at the change', 0, 'over', 0],
    ['within the first minute of being over', -59_999, 'over', 0],
    ['while the relief is late', -12 * MINUTE, 'over', 12],
  ] as const)('%s', (_, left, kind, minutes) => {
    expect(reminderOf(UNTIL, UNTIL - left)).toEqual({ kind, minutes })
  })

  it('goes one way while the time does', () => {
    const stages = [null, 'in-30', 'in-10', 'over'] as const
    const span = fc.integer({ min: -90 * MINUTE, max: 90 * MINUTE })
    fc.assert(
      fc.property(span, fc.nat({ max: 60 * MINUTE }), (at, later) => {
        const stageAt = (now: number) => stages.indexOf(reminderOf(UNTIL, now).kind)
        expect(stageAt(UNTIL + at + later)).toBeGreaterThanOrEqual(stageAt(UNTIL + at))
        expect(reminderOf(UNTIL, UNTIL + at).minutes).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
