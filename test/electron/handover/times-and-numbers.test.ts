import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatShiftNumber } from '../../../shared/shifts/shift'
import { changeShift, freezeForOthers, handoverOf } from '../../support/a-change'
import { acceptAll, aSigning, openRoom, type Room, SHIFT_BEGIN, SHIFT_END } from '../../support/a-shift'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'

afterAll(removeFolders)

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Midnight of new year 2027 in Asia/Shanghai. */
const NEW_YEAR = Date.UTC(2026, 11, 31, 16)

let room: Room

beforeEach(async () => {
  room = await openRoom()
})
afterEach(async () => {
  expect(valueIn(await room.app.api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
  expect(room.app.reported).toEqual([])
  room.app.stop()
})

const everyRow = async () =>
  valueIn(await room.app.api.handover.list({ text: '', from: null, to: null, offset: 0, limit: 50 })).rows
const numbers = async () =>
  (await everyRow()).map(({ next }) => (next.takeover ? formatShiftNumber(next.takeover.number) : ''))

describe('the number of a shift', () => {
  it('is counted by the year in which it took over, at the desk and not in UTC, whatever the clock did', async () => {
    // Signed in the old year, taken over in the new one.
    await changeShift(room, { planned: NEW_YEAR, frozenAt: NEW_YEAR - 3 * MINUTE, at: NEW_YEAR + MINUTE })
    await changeShift(room, { planned: NEW_YEAR + HOUR, at: NEW_YEAR + HOUR })
    // The clock is set right: it is still the old year, in which one shift was counted.
    await changeShift(room, { planned: NEW_YEAR - HOUR, at: NEW_YEAR - HOUR })
    await changeShift(room, { planned: NEW_YEAR + 2 * HOUR, at: NEW_YEAR + 2 * HOUR })
    expect((await numbers()).reverse()).toEqual([
      '〔2027〕班0001',
      '〔2027〕班0002',
      '〔2026〕班0002',
      '〔2027〕班0003',
    ])
  })

  it('is not used up by a signing that was withdrawn', async () => {
    const frozen = await freezeForOthers(room, { planned: SHIFT_END, at: SHIFT_END })
    await room.signIn(room.people.lead)
    const command = { commandId: aCommand(), handoverId: handoverOf(frozen), reason: '还要补' }
    valueIn(await room.app.api.handover.withdraw(command))
    await changeShift(room, { planned: SHIFT_END, at: SHIFT_END })
    expect(await numbers()).toEqual(['〔2026〕班0002'])
  })
})

describe('a 24-hour shift', () => {
  it('has one sheet on both sides of midnight and of new year, by the day on which it was signed', async () => {
    const { api, clock } = room.app
    await changeShift(room, { planned: NEW_YEAR - 16 * HOUR, at: NEW_YEAR - 16 * HOUR })
    clock.set(NEW_YEAR - MINUTE)
    const before = valueIn(await api.entries.record(aRecord({ matter: '旧年' })))
    clock.set(NEW_YEAR)
    const after = valueIn(await api.entries.record(aRecord({ matter: '新年' })))
    expect([before.number.number, after.number]).toEqual([1, { year: 2027, station: 'A', number: 1 }])
    const closed = await changeShift(room, { planned: NEW_YEAR + 8 * HOUR, at: NEW_YEAR + 8 * HOUR })
    expect(closed.sheet.counts.total).toBe(2)
    expect(closed.sheet.items.map(({ key }) => key)).toEqual([`entry:${before.id}`, `entry:${after.id}`])
    const of = async (from: number, to: number) =>
      valueIn(await api.handover.list({ text: '', from, to, offset: 0, limit: 9 })).rows.map((row) => row.handoverId)
    expect(await of(20_270_101, 20_270_101)).toEqual([handoverOf(closed)])
    expect((await of(20_261_231, 20_261_231)).length).toBe(1)
    expect(await of(20_270_102, 20_271_231)).toEqual([])
  })
})

describe('a clock that is set back while the room changes hands', () => {
  it('stops nothing: what was recorded lies where it was recorded, and the order is that of the journal', async () => {
    const { api, clock } = room.app
    const first = valueIn(await api.entries.record(aRecord({ matter: '签字前' })))
    const frozen = await freezeForOthers(room, { planned: SHIFT_END, at: SHIFT_END })
    clock.set(SHIFT_END - 5 * HOUR)
    const during = valueIn(await api.entries.record(aRecord({ matter: '签字时' })))
    await acceptAll(room, frozen)
    const taking = { commandId: aCommand(), handoverId: handoverOf(frozen), jointWork: false }
    const signing = aSigning(room.people.nextLead)
    const closed = valueIn(await api.handover.takeOver({ ...taking, signing, reason: '时钟走快，已校正' }))
    expect([closed.sheet.items[0]?.key, closed.added.map(({ id }) => id)]).toEqual([`entry:${first.id}`, [during.id]])
    expect(closed.takenOverBy?.takeover).toMatchObject({ at: SHIFT_END - 5 * HOUR, reason: '时钟走快，已校正' })
    const types = room.app.ports.connection.raw.prepare('SELECT type FROM journal').pluck().all()
    expect(types).toContain('clock.went-back.1')
    await changeShift(room, { planned: SHIFT_END - 4 * HOUR, at: SHIFT_END - 4 * HOUR })
    expect((await everyRow()).map(({ handoverId }) => handoverId).indexOf(handoverOf(closed))).toBe(1)
  })

  it('lets nobody off: the time within which items are owed runs by the clock as it is', async () => {
    const { api, clock } = room.app
    valueIn(await api.entries.record(aRecord()))
    const order = { capacity: 'order' as const, reason: '顾长宁在现场', accountId: room.people.nextLeader }
    const owed = await changeShift(room, { planned: SHIFT_END, at: SHIFT_END, answered: false, signing: order })
    expect(owed).toMatchObject({ phase: 'owed', due: SHIFT_END + HOUR })
    clock.set(SHIFT_BEGIN - 24 * HOUR)
    await acceptAll(room, owed)
    const confirming = { commandId: aCommand(), handoverId: handoverOf(owed), signing: aSigning(room.people.nextLead) }
    expect(valueIn(await api.handover.confirm(confirming)).phase).toBe('closed')
  })
})
