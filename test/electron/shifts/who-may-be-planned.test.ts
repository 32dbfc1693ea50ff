import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountId } from '../../../shared/accounts/account'
import type { Crew, ShiftPlan } from '../../../shared/shifts/shift'
import {
  acceptAll,
  aSigning,
  firstPlan,
  freeze,
  nextPlan,
  openRoom,
  type Room,
  SHIFT_END,
  takeOver,
} from '../../support/a-shift'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'

afterAll(removeFolders)

const HOUR = 60 * 60_000

let room: Room
let api: Room['app']['api']

beforeEach(async () => {
  room = await openRoom()
  api = room.app.api
})
afterEach(() => {
  expect(room.app.reported).toEqual([])
  room.app.stop()
})

const plan = (changes: { crew?: Partial<Crew>; from?: number; until?: number }) => {
  const usual = nextPlan(room.people)
  const wanted: ShiftPlan = { ...usual, ...changes, crew: { ...usual.crew, ...changes.crew } }
  return api.shifts.plan({ commandId: aCommand(), plan: wanted })
}
const rows = () => room.app.ports.connection.raw.prepare('SELECT count(*) FROM journal').pluck().get()

/** Everything that names a crew and an end: each is refused alike, and nothing is written down. */
async function expectRefused(crew: Partial<Crew>, field: string): Promise<void> {
  const before = rows()
  const refusal = { ok: false, failure: { kind: 'invalid-input', fields: { [field]: expect.any(String) } } }
  expect(await plan({ crew })).toMatchObject(refusal)
  const urgently = {
    commandId: aCommand(),
    crew: { ...nextPlan(room.people).crew, ...crew },
    until: SHIFT_END + 24 * HOUR,
    signing: aSigning(room.people.nextLead),
    reason: '突发疾病',
    jointWork: false,
  }
  expect(await api.handover.takeOverUrgently(urgently)).toMatchObject(refusal)
  expect(rows()).toBe(before)
}

describe('the crew of a shift', () => {
  it('has nobody in it who is not on the list', async () => {
    const nobody = 'nobody' as AccountId
    await expectRefused({ lead: nobody }, 'lead')
    await expectRefused({ deputy: nobody }, 'deputy')
    await expectRefused({ leader: nobody }, 'leader')
  })

  it('has nobody in it whose account is closed', async () => {
    const { nextLead, nextDeputy, nextLeader } = room.people
    const close = (accountId: AccountId, name: string, role: 'officer' | 'duty-leader') =>
      api.accounts.change({ accountId, name, post: '', role, active: false })
    valueIn(await close(nextDeputy, '苏问渠', 'officer'))
    await expectRefused({}, 'deputy')
    valueIn(await close(nextLeader, '韩松年', 'duty-leader'))
    await expectRefused({ deputy: null, note: '副班调离' }, 'leader')
    valueIn(await close(nextLead, '顾长宁', 'officer'))
    const alone = { deputy: null, leader: null, note: '都调离了' }
    expect(await plan({ crew: alone })).toMatchObject({ ok: false, failure: { fields: { lead: expect.any(String) } } })
  })

  it('is not led by the office head, and nobody is both officers of it', async () => {
    await expectRefused({ lead: room.people.head }, 'lead')
    await expectRefused({ deputy: room.people.nextLead }, 'deputy')
  })

  it('lacks a deputy or a duty leader only with a note; in an emergency the reason for it is one', async () => {
    for (const missing of [{ deputy: null, note: ' ' }, { leader: null }]) {
      const refusal = { ok: false, failure: { kind: 'invalid-input', fields: { note: expect.any(String) } } }
      expect(await plan({ crew: missing })).toMatchObject(refusal)
    }
    valueIn(await plan({ crew: { deputy: null, note: '副班请假，无人替' } }))
  })
})

