import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Repeat } from '../../../shared/incidents/clock-rule'
import { followUpTimes, roundsOf } from '../../../shared/incidents/follow-up-times'
import { DAY, HOUR, MINUTE, RECEIVED, ZONE } from './an-incident'

const utc = (text: string) => Date.parse(text)
const iso = (at: number) => new Date(at).toISOString().slice(0, 16)

describe('when follow-ups are due', () => {
  it.each<[string, Repeat, string, string, string[]]>([
    [
      '每日一次',
      { kind: 'times-a-day', times: 1 },
      ZONE,
      '2026-07-17T19:44Z',
      ['2026-07-18T19:44', '2026-07-19T19:44'],
    ],
    [
      '每日两次',
      { kind: 'times-a-day', times: 2 },
      ZONE,
      '2026-07-17T19:44Z',
      ['2026-07-18T07:44', '2026-07-18T19:44'],
    ],
    [
      '每日三次',
      { kind: 'times-a-day', times: 3 },
      ZONE,
      '2026-07-17T00:00Z',
      ['2026-07-17T08:00', '2026-07-17T16:00'],
    ],
    ['每两小时', { kind: 'every', minutes: 120 }, ZONE, '2026-07-17T23:00Z', ['2026-07-18T01:00', '2026-07-18T03:00']],
    [
      '每天 15:00，之前',
      { kind: 'daily-at', at: '15:00' },
      ZONE,
      '2026-07-18T06:59Z',
      ['2026-07-18T07:00', '2026-07-19T07:00'],
    ],
    [
      '每天 15:00，正点已过',
      { kind: 'daily-at', at: '15:00' },
      ZONE,
      '2026-07-18T07:00Z',
      ['2026-07-19T07:00', '2026-07-20T07:00'],
    ],
    [
      '每天 00:00，跨月',
      { kind: 'daily-at', at: '00:00' },
      ZONE,
      '2026-07-31T10:00Z',
      ['2026-07-31T16:00', '2026-08-01T16:00'],
    ],
    ['闰日', { kind: 'times-a-day', times: 1 }, ZONE, '2028-02-28T10:00Z', ['2028-02-29T10:00', '2028-03-01T10:00']],
    [
      '平年没有闰日',
      { kind: 'daily-at', at: '18:00' },
      ZONE,
      '2027-02-28T10:00Z',
      ['2027-03-01T10:00', '2027-03-02T10:00'],
    ],
    // Clocks change in other zones: the wall keeps its hour, and an hour that is left out is the first after it.
    [
      '夏令时开始',
      { kind: 'times-a-day', times: 1 },
      'Europe/Berlin',
      '2026-03-28T11:00Z',
      ['2026-03-29T10:00', '2026-03-30T10:00'],
    ],
    [
      '夏令时结束',
      { kind: 'times-a-day', times: 1 },
      'Europe/Berlin',
      '2026-10-24T10:00Z',
      ['2026-10-25T11:00', '2026-10-26T11:00'],
    ],
    [
      '不存在的钟点',
      { kind: 'daily-at', at: '02:30' },
      'Europe/Berlin',
      '2026-03-28T12:00Z',
      ['2026-03-29T01:30', '2026-03-30T00:30'],
    ],
  ])('%s', (_, repeat, zone, from, expected) => {
    expect(followUpTimes(repeat, utc(from), 2, zone).map(iso)).toEqual(expected)
  })

  it('are after the start, in order, and never further apart than the rule says', () => {
    const repeats = fc.oneof(
      fc.integer({ min: 1, max: 24 }).map((times): Repeat => ({ kind: 'times-a-day', times })),
      fc.integer({ min: 10, max: 10_080 }).map((minutes): Repeat => ({ kind: 'every', minutes })),
      fc.constantFrom('00:00', '15:00', '23:59').map((at): Repeat => ({ kind: 'daily-at', at })),
    )
    fc.assert(
      fc.property(repeats, fc.integer({ min: 0, max: 4e12 }), (repeat, from) => {
        const times = [from, ...followUpTimes(repeat, from, 5, ZONE)]
        const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0))
        const most =
          repeat.kind === 'every'
            ? repeat.minutes * MINUTE
            : repeat.kind === 'daily-at'
              ? DAY + HOUR
              : DAY / repeat.times + HOUR
        expect(gaps.every((gap) => gap > 0 && gap <= most)).toBe(true)
      }),
    )
  })
})

describe('the rounds of a repeated clock', () => {
  const clock = { startedAt: RECEIVED, dueAt: RECEIVED + 12 * HOUR }
  const twice: Repeat = { kind: 'times-a-day', times: 2 }

  it('start with the clock itself', () => {
    expect(roundsOf(clock, twice, [], ZONE)).toEqual([{ ...clock, metAt: null }])
  })

  it('go on from each report, early or late, in whatever order they are told', () => {
    const [early, late] = [RECEIVED + 3 * HOUR, RECEIVED + 20 * HOUR]
    expect(roundsOf(clock, twice, [late, early], ZONE)).toEqual([
      { ...clock, metAt: early },
      { startedAt: early, dueAt: early + 12 * HOUR, metAt: late },
      { startedAt: late, dueAt: late + 12 * HOUR, metAt: null },
    ])
  })
})
