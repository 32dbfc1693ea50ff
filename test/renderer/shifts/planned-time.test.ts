import { describe, expect, it } from 'vitest'
import { readPlannedTime } from '../../../renderer/shifts/planned-time'
import { formatMoment } from '../../../shared/time/office-time'
import { NIGHT } from '../../support/test-clock'

const zone = 'Asia/Shanghai'
const HOUR = 3_600_000
/** 2026-07-19 08:00, planned at 03:20 the night before. */
const expected = NIGHT + 28 * HOUR + 40 * 60_000

describe('a planned time', () => {
  it.each([
    ['0800', '2026年7月19日 08:00', 'the expected time itself'],
    ['0830', '2026年7月19日 08:30', 'a little later than expected'],
    ['２０００', '2026年7月19日 20:00', 'the evening of the expected day'],
    ['2200', '2026年7月18日 22:00', 'the evening before, which is nearer'],
    ['今日1800', '2026年7月18日 18:00', 'today counts from now'],
    ['明日 8:30', '2026年7月19日 08:30', 'tomorrow counts from now'],
    ['7月20日 0800', '2026年7月20日 08:00', 'a date is itself'],
  ])('%s is %s: %s', (typed, moment) => {
    const reading = readPlannedTime(typed, { expected, now: NIGHT, zone })
    expect(reading.kind === 'read' && formatMoment(reading.at, zone)).toBe(moment)
    expect(reading.kind === 'read' && reading.question).toBeNull()
  })

  it.each([['-20'], ['半小时前'], ['八点班'], ['25:00']])('is not read from %s', (typed) => {
    expect(readPlannedTime(typed, { expected, now: NIGHT, zone }).kind).toBe('unreadable')
  })

  it('is open while nothing is typed', () => {
    expect(readPlannedTime(' ', { expected, now: NIGHT, zone }).kind).toBe('empty')
  })
})