describe('the times of a shift', () => {
  it('end after they begin, for a plan, a change and a taking over in one step', async () => {
    const refusal = { ok: false, failure: { kind: 'invalid-input', fields: { until: expect.any(String) } } }
    for (const until of [SHIFT_END, SHIFT_END - HOUR]) expect(await plan({ until })).toMatchObject(refusal)
    const { deputy, leader } = room.people
    const changed = { commandId: aCommand(), deputy, leader, reason: '提前交班' }
    expect(await api.shifts.change({ ...changed, until: SHIFT_END - 24 * HOUR })).toMatchObject(refusal)
    const urgently = {
      commandId: aCommand(),
      crew: nextPlan(room.people).crew,
      signing: aSigning(room.people.nextLead),
      reason: '突发疾病',
      jointWork: false,
    }
    const now = room.app.clock.now()
    expect(await api.handover.takeOverUrgently({ ...urgently, until: now })).toMatchObject(refusal)
    expect(await plan({ from: 2, until: 1 })).toMatchObject(refusal)
  })
})

describe('the first shift', () => {
  it('is opened once', async () => {
    const opening = { commandId: aCommand(), plan: firstPlan(room.people) }
    expect(await api.shifts.open(opening)).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
  })
})

describe('the next shift', () => {
  it('planned again is the same one with other people', async () => {
    const first = valueIn(await plan({}))
    const second = valueIn(await plan({ crew: { lead: room.people.nextDeputy, deputy: room.people.nextLead } }))
    expect([second.next?.id, second.next?.lead.name]).toEqual([first.next?.id, '苏问渠'])
  })

  it('is not handed over by its lead to himself: nobody signs both sides, and another lead ends it', async () => {
    const { lead, nextLead, nextDeputy, nextLeader } = room.people
    const himself = await plan({ crew: { lead, deputy: nextDeputy, leader: nextLeader } })
    expect(himself).toMatchObject({ ok: false, failure: { kind: 'conflict', fields: { lead: expect.any(String) } } })
    room.app.clock.set(SHIFT_END)
    const signing = aSigning(lead)
    const freezing = () => api.handover.freeze({ commandId: aCommand(), signing })
    const urgently = { commandId: aCommand(), crew: { lead, deputy: null, leader: null, note: '只有我' }, signing }
    const asked = { ...urgently, until: SHIFT_END + 24 * HOUR, reason: '只有我', jointWork: false }
    expect(await api.handover.takeOverUrgently(asked)).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
    valueIn(await plan({ crew: { lead: nextLead, deputy: nextDeputy, leader: nextLeader } }))
    expect(valueIn(await freezing()).phase).toBe('frozen')
  })

  it('may follow within the hour: two handovers, two numbers, each item counted twice', async () => {
    const { id } = valueIn(await api.entries.record(aRecord()))
    const first = await freeze(room)
    await acceptAll(room, first)
    await takeOver(room, first.handoverId)
    room.app.clock.advance(20 * 60_000)
    const back: ShiftPlan = { ...firstPlan(room.people), from: SHIFT_END, until: SHIFT_END + HOUR }
    valueIn(await api.shifts.plan({ commandId: aCommand(), plan: back }))
    const second = valueIn(
      await api.handover.freeze({ commandId: aCommand(), signing: aSigning(room.people.nextLead) }),
    )
    await room.signIn(room.people.lead)
    await acceptAll(room, second)
    const { handoverId } = second
    if (handoverId === null) throw new Error('a frozen sheet has its handover')
    const signing = aSigning(room.people.lead)
    const taken = { commandId: aCommand(), handoverId, signing, reason: '临时替半天', jointWork: false }
    const view = valueIn(await api.handover.takeOver(taken))
    expect(view.sheet.items.map(({ key, carried }) => [key, carried])).toEqual([[`entry:${id}`, 2]])
    expect(view.takenOverBy?.takeover?.number.number).toBe(3)
    const listed = valueIn(await api.handover.list({ text: '', from: null, to: null, offset: 0, limit: 10 }))
    expect(listed.rows.map((row) => row.handoverId)).toEqual([handoverId, first.handoverId])
  })
})
