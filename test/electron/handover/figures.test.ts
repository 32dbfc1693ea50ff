import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HandoverFigures } from '../../../shared/handover/handover-contract'
import { changeShift, freezeForOthers, handoverOf } from '../../support/a-change'
import { acceptAll, aSigning, nextPlan, openRoom, type Room, SHIFT_END } from '../../support/a-shift'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { queryPlansOf } from '../../support/query-plans'

afterAll(removeFolders)

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let room: Room

beforeEach(async () => {
  room = await openRoom()
})
afterEach(() => {
  expect(room.app.reported).toEqual([])
  room.app.stop()
})

const figures = async (from: number | null = null, to: number | null = null): Promise<HandoverFigures> =>
  valueIn(await room.app.api.handover.figures({ from, to }))
const late = async () =>
  valueIn(await room.app.api.handover.list({ text: '', from: null, to: null, offset: 0, limit: 1 })).rows[0]?.late

const none: HandoverFigures = {
  handovers: 0,
  onTime: 0,
  late: 0,
  lateMinutes: 0,
  early: 0,
  earlyMinutes: 0,
  unexplained: 0,
  urgent: 0,
  ordered: 0,
  onBehalf: 0,
  confirmedLate: 0,
  sentBack: 0,
}

describe('a taking over', () => {
  it.each([
    ['to the minute', 0, 0, { onTime: 1 }],
    ['59 seconds late', 59_000, 0, { onTime: 1 }],
    ['59 seconds early', -59_000, 0, { onTime: 1 }],
    ['10 minutes and 59 seconds late, which is 10', 10 * MINUTE + 59_000, 10, { onTime: 1 }],
    ['11 minutes late', 11 * MINUTE, 11, { late: 1, lateMinutes: 11 }],
    ['10 minutes and 59 seconds early, which is 10', -10 * MINUTE - 59_000, -10, { onTime: 1 }],
    ['11 minutes early', -11 * MINUTE, -11, { early: 1, earlyMinutes: 11 }],
    ['a day and a minute late', 24 * HOUR + MINUTE, 1441, { late: 1, lateMinutes: 1441 }],
  ])('%s is counted as it was', async (_, off, minutes, counted) => {
    await changeShift(room, { planned: SHIFT_END, at: SHIFT_END + off, reason: '修路' })
    expect(await figures()).toEqual({ ...none, handovers: 1, ...counted })
    expect(await late()).toBe(minutes)
  })

  it.each([
    [' \n ', 1],
    ['修路', 0],
  ])('beyond ten minutes is taken with the reason %j, and unexplained without', async (reason, unexplained) => {
    await changeShift(room, { planned: SHIFT_END, at: SHIFT_END + 11 * MINUTE, reason })
    expect(await figures()).toEqual({ ...none, handovers: 1, late: 1, lateMinutes: 11, unexplained })
  })

  it('within ten minutes needs no reason', async () => {
    await changeShift(room, { planned: SHIFT_END, at: SHIFT_END + 10 * MINUTE })
    expect(await figures()).toEqual({ ...none, handovers: 1, onTime: 1 })
  })
})

