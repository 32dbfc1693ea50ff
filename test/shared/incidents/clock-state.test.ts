import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AlarmStage, alarmOf, clockState, nextTurn, type TimedClock } from '../../../shared/incidents/clock-state'
import { HOUR, MINUTE, RECEIVED } from './an-incident'

/** A clock of so many minutes since the call, not done. */
const aClock = (minutes: number, changes: Partial<TimedClock> = {}): TimedClock => ({
  startedAt: RECEIVED,
  dueAt: RECEIVED + minutes * MINUTE,
  metAt: null,
  notNeededSince: null,
  ...changes,
})

describe('a clock at an instant', () => {
  it.each([
    [60, 0, 'far'],
    [60, 30 * MINUTE - 1, 'far'],
    [60, 30 * MINUTE, 'half'],
    [60, 50 * MINUTE - 1, 'half'],
    [60, 50 * MINUTE, 'near'],
    [60, 60 * MINUTE - 1, 'near'],
    [60, 60 * MINUTE, 'due'],
    [60, 61 * MINUTE - 1, 'due'],
    [60, 61 * MINUTE, 'overdue'],
    [30, 15 * MINUTE, 'half'],
    [30, 20 * MINUTE, 'near'],
    // Ten minutes or fewer in all: near from half time on, not from the start.
    [10, 5 * MINUTE - 1, 'far'],
    [10, 5 * MINUTE, 'near'],
    [1, 30_000, 'near'],
    // At once: due from the start, and it stays so until it is done.
    [0, 0, 'due'],
    [0, 5 * HOUR, 'due'],
    // A wall clock that went backwards, or slept for days.
    [60, -3 * HOUR, 'far'],
    [60, 72 * HOUR, 'overdue'],
  ])('of %i minutes is after %i ms %s', (minutes, after, phase) => {
    expect(clockState(aClock(minutes), RECEIVED + after).phase).toBe(phase)
  })

  it.each<[string, Partial<TimedClock>, string, number | null, number | null]>([
    ['done at the last instant is in time', { metAt: RECEIVED + HOUR }, 'met', 0, HOUR],
    ['done an instant later is late by that', { metAt: RECEIVED + HOUR + 1 }, 'late', -1, HOUR + 1],
    ['done before it was started', { metAt: RECEIVED - MINUTE }, 'met', HOUR + MINUTE, -MINUTE],
    ['no longer needed', { notNeededSince: RECEIVED + MINUTE }, 'not-needed', -HOUR, null],
    [
      'done, then no longer needed',
      { metAt: RECEIVED + MINUTE, notNeededSince: RECEIVED + HOUR },
      'met',
      59 * MINUTE,
      MINUTE,
    ],
    ['without a limit', { dueAt: null }, 'open', null, null],
    ['without a limit, done', { dueAt: null, metAt: RECEIVED + HOUR }, 'met', null, HOUR],
    [
      'at once, done after seven minutes is not late: the law names no minutes',
      { dueAt: RECEIVED, metAt: RECEIVED + 7 * MINUTE },
      'met',
      -7 * MINUTE,
      7 * MINUTE,
    ],
  ])('%s', (_, changes, phase, leftMs, tookMs) => {
    expect(clockState(aClock(60, changes), RECEIVED + 2 * HOUR)).toEqual({ phase, leftMs, tookMs })
  })
})

describe('the one timer', () => {
  it('waits for the nearest turn of all open clocks', () => {
    const clocks = [
      aClock(60),
      aClock(30),
      aClock(20, { metAt: RECEIVED }),
      aClock(0),
      aClock(5, { notNeededSince: RECEIVED }),
    ]
    const turns: number[] = []
    for (let now: number | null = RECEIVED; now !== null; now = nextTurn(clocks, now))
      turns.push((now - RECEIVED) / MINUTE)
    expect(turns).toEqual([0, 15, 20, 30, 31, 50, 60, 61])
  })

  it('wakes for every change of phase, and phases only go on', () => {
    const order = ['far', 'half', 'near', 'due', 'overdue']
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(200 * HOUR), fc.nat(HOUR), (minutes, after, step) => {
        const clock = aClock(minutes)
        const [now, later] = [RECEIVED + after, RECEIVED + after + step]
        const [before, then] = [clockState(clock, now).phase, clockState(clock, later).phase]
        expect(order.indexOf(then)).toBeGreaterThanOrEqual(order.indexOf(before))
        const turn = nextTurn([clock], now)
        expect(before === then || (turn !== null && turn <= later)).toBe(true)
      }),
    )
  })
})

describe('an alarm', () => {
  it.each<[number, readonly AlarmStage[], AlarmStage | null]>([
    [0, [], null],
    [30, [], 'half'],
    [30, ['half'], null],
    [55, ['half'], null],
    [60, ['half'], 'due'],
    [60, ['due'], null],
    [61, ['half', 'due'], 'overdue'],
    [61, ['overdue'], null],
    // The machine slept through everything: the gravest rings, once.
    [600, [], 'overdue'],
    // What was acknowledged later than the clock now says (it went backwards) does not ring again.
    [30, ['due'], null],
  ])('after %i of 60 minutes, acknowledged %j: %s', (minutes, acknowledged, stage) => {
    expect(alarmOf(aClock(60), acknowledged, RECEIVED + minutes * MINUTE)).toBe(stage)
  })

  it.each([
    ['done', { metAt: RECEIVED }],
    ['no longer needed', { notNeededSince: RECEIVED }],
    ['without a limit', { dueAt: null }],
  ])('is silent: %s', (_, changes) => {
    expect(alarmOf(aClock(60, changes), [], RECEIVED + 10 * HOUR)).toBeNull()
  })

  it('rings at once for what is due at once', () => {
    expect(alarmOf(aClock(0), [], RECEIVED)).toBe('due')
  })
})
