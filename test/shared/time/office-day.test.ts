import { describe, expect, it } from 'vitest'
import { dayEnd, dayStart } from '../../../shared/time/office-day'
import { dayOf } from '../../../shared/time/office-time'
import { fc } from '../../support/property'

const HOUR = 3_600_000

describe('the bounds of an office day', () => {
  it.each([
    ['Asia/Shanghai', 20260718, 24],
    ['Asia/Shanghai', 19900415, 23],
    ['Asia/Shanghai', 19900916, 25],
    ['America/New_York', 20260308, 23],
    ['America/New_York', 20261101, 25],
    ['Australia/Lord_Howe', 20261004, 23.5],
    ['Asia/Kathmandu', 20260718, 24],
  ])('in %s on %d lie %d hours apart', (zone, day, hours) => {
    expect((dayEnd(day, zone) - dayStart(day, zone)) / HOUR).toBe(hours)
  })

  it('start where the day does, when midnight itself was left out', () => {
    // Beirut sets its clocks forward at midnight.
    expect(dayStart(20260329, 'Asia/Beirut')).toBe(Date.UTC(2026, 2, 28, 22))
  })

  it('hold every instant of the day and no other', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu')
    const instants = fc.integer({ min: 0, max: Date.UTC(2060, 0, 1) })
    fc.assert(
      fc.property(zones, instants, (zone, at) => {
        const day = dayOf(at, zone)
        expect(dayStart(day, zone) <= at && at < dayEnd(day, zone)).toBe(true)
        expect(dayOf(dayEnd(day, zone), zone)).not.toBe(day)
      }),
    )
  })

  it('are refused for a day that does not exist', () => {
    expect(() => dayStart(20260230, 'Asia/Shanghai')).toThrow(RangeError)
  })
})
