import { describe, expect, it } from 'vitest'
import type { ClockProgress } from '../../../shared/incidents/clock-progress'
import type { StartedClock } from '../../../shared/incidents/clocks'
import { repetitions } from '../../../shared/review/gap-callers'
import { lateClocks } from '../../../shared/review/gap-clocks'
import { reportGaps } from '../../../shared/review/gap-reports'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('a call that is one too many', () => {
  const calls = (...minutes: number[]) =>
    minutes.map((minute, index) => ({ caller: '甲', id: `${index}`, at: minute * MINUTE }))
  const found = (...minutes: number[]) =>
    repetitions(calls(...minutes), 3, HOUR).map(({ at, calls: own }) => [at / MINUTE, own.length])

  it.each([
    ['three are none too many', [0, 10, 20], []],
    ['the fourth is', [0, 10, 20, 30], [[30, 4]]],
    ['the end of the span belongs to it', [0, 10, 20, 60], [[60, 4]]],
    ['after it the first has fallen out', [0, 10, 20, 61], []],
    ['what goes on is one', [0, 10, 20, 30, 40, 50], [[30, 6]]],
    [
      'what begins anew is another',
      [0, 1, 2, 3, 200, 201, 202, 203],
      [
        [3, 4],
        [203, 4],
      ],
    ],
    ['in whatever order they come', [30, 0, 20, 10], [[30, 4]]],
  ])('%s', (_, minutes, expected) => {
    expect(found(...minutes)).toEqual(expected)
  })

  it('is counted for each caller', () => {
    const others = calls(0, 1).map((call) => ({ ...call, caller: '乙' }))
    expect(repetitions([...calls(2, 3), ...others], 3, HOUR)).toEqual([])
  })
})

describe('an incident without a report', () => {
  const found = (sent: number[], overAt: number | null, now: number) =>
    reportGaps(
      { receivedAt: 0, sent: sent.map((at) => at * HOUR), overAt: overAt === null ? null : overAt * HOUR },
      12 * HOUR,
      now * HOUR,
    ).map(({ since, at, until, late, first }) => [
      since / HOUR,
      at / HOUR,
      until === null ? null : until / HOUR,
      late / HOUR,
      first,
    ])

  it.each([
    ['just within', [], null, 12, []],
    ['just beyond', [], null, 12 + 1 / 60, [[0, 12, null, 1 / 60, true]]],
    ['closed without any', [], 13, 40, [[0, 12, 13, 1, true]]],
    ['closed in time', [], 12, 40, []],
    ['at the limit, follow-up', [1, 13], null, 25, []],
    ['beyond it', [1, 14], null, 20, [[1, 13, 14, 1, false]]],
    ['still silent', [1], null, 20, [[1, 13, null, 7, false]]],
    ['reports out of order', [14, 1], null, 20, [[1, 13, 14, 1, false]]],
    ['nothing is owed after the end', [1], 2, 99, []],
  ] as const)('%s', (_, sent, overAt, now, expected) => {
    const [first] = found([...sent], overAt, now)
    const rounded = first?.map((each) => (typeof each === 'number' ? Math.round(each * 60) / 60 : each))
    expect(rounded === undefined ? [] : [rounded]).toEqual(expected)
  })
})

describe('a limit that ran out', () => {
  const rule = { title: '首报', to: 'superior', means: ['written'] }
  const clock = { key: 'k', rule } as unknown as StartedClock
  const progress = (changes: Partial<ClockProgress>): ClockProgress => ({
    clock,
    ours: true,
    round: 1,
    late: [],
    startedAt: 0,
    dueAt: HOUR,
    metAt: null,
    notNeededSince: null,
    ...changes,
  })

  it.each([
    ['a moment before its minute has passed', progress({}), HOUR + MINUTE - 1, []],
    ['when it has', progress({}), HOUR + MINUTE, [[null, MINUTE]]],
    ['and after', progress({}), HOUR + 2 * MINUTE, [[null, 2 * MINUTE]]],
    ['done in time', progress({ metAt: HOUR }), 9 * HOUR, []],
    [
      'done after it',
      progress({ metAt: HOUR + 1, late: [{ round: 1, dueAt: HOUR, metAt: HOUR + 1 }] }),
      9 * HOUR,
      [[HOUR + 1, 1]],
    ],
    ['put aside before', progress({ notNeededSince: HOUR }), 9 * HOUR, []],
    ['put aside too late', progress({ notNeededSince: 2 * HOUR }), 9 * HOUR, [[null, HOUR]]],
    ['of others', progress({ ours: false }), 9 * HOUR, []],
    ['at once', progress({ dueAt: 0 }), 9 * HOUR, []],
    ['as instructed', progress({ dueAt: null }), 9 * HOUR, []],
  ])('%s', (_, given, now, expected) => {
    expect(lateClocks([given], now).map(({ doneAt, late }) => [doneAt, late])).toEqual(expected)
  })

  it.each([
    ['首报', ['phone'], '电话首报'],
    ['首报', ['written'], '书面首报'],
    ['首报', ['phone', 'written'], '首报'],
    ['首报', [], '首报'],
    ['书面首报', ['written'], '书面首报'],
  ])('%s by %j is called %s', (title, means, words) => {
    const named = { ...clock, rule: { ...rule, title, means } } as unknown as StartedClock
    expect(lateClocks([progress({ clock: named })], 9 * HOUR).map((each) => each.title)).toEqual([words])
  })
})
