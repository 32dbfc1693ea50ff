import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HandoverId, SheetView } from '../../../shared/handover/handover-contract'
import { acceptAll, aSigning, freeze, nextPlan, openRoom, type Room, takeOver } from '../../support/a-shift'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'

afterAll(removeFolders)

let room: Room
let handover: Room['app']['api']['handover']

beforeEach(async () => {
  room = await openRoom()
  handover = room.app.api.handover
  valueIn(await room.app.api.entries.record(aRecord()))
})
afterEach(() => {
  expect(room.app.reported).toEqual([])
  room.app.stop()
})

const rows = () => room.app.ports.connection.raw.prepare('SELECT count(*) FROM journal').pluck().get()
const accept = (handoverId: HandoverId, key: string) =>
  handover.answer({ commandId: aCommand(), handoverId, key, answer: 'accepted', words: '', readBack: '' })
const keyOf = ({ sheet }: SheetView) => sheet.items[0]?.key ?? ''
const unknown = 'h-unknown' as HandoverId

/** Every command about one handover, as the person signed in would send it. */
function deeds(handoverId: HandoverId, key: string) {
  const { people } = room
  const which = () => ({ commandId: aCommand(), handoverId })
  return {
    withdraw: () => handover.withdraw({ ...which(), reason: '未到' }),
    answer: () => accept(handoverId, key),
    explain: () => handover.explain({ ...which(), key, words: '已更正' }),
    signDeputy: () =>
      handover.signDeputy({ ...which(), party: 'incoming-deputy', signing: aSigning(people.nextDeputy) }),
    takeOver: () => handover.takeOver({ ...which(), signing: aSigning(people.nextLead), reason: '', jointWork: false }),
    confirm: () => handover.confirm({ ...which(), signing: aSigning(people.nextLead) }),
  }
}

async function expectNothingDone(acts: Record<string, () => Promise<{ ok: boolean }>>): Promise<void> {
  const before = rows()
  const answers: [string, boolean][] = []
  for (const [name, act] of Object.entries(acts)) answers.push([name, (await act()).ok])
  expect(answers.filter(([, ok]) => ok)).toEqual([])
  expect(rows()).toBe(before)
}

describe('a handover that is not the running one', () => {
  it('was never there: nothing is done', async () => {
    const frozen = await freeze(room)
    const { withdraw, ...others } = deeds(unknown, keyOf(frozen))
    await expectNothingDone(others)
    await room.signIn(room.people.lead)
    await expectNothingDone({ withdraw })
  })

  it('was withdrawn: nothing is done, by neither side, and the next one is signed', async () => {
    const frozen = await freeze(room)
    await room.signIn(room.people.lead)
    valueIn(await handover.withdraw({ commandId: aCommand(), handoverId: frozen.handoverId, reason: '还要补一条' }))
    await expectNothingDone(deeds(frozen.handoverId, keyOf(frozen)))
    await room.signIn(room.people.nextLead)
    await expectNothingDone(deeds(frozen.handoverId, keyOf(frozen)))
    expect(valueIn(await handover.sheet({ handoverId: frozen.handoverId }))).toBeNull()
    const again = await freeze(room)
    await expectNothingDone(deeds(frozen.handoverId, keyOf(frozen)))
    await acceptAll(room, again)
    expect((await takeOver(room, again.handoverId)).phase).toBe('closed')
  })

  it('has passed: nothing is done but a remark', async () => {
    const frozen = await freeze(room)
    await acceptAll(room, frozen)
    await takeOver(room, frozen.handoverId)
    await expectNothingDone(deeds(frozen.handoverId, keyOf(frozen)))
    const words = '事后补记：钥匙少一把，已找到'
    const which = { commandId: aCommand(), handoverId: frozen.handoverId }
    const view = valueIn(await handover.remark({ ...which, words }))
    expect([view.remarks.map((remark) => remark.words), view.hash]).toEqual([[words], frozen.hash])
  })

  it('does not begin before the next shift is known, nor twice', async () => {
    const signing = aSigning(room.people.lead)
    await expectNothingDone({ freeze: () => handover.freeze({ commandId: aCommand(), signing }) })
    await freeze(room)
    await room.signIn(room.people.lead)
    await expectNothingDone({
      freeze: () => handover.freeze({ commandId: aCommand(), signing }),
      plan: () => room.app.api.shifts.plan({ commandId: aCommand(), plan: nextPlan(room.people) }),
      keepForm: () => handover.keepForm({ form: { checks: {}, leaders: '', watch: '改一改', remarks: '', next: {} } }),
      remark: () => handover.remark({ commandId: aCommand(), handoverId: unknown, words: '补记' }),
    })
  })
})

