import { describe, expect, it } from 'vitest'
import { readTypedTime, settledTime } from '../../../renderer/entries/typed-time'
import { formatMoment } from '../../../shared/time/office-time'
import { NIGHT } from '../../support/test-clock'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const zone = 'Asia/Shanghai'

/** What a text means, as an officer would say it; NIGHT is 2026-07-18 03:20. */
const meant = (typed: string, base: number, now: number) => {
  const reading = readTypedTime(typed, { base, now, zone })
  return reading.kind === 'read' ? formatMoment(reading.at, zone) : reading.kind
}

describe('readTypedTime', () => {
  it.each([
    ['0315', '2026年7月18日 03:15'],
    ['-20', '2026年7月18日 03:00'],
    ['2310', '2026年7月17日 23:10'],
    ['昨日2310', '2026年7月17日 23:10'],
    ['７月１７日 ２３１０', '2026年7月17日 23:10'],
    ['', 'empty'],
    ['很晚', 'unreadable'],
  ])('reads %j against the opening of the form, however late it is now', (typed, words) => {
    for (const later of [0, 6 * HOUR, 40 * 24 * HOUR]) expect(meant(typed, NIGHT, NIGHT + later)).toBe(words)
  })

  const questionOf = (typed: string, base: number, now: number) => {
    const reading = readTypedTime(typed, { base, now, zone })
    return reading.kind === 'read' ? reading.question : undefined
  }

  it('asks about the future of now, not of the opening', () => {
    expect(questionOf('7月18日 0900', NIGHT, NIGHT)).toBe('在现在之后，核对')
    expect(questionOf('7月18日 0900', NIGHT, NIGHT + 6 * HOUR)).toBeNull()
  })

  it('asks about what lies far back, also when only the draft is old', () => {
    expect(questionOf('2020-07-18 03:15', NIGHT, NIGHT)).toMatch(/2191 天前/)
    expect(questionOf('0315', NIGHT, NIGHT + 40 * 24 * HOUR)).toMatch(/40 天前/)
  })

  it('asks about midnight written as 24:00', () => {
    expect(questionOf('7月17日 24:00', NIGHT, NIGHT)).toMatch(/00:00，核对/)
  })
})

describe('settledTime', () => {
  it.each([
    ['0315', 10 * MINUTE, '0315'],
    ['-20', 0, '-20'],
    ['-20', 10 * MINUTE, '03:10'],
    ['现在', 4 * MINUTE, '03:24'],
    ['现在', 10 * MINUTE, '2026年7月18日 03:30'],
    ['半小时前', 10 * MINUTE, '03:00'],
    ['昨日2310', 10 * MINUTE, '昨日2310'],
    ['', 10 * MINUTE, ''],
    ['饭点', 10 * MINUTE, '饭点'],
  ])('leaves %j, typed %d ms after the opening, as %j', (typed, later, settled) => {
    expect(settledTime(typed, { base: NIGHT, now: NIGHT + later, zone })).toBe(settled)
  })

  it('writes the day when a form opened last night is finished today', () => {
    const tonight = NIGHT - 4 * HOUR // 23:20
    expect(settledTime('0100', { base: tonight, now: NIGHT, zone })).toBe('2026年7月18日 01:00')
    expect(settledTime('昨日2310', { base: tonight, now: NIGHT, zone })).toBe('23:10')
  })

  it('means afterwards, against the opening, what it meant when it was typed', () => {
    const typed = [
      '0315',
      '315',
      '2359',
      '0001',
      '-1',
      '-20',
      '-600',
      '现在',
      '昨日2310',
      '前天0600',
      '三点一刻',
      '24:00',
    ]
    const spans = [0, 1, 59, 61, 239, 241, 1439, 1441, 3 * 1440].map((minutes) => minutes * MINUTE)
    for (const base of [NIGHT, NIGHT - 4 * HOUR, NIGHT + 17 * HOUR + 40 * MINUTE + 13_000]) {
      for (const now of spans.map((span) => base + span)) {
        for (const text of typed) {
          const settled = settledTime(text, { base, now, zone })
          expect([text, meant(settled, base, now)]).toEqual([text, meant(text, now, now)])
        }
      }
    }
  })
})
