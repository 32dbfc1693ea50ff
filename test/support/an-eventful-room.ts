import type { HandoverId } from '../../shared/handover/handover-contract'
import { emptyHandoverForm } from '../../shared/handover/handover-form'
import { changeShift, freezeForOthers, handoverOf } from './a-change'
import { acceptAll, aSigning, nextPlan, openRoom, type Room, SHIFT_END } from './a-shift'
import { aCommand, aRecord } from './an-entry'
import { valueIn } from './an-office'

const DAY = 24 * 60 * 60_000

/** A room in which everything happened that can happen to one: answers the handovers by which it passed, oldest first. */
export async function anEventfulRoom(): Promise<Room & { handovers: HandoverId[] }> {
  const room = await openRoom()
  const { api, clock } = room.app
  const { people } = room
  const grave = valueIn(await api.entries.record(aRecord({ urgency: 'grave', matter: '化工厂罐区火灾 𠮷' })))
  const plain = valueIn(await api.entries.record(aRecord({ matter: '=1+1 <b>停电</b>' })))
  valueIn(await api.handover.changeChecks({ commandId: aCommand(), rows: [{ id: 'phone', words: '值班电话' }] }))
  const next = { [`entry:${plain.id}`]: { words: '催复电时间', due: SHIFT_END + 60_000 } }
  const checks = { phone: { state: 'remarked' as const, remark: '二号机有杂音' } }
  valueIn(await api.handover.keepForm({ form: { ...emptyHandoverForm, checks, watch: '防汛Ⅳ级响应', next } }))
  clock.set(SHIFT_END - DAY / 48)
  valueIn(await freezeAndWithdraw(room))
  clock.set(SHIFT_END + 1)
  valueIn(await api.shifts.noteLateRelief({ commandId: aCommand(), words: '已报许清和' }))
  const first = await freezeForOthers(room, { planned: SHIFT_END, at: SHIFT_END + 20 * 60_000 })
  valueIn(await api.entries.record(aRecord({ matter: '签字时来电' })))
  const which = { handoverId: handoverOf(first), key: `entry:${plain.id}` }
  const back = { answer: 'sent-back' as const, words: '电话少一位', readBack: '' }
  valueIn(await api.handover.answer({ ...which, commandId: aCommand(), ...back }))
  valueIn(await api.handover.explain({ ...which, commandId: aCommand(), words: '已更正' }))
  await acceptAll(room, first)
  const incoming = { party: 'incoming-deputy' as const, signing: aSigning(people.nextDeputy) }
  const { handoverId } = which
  valueIn(await api.handover.signDeputy({ commandId: aCommand(), handoverId, ...incoming }))
  const taking = { signing: aSigning(people.nextLead), reason: '堵车', jointWork: true }
  valueIn(await api.handover.takeOver({ commandId: aCommand(), handoverId, ...taking }))
  valueIn(await api.entries.close({ commandId: aCommand(), entryId: plain.id, outcome: '已复电', reason: '核对' }))
  clock.set(SHIFT_END + DAY)
  const crew = { ...nextPlan(people).crew, lead: people.lead, deputy: people.deputy }
  const urgently = { crew, until: SHIFT_END + 2 * DAY, signing: aSigning(people.lead), jointWork: false }
  const taken = await api.handover.takeOverUrgently({ commandId: aCommand(), ...urgently, reason: '突发疾病送医' })
  const second = valueIn(taken)
  await room.signIn(people.lead)
  await acceptAll(room, second)
  const confirming = { handoverId: handoverOf(second), signing: aSigning(people.lead) }
  valueIn(await api.handover.confirm({ commandId: aCommand(), ...confirming }))
  valueIn(await api.handover.declareCalm({ commandId: aCommand(), words: '明火已灭' }))
  const third = await changeShift(room, { planned: SHIFT_END + 2 * DAY, at: SHIFT_END + 2 * DAY })
  valueIn(await api.handover.remark({ commandId: aCommand(), handoverId, words: '事后补记：钥匙已找到' }))
  valueIn(await api.handover.print({ commandId: aCommand(), handoverId }))
  valueIn(await api.entries.strike({ commandId: aCommand(), entryId: grave.id, reason: '误报' }))
  return { ...room, handovers: [handoverId, handoverOf(second), handoverOf(third)] }
}

async function freezeAndWithdraw(room: Room) {
  const { api, clock } = room.app
  const frozen = await freezeForOthers(room, { planned: SHIFT_END, at: clock.now() })
  await room.signIn(room.people.lead)
  return api.handover.withdraw({ commandId: aCommand(), handoverId: handoverOf(frozen), reason: '还要补一条' })
}
