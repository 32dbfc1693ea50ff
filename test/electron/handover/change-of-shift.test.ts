import { afterAll, describe, expect, it } from 'vitest'
import { acceptAll, aSigning, freeze, nextPlan, openRoom, SHIFT_END, takeOver } from '../../support/a-shift'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'

afterAll(removeFolders)

describe('the change of shift', () => {
  it('passes the room from one shift to the next, with every open item confirmed', async () => {
    const room = await openRoom()
    const { api } = room.app
    const grave = valueIn(await api.entries.record(aRecord({ urgency: 'grave', matter: '化工厂罐区火灾' })))
    const plain = valueIn(await api.entries.record(aRecord()))

    const frozen = await freeze(room)
    expect(frozen).toMatchObject({ phase: 'frozen', hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(frozen.sheet.items.map(({ key, carried }) => [key, carried])).toEqual([
      [`entry:${grave.id}`, 1],
      [`entry:${plain.id}`, 1],
    ])

    await acceptAll(room, frozen)
    const closed = await takeOver(room, frozen.handoverId)
    expect(closed).toMatchObject({ phase: 'closed', checkCode: expect.any(String) })
    expect(valueIn(await api.shifts.room())).toMatchObject({
      owner: { id: nextShiftOf(closed), lead: { name: '顾长宁' }, takeover: { kind: 'signed', number: { number: 2 } } },
      signing: null,
      next: null,
    })
    const next = valueIn(await api.handover.sheet({ handoverId: null }))
    expect(next?.sheet.items.map(({ carried }) => carried)).toEqual([2, 2])
    expect(next?.sheet.counts.total).toBe(0)
    expect(room.app.reported).toEqual([])
    const verified = valueIn(await api.journal.verify())
    expect(verified).toMatchObject({ firstBad: null, differing: [] })
  })

  it('puts what is recorded while it is signed on the next sheet, once', async () => {
    const room = await openRoom()
    const { api } = room.app
    valueIn(await api.entries.record(aRecord({ matter: '之前' })))
    const frozen = await freeze(room)
    const during = valueIn(await api.entries.record(aRecord({ matter: '签字时来电' })))
    await acceptAll(room, frozen)
    const closed = await takeOver(room, frozen.handoverId)
    valueIn(await api.entries.record(aRecord({ matter: '之后' })))

    expect(closed.sheet.counts.total).toBe(1)
    expect(closed.added.map(({ id }) => id)).toEqual([during.id])
    const next = valueIn(await api.handover.sheet({ handoverId: null }))
    expect(next?.sheet.counts).toMatchObject({ total: 2, addedWhileSigning: 1 })
    const again = valueIn(await api.handover.sheet({ handoverId: frozen.handoverId }))
    expect(again?.added.map(({ id }) => id)).toEqual([during.id])
  })

  it('does not pass while an item is unconfirmed or sent back, and does once it was put right', async () => {
    const room = await openRoom()
    const { api } = room.app
    const entry = valueIn(await api.entries.record(aRecord()))
    const { handoverId } = await freeze(room)
    const key = `entry:${entry.id}`
    const signing = aSigning(room.people.nextLead)
    const pass = () =>
      api.handover.takeOver({ commandId: aCommand(), handoverId, signing, reason: '', jointWork: false })
    const answer = (kind: 'accepted' | 'sent-back', words: string) =>
      api.handover.answer({ commandId: aCommand(), handoverId, key, answer: kind, words, readBack: '' })

    expect(await pass()).toMatchObject({ ok: false, failure: { message: expect.stringContaining('1 项没有确认') } })
    valueIn(await answer('sent-back', '电话号码少一位'))
    expect(await pass()).toMatchObject({ ok: false })
    const explained = valueIn(
      await api.handover.explain({ commandId: aCommand(), handoverId, key, words: '号码已更正' }),
    )
    expect(explained.answers[0]).toMatchObject({ answer: null, words: [{ kind: 'sent-back' }, { kind: 'explained' }] })
    valueIn(await answer('accepted', ''))
    expect(valueIn(await pass())).toMatchObject({ phase: 'closed' })
  })

  it('passes in one step in an emergency, and owes the confirmation of the items', async () => {
    const room = await openRoom()
    const { api, clock } = room.app
    valueIn(await api.entries.record(aRecord()))
    const crew = { ...nextPlan(room.people).crew }
    const view = valueIn(
      await api.handover.takeOverUrgently({
        commandId: aCommand(),
        crew,
        until: SHIFT_END,
        signing: aSigning(room.people.nextLead),
        reason: '林砚秋突发疾病送医',
        jointWork: false,
      }),
    )
    expect(view).toMatchObject({
      phase: 'owed',
      due: clock.now() + 60 * 60_000,
      signatures: [{ party: 'incoming-lead' }],
    })
    expect(valueIn(await api.shifts.room())).toMatchObject({
      owner: { lead: { id: room.people.nextLead }, takeover: { kind: 'urgent', reason: '林砚秋突发疾病送医' } },
      owed: [{ items: 1, answered: 0 }],
    })
    await room.signIn(room.people.nextLead)
    await acceptAll(room, view)
    if (view.handoverId === null) throw new Error('the room passed by a handover')
    const confirmed = await api.handover.confirm({
      commandId: aCommand(),
      handoverId: view.handoverId,
      signing: aSigning(room.people.nextLead),
    })
    expect(valueIn(confirmed)).toMatchObject({ phase: 'closed' })
    expect(valueIn(await api.shifts.room()).owed).toEqual([])
    expect(valueIn(await api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
  })

  it('passes in one step to the deputy for the rest of the shift, and whoever was planned still comes after', async () => {
    const room = await openRoom()
    const { api } = room.app
    const { lead, deputy, leader, nextLead } = room.people
    valueIn(await api.shifts.plan({ commandId: aCommand(), plan: nextPlan(room.people) }))
    const planned = valueIn(await api.shifts.room()).next
    valueIn(
      await api.handover.takeOverUrgently({
        commandId: aCommand(),
        crew: { lead: deputy, deputy: null, leader, note: '' },
        until: SHIFT_END,
        signing: aSigning(deputy),
        reason: '林砚秋突发疾病送医',
        jointWork: false,
      }),
    )
    const now = valueIn(await api.shifts.room())
    expect(now.owner).toMatchObject({ lead: { id: deputy }, note: '林砚秋突发疾病送医', plannedUntil: SHIFT_END })
    expect(now.next).toEqual(planned)
    expect(now.next?.lead.id).toBe(nextLead)
    expect(now.owner?.lead.id).not.toBe(lead)
    expect(valueIn(await api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
  })

  it('passes by order of the duty leader with items unconfirmed, marked so', async () => {
    const room = await openRoom()
    const { api } = room.app
    valueIn(await api.entries.record(aRecord()))
    const { handoverId } = await freeze(room)
    const signing = aSigning(room.people.nextLeader, { capacity: 'order', reason: '顾长宁在现场，先接过去' })
    const view = valueIn(
      await api.handover.takeOver({ commandId: aCommand(), handoverId, signing, reason: '', jointWork: false }),
    )
    expect(view).toMatchObject({ phase: 'owed', takenOverBy: { takeover: { kind: 'ordered' } } })
    expect(view.signatures.at(-1)).toMatchObject({ by: { name: '韩松年' }, of: { name: '顾长宁' }, capacity: 'order' })
  })

  it('can be taken back by the outgoing side, and items count as carried only when they were handed over', async () => {
    const room = await openRoom()
    const { api } = room.app
    valueIn(await api.entries.record(aRecord()))
    const { handoverId } = await freeze(room)
    const withdraw = () => api.handover.withdraw({ commandId: aCommand(), handoverId, reason: '接班人未到' })
    expect(await withdraw()).toMatchObject({ ok: false, failure: { kind: 'not-allowed' } })
    await room.signIn(room.people.lead)
    const live = valueIn(await withdraw())
    expect(live).toMatchObject({ phase: 'live', handoverId: null })
    expect(live.sheet.items.map(({ carried }) => carried)).toEqual([1])
    expect(live.sheet.exceptions.map(({ words }) => words)).toEqual(['交班签字撤回。接班人未到'])
    const again = await freeze(room)
    await acceptAll(room, again)
    await takeOver(room, again.handoverId)
    expect(valueIn(await api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
  })
})

function nextShiftOf(view: { takenOverBy: { id: string } | null }): string {
  if (!view.takenOverBy) throw new Error('nobody took over')
  return view.takenOverBy.id
}