describe('figures of a span', () => {
  it('add up what happened, by the day on which the sheets were signed', async () => {
    const { api, clock } = room.app
    const { people } = room
    const entry = valueIn(await api.entries.record(aRecord()))
    const DAY = 24 * HOUR
    // 18 July: 15 minutes late; one item is sent back twice; the deputy signs for the lead.
    const frozen = await freezeForOthers(room, { planned: SHIFT_END, at: SHIFT_END })
    const which = { handoverId: handoverOf(frozen), key: `entry:${entry.id}` }
    for (const words of ['写清楚', '还是不清楚']) {
      const back = { ...which, commandId: aCommand(), answer: 'sent-back' as const, words, readBack: '' }
      valueIn(await api.handover.answer(back))
      valueIn(await api.handover.explain({ ...which, commandId: aCommand(), words: '已更正' }))
    }
    await acceptAll(room, frozen)
    clock.set(SHIFT_END + 15 * MINUTE)
    const deputy = aSigning(people.nextDeputy, { capacity: 'on-behalf', reason: '顾长宁路上' })
    const { handoverId } = which
    const taking = { commandId: aCommand(), handoverId, signing: deputy, reason: '', jointWork: false }
    valueIn(await api.handover.takeOver(taking))
    // 19 July: 30 minutes early, in order.
    await changeShift(room, { planned: SHIFT_END + DAY, at: SHIFT_END + DAY - 30 * MINUTE, reason: '提前到岗' })
    // 20 July: by order with the item unconfirmed, which is confirmed 61 minutes later.
    const order = { accountId: people.nextLeader, capacity: 'order' as const, reason: '顾长宁在现场' }
    const third = { planned: SHIFT_END + 2 * DAY, at: SHIFT_END + 2 * DAY, answered: false, signing: order }
    const owed = await changeShift(room, third)
    clock.set(SHIFT_END + 2 * DAY + 61 * MINUTE)
    await acceptAll(room, owed)
    const confirming = { commandId: aCommand(), handoverId: handoverOf(owed), signing: aSigning(people.nextLead) }
    valueIn(await api.handover.confirm(confirming))
    // 21 July: in one step; the item is still owed.
    clock.set(SHIFT_END + 3 * DAY)
    const crew = { ...nextPlan(people).crew, lead: people.lead, deputy: people.deputy }
    const urgently = { commandId: aCommand(), crew, until: SHIFT_END + 4 * DAY, signing: aSigning(people.lead) }
    valueIn(await api.handover.takeOverUrgently({ ...urgently, reason: '突发疾病送医', jointWork: false }))

    const first = { handovers: 1, late: 1, lateMinutes: 15, onBehalf: 1, sentBack: 2 }
    const second = { handovers: 1, early: 1, earlyMinutes: 30 }
    expect(await figures(20_260_718, 20_260_718)).toEqual({ ...none, ...first })
    expect(await figures(20_260_719, 20_260_719)).toEqual({ ...none, ...second })
    expect(await figures(20_260_720, null)).toEqual({
      ...none,
      handovers: 2,
      onTime: 2,
      ordered: 1,
      urgent: 1,
      confirmedLate: 2,
    })
    expect(await figures()).toEqual({
      handovers: 4,
      onTime: 2,
      late: 1,
      lateMinutes: 15,
      early: 1,
      earlyMinutes: 30,
      unexplained: 0,
      urgent: 1,
      ordered: 1,
      onBehalf: 1,
      confirmedLate: 2,
      sentBack: 2,
    })
    expect(await figures(20_260_722, null)).toEqual(none)
  })
})

describe('a taking over in one step', () => {
  it.each([
    ['late when the relief was due before', 90 * MINUTE, 90, { late: 1, lateMinutes: 90 }],
    ['on time when it was called early', -5 * HOUR, 0, { onTime: 1 }],
  ])('is %s', async (_, off, minutes, counted) => {
    const { api, clock } = room.app
    valueIn(await api.shifts.plan({ commandId: aCommand(), plan: nextPlan(room.people) }))
    clock.set(SHIFT_END + off)
    const { crew, until } = nextPlan(room.people)
    const taking = { commandId: aCommand(), crew, until, signing: aSigning(room.people.nextLead), jointWork: false }
    valueIn(await api.handover.takeOverUrgently({ ...taking, reason: '交班人突发疾病' }))
    expect(await figures()).toEqual({ ...none, handovers: 1, urgent: 1, ...counted })
    expect(await late()).toBe(minutes)
  })

  it('is late also where nobody was planned', async () => {
    const { api, clock } = room.app
    clock.set(SHIFT_END + 20 * MINUTE)
    const { crew, until } = nextPlan(room.people)
    const taking = { commandId: aCommand(), crew, until, signing: aSigning(room.people.nextLead), jointWork: false }
    valueIn(await api.handover.takeOverUrgently({ ...taking, reason: '交班人突发疾病' }))
    expect(await late()).toBe(20)
  })
})

it('are read from the days of the span', async () => {
  const { api, ports } = room.app
  const span = { from: 20_260_718, to: 20_260_719 }
  expect(await queryPlansOf(ports.connection, () => api.handover.figures(span))).toEqual([
    'SEARCH handover USING INDEX handover_passed (day>? AND day<?)',
    'SEARCH shift USING PRIMARY KEY (id=?)',
    'SEARCH handover USING INDEX handover_passed (day>? AND day<?)',
    'SEARCH handover_signature USING INDEX handover_signature_handover (handover_id=?)',
    'SEARCH handover USING INDEX handover_passed (day>? AND day<?)',
    'SEARCH handover_word USING INDEX handover_word_handover (handover_id=?)',
  ])
})
