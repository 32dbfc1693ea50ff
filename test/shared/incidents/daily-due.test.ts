import { describe, expect, it } from 'vitest'
import { dailyDue } from '../../../shared/incidents/daily-due'
import { HOUR, ZONE } from './an-incident'

describe('when a daily report is due', () => {
  it.each([
    ['in the office’s zone', '15:00', Date.UTC(2026, 6, 17, 19, 20), ZONE, 20260718, Date.UTC(2026, 6, 18, 7)],
    ['on a leap day', '08:00', Date.UTC(2028, 1, 29, 3), ZONE, 20280229, Date.UTC(2028, 1, 29, 0)],
    ['on the last minute of a day', '15:00', Date.UTC(2026, 6, 18, 15, 59), ZONE, 20260718, Date.UTC(2026, 6, 18, 7)],
    [
      'when the clocks go forward',
      '15:00',
      Date.UTC(2026, 2, 29, 5),
      'Europe/Berlin',
      20260329,
      Date.UTC(2026, 2, 29, 13),
    ],
  ])('is the hour %s', (_, at, now, zone, day, dueAt) => {
    expect(dailyDue(at, now, zone)).toMatchObject({ day, clock: { dueAt, startedAt: dueAt - HOUR, metAt: null } })
  })
})