describe('an item', () => {
  it('is not answered by the outgoing side, the head, or under a key that is not on the sheet', async () => {
    const frozen = await freeze(room)
    await expectNothingDone({ unknown: () => accept(frozen.handoverId, 'entry:unknown') })
    for (const person of [room.people.lead, room.people.deputy, room.people.head]) {
      await room.signIn(person)
      await expectNothingDone({ answer: () => accept(frozen.handoverId, keyOf(frozen)) })
    }
  })

  it('answered twice stands as answered last, and both are kept', async () => {
    const frozen = await freeze(room)
    const { handoverId } = frozen
    valueIn(await accept(handoverId, keyOf(frozen)))
    const asked = { answer: 'questioned' as const, words: '供电公司谁接的？', readBack: '' }
    const view = valueIn(await handover.answer({ commandId: aCommand(), handoverId, key: keyOf(frozen), ...asked }))
    expect(view.answers[0]).toMatchObject({
      answer: 'questioned',
      words: [{ kind: 'accepted' }, { kind: 'questioned' }],
    })
  })

  it('that was not sent back needs no explaining', async () => {
    const frozen = await freeze(room)
    const { explain } = deeds(frozen.handoverId, keyOf(frozen))
    await expectNothingDone({ explain })
  })
})

describe('a signature in the wrong place', () => {
  it('is not taken: of somebody else, of the other side, or given before', async () => {
    const frozen = await freeze(room)
    const { people } = room
    await acceptAll(room, frozen)
    const which = () => ({ commandId: aCommand(), handoverId: frozen.handoverId })
    const take = (signing: ReturnType<typeof aSigning>) => () =>
      handover.takeOver({ ...which(), signing, reason: '', jointWork: false })
    await expectNothingDone({
      deputy: take(aSigning(people.nextDeputy)),
      outgoing: take(aSigning(people.lead)),
      outgoingForHim: take(aSigning(people.deputy, { capacity: 'on-behalf', reason: '代签' })),
      withoutReason: take(aSigning(people.nextDeputy, { capacity: 'on-behalf' })),
      orderByAnOfficer: take(aSigning(people.nextDeputy, { capacity: 'order', reason: '先接' })),
    })
    const sign = () =>
      handover.signDeputy({ ...which(), party: 'incoming-deputy', signing: aSigning(people.nextDeputy) })
    valueIn(await sign())
    await expectNothingDone({ again: sign })
    valueIn(await take(aSigning(people.nextLead))())
  })
})

describe('one person of both shifts', () => {
  it('does not sign for both leads; a leader may order it', async () => {
    const { app, people } = room
    const { api } = app
    const { crew, ...times } = nextPlan(people)
    const plan = { ...times, crew: { ...crew, deputy: people.deputy, leader: people.leader } }
    valueIn(await api.shifts.plan({ commandId: aCommand(), plan }))
    const onBehalf = aSigning(people.deputy, { capacity: 'on-behalf', reason: '本人忘了密码' })
    const frozen = valueIn(await handover.freeze({ commandId: aCommand(), signing: onBehalf }))
    await room.signIn(people.nextLead)
    await acceptAll(room, frozen)
    const handoverId = frozen.handoverId ?? unknown
    const taking = (signing: typeof onBehalf) =>
      handover.takeOver({ commandId: aCommand(), handoverId, signing, reason: '', jointWork: false })
    expect(await taking(onBehalf)).toMatchObject({
      ok: false,
      failure: { kind: 'not-allowed', message: expect.stringContaining('两边不能由同一个人签') },
    })
    const order = aSigning(people.leader, { capacity: 'order', reason: '顾长宁在现场' })
    expect(valueIn(await taking(order)).takenOverBy?.takeover?.kind).toBe('ordered')
  })
})

describe('a command that is sent again', () => {
  it('is done once, and answered as before; under another wording it does not pass for done', async () => {
    valueIn(await room.app.api.shifts.plan({ commandId: aCommand(), plan: nextPlan(room.people) }))
    const { people } = room
    const freezing = { commandId: aCommand(), signing: aSigning(people.lead) }
    const frozen = await once(() => handover.freeze(freezing))
    const { handoverId } = frozen
    if (handoverId === null) throw new Error('a frozen sheet has its handover')
    await room.signIn(people.nextLead)
    const which = () => ({ commandId: aCommand(), handoverId, key: keyOf(frozen) })
    const back = { ...which(), answer: 'sent-back' as const, words: '写清楚', readBack: '' }
    await once(() => handover.answer(back))
    const explaining = { ...which(), words: '已写清楚' }
    await once(() => handover.explain(explaining))
    const accepting = { ...which(), answer: 'accepted' as const, words: '', readBack: '' }
    await once(() => handover.answer(accepting))
    const taking = { ...which(), signing: aSigning(people.nextLead), reason: '迟到', jointWork: false }
    const closed = await once(() => handover.takeOver(taking))
    expect(await handover.takeOver({ ...taking, reason: '另一个原因' })).toMatchObject({ ok: false })
    expect(await once(() => handover.takeOver(taking))).toEqual(closed)
  })
})

/** Sends the same twice: the second changes nothing and is answered alike. */
async function once(send: () => Promise<Awaited<ReturnType<typeof handover.answer>>>): Promise<SheetView> {
  const first = valueIn(await send())
  const before = rows()
  expect(valueIn(await send())).toEqual(first)
  expect(rows()).toBe(before)
  return first
}
