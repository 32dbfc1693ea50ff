import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HandoverId } from '../../../shared/handover/handover-contract'
import { acceptAll, aSigning, freeze, nextPlan, openRoom, type Room, SHIFT_END } from '../../support/a-shift'
import { aCommand, aRecord } from '../../support/an-entry'
import { PASSWORD, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'

afterAll(removeFolders)

const MINUTE = 60_000
const WRONG = 'not-the-password'
/** Right or wrong, the pause lets no password be compared. */
const paused = { ok: false, failure: { kind: 'not-allowed', message: expect.stringContaining('已暂停') } }

let room: Room
let handoverId: HandoverId

beforeEach(async () => {
  room = await openRoom()
  valueIn(await room.app.api.entries.record(aRecord()))
  const frozen = await freeze(room)
  handoverId = frozen.handoverId
  await acceptAll(room, frozen)
})
afterEach(() => {
  expect(room.app.reported).toEqual([])
  room.app.stop()
})

const takeOver = (password: string, commandId = aCommand()) => {
  const signing = aSigning(room.people.nextLead, { password })
  return room.app.api.handover.takeOver({ commandId, handoverId, signing, reason: '', jointWork: false })
}
const owner = async () => valueIn(await room.app.api.shifts.room()).owner?.lead.id

describe('a password that does not fit', () => {
  it('signs nothing, five times; then nobody may try for a while, which grows', async () => {
    for (let tries = 1; tries <= 4; tries += 1) {
      expect(await takeOver(WRONG)).toMatchObject({ failure: { kind: 'not-allowed', message: '密码不对，没有签字' } })
    }
    expect(await takeOver(WRONG)).toMatchObject({ failure: { message: expect.stringContaining('暂停 30 秒') } })
    expect(await takeOver(PASSWORD)).toMatchObject(paused)
    expect(await owner()).toBe(room.people.lead)

    room.app.clock.advance(30_000)
    expect(await takeOver(WRONG)).toMatchObject({ failure: { message: expect.stringContaining('暂停 1 分') } })
    room.app.clock.advance(MINUTE - 1)
    expect(await takeOver(PASSWORD)).toMatchObject(paused)
    room.app.clock.advance(1)
    expect(valueIn(await takeOver(PASSWORD)).phase).toBe('closed')
    expect(await owner()).toBe(room.people.nextLead)
  })

  it('counts with those at the sign-in, and a signature forgets them all', async () => {
    const accountId = room.people.nextLead
    for (let tries = 1; tries <= 3; tries += 1) await room.app.api.accounts.signIn({ accountId, password: WRONG })
    await takeOver(WRONG)
    expect(await takeOver(WRONG)).toMatchObject({ failure: { message: expect.stringContaining('暂停 30 秒') } })
    expect(await room.app.api.accounts.signIn({ accountId, password: PASSWORD })).toMatchObject({ ok: false })
    room.app.clock.advance(30_000)
    valueIn(await takeOver(PASSWORD))
    expect(await room.app.api.accounts.signIn({ accountId, password: WRONG })).toMatchObject({
      failure: { message: '姓名或密码不对，没有登录' },
    })
  })

  it('pauses one account, and the other officer of the shift signs for it meanwhile', async () => {
    for (let tries = 1; tries <= 5; tries += 1) await takeOver(WRONG)
    const signing = aSigning(room.people.nextDeputy, { capacity: 'on-behalf', reason: '顾长宁忘了密码，在场' })
    const command = { commandId: aCommand(), handoverId, signing, reason: '', jointWork: false }
    const { signatures } = valueIn(await room.app.api.handover.takeOver(command))
    expect(signatures.at(-1)).toMatchObject({
      party: 'incoming-lead',
      by: { name: '苏问渠' },
      of: { name: '顾长宁' },
      capacity: 'on-behalf',
      reason: '顾长宁忘了密码，在场',
    })
  })

  it('is counted once for each try, although all are sent at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => takeOver(WRONG)))
    expect(answers.map((answer) => !answer.ok && answer.failure.message.includes('已暂停'))).toEqual([
      ...Array.from({ length: 5 }, () => false),
      ...Array.from({ length: 3 }, () => true),
    ])
  })

  it('of two right signatures sent at the same time one takes over, the other is told that it is done', async () => {
    const answers = await Promise.all([takeOver(PASSWORD), takeOver(PASSWORD)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, false])
    expect(valueIn(await room.app.api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
  })

  it('does not take over in one step either', async () => {
    const command = {
      commandId: aCommand(),
      crew: nextPlan(room.people).crew,
      until: SHIFT_END + 24 * 60 * MINUTE,
      reason: '突发疾病送医',
      jointWork: false,
    }
    const refused = await room.app.api.handover.takeOverUrgently({
      ...command,
      signing: aSigning(room.people.nextLead, { password: WRONG }),
    })
    expect([refused.ok, await owner()]).toEqual([false, room.people.lead])
  })
})

describe('an account that may not sign', () => {
  it('is one that does not exist, in the same words as a wrong password', async () => {
    const signing = aSigning('nobody' as never)
    const command = { commandId: aCommand(), handoverId, signing, reason: '', jointWork: false }
    expect(await room.app.api.handover.takeOver(command)).toMatchObject({
      failure: { kind: 'not-allowed', message: '密码不对，没有签字' },
    })
  })

  it('is one that was closed meanwhile; the duty leader orders the change and the room is not stuck', async () => {
    await room.signIn(room.people.lead)
    const closed = { name: '顾长宁', post: '主班', role: 'officer' as const, active: false }
    valueIn(await room.app.api.accounts.change({ accountId: room.people.nextLead, ...closed }))
    expect(await takeOver(PASSWORD)).toMatchObject({ ok: false })
    const signing = aSigning(room.people.nextLeader, { capacity: 'order', reason: '顾长宁已调离' })
    const command = { commandId: aCommand(), handoverId, signing, reason: '', jointWork: false }
    const passed = valueIn(await room.app.api.handover.takeOver(command))
    expect(passed.takenOverBy?.takeover?.kind).toBe('ordered')
  })
})
