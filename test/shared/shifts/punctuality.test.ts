import { describe, expect, it } from 'vitest'
import { minutesLate, needsReason, punctualityWords, TOLERANCE_MIN } from '../../../shared/shifts/punctuality'
import { fc } from '../../support/property'

const PLANNED = Date.UTC(2026, 6, 18)
const SECOND = 1_000
const MINUTE = 60 * SECOND

describe('a taking over against the planned change', () => {
  it.each([
    ['to the second', 0, 0, '准时', false],
    ['seconds late: a minute is what is written down', 59 * SECOND, 0, '准时', false],
    ['seconds early', -59 * SECOND, 0, '准时', false],
    ['late within the tolerance is told and not asked about', 9 * MINUTE, 9, '迟 9 分', false],
    ['to the last minute of it', 10 * MINUTE + 59 * SECOND, 10, '迟 10 分', false],
    ['late beyond it is asked about', 11 * MINUTE, 11, '迟 11 分', true],
    ['ten minutes early is what the rules ask for (mission 2.7)', -10 * MINUTE, -10, '早 10 分', false],
    ['early beyond it is asked about', -12 * MINUTE, -12, '早 12 分', true],
    ['by the hour', 60 * MINUTE, 60, '迟 1 小时', true],
    ['by hours and minutes', 125 * MINUTE, 125, '迟 2 小时 5 分', true],
    ['by more than a day', 25 * 60 * MINUTE, 1_500, '迟 25 小时', true],
  ])('%s', (_, span, minutes, words, asked) => {
    expect(minutesLate(PLANNED, PLANNED + span)).toBe(minutes)
    expect([punctualityWords(minutes), needsReason(minutes)]).toEqual([words, asked])
  })

  it('is as late one way as early the other, and never minus nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (span) => {
        const late = minutesLate(PLANNED, PLANNED + span)
        expect(late + minutesLate(PLANNED + span, PLANNED)).toBe(0)
        expect(Object.is(late, -0)).toBe(false)
        expect(needsReason(late)).toBe(Math.abs(late) > TOLERANCE_MIN)
      }),
    )
  })
})
