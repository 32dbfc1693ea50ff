import type { AccountId } from '../../shared/accounts/account'
import { type Desk, roomOf, signIn } from './a-restarted-desk'
import { aCommand } from './an-entry'
import { PASSWORD, valueIn } from './an-office'

const HOUR = 60 * 60_000
const READ_BACK = '火已扑灭，两人在搜救，九点前续报'

const administratorOf = ({ people: [first] }: Desk): AccountId => {
  if (!first) throw new Error('the desk was set up')
  return first
}

/** Whatever the room is like, half an hour later: nobody's pause lasts longer. The administrator is there. */
async function comeToTheDesk(desk: Desk): Promise<void> {
  desk.clock.set(desk.clock.now() + 31 * 60_000)
  await signIn(desk, administratorOf(desk))
  if ((await roomOf(desk)).owner === null) await openTheRoom(desk)
}

/** The first shift, led by the administrator, who is signed in. */
export async function openTheRoom(desk: Desk): Promise<void> {
  const crew = { lead: administratorOf(desk), deputy: null, leader: null, note: '刚启用' }
  const from = desk.clock.now()
  valueIn(await desk.app.api.shifts.open({ commandId: aCommand(), plan: { crew, from, until: from + HOUR } }))
}

const signingOf = (accountId: AccountId) => ({ accountId, password: PASSWORD, capacity: 'self' as const, reason: '' })

/** One step, by the administrator, of whom there is always one; if he is on duty, by an officer whom he lets in. */
export async function passUrgently(desk: Desk): Promise<void> {
  await comeToTheDesk(desk)
  const lead = await anotherLead(desk)
  const taken = await desk.app.api.handover.takeOverUrgently({
    commandId: aCommand(),
    crew: { lead, deputy: null, leader: null, note: '只有我在' },
    until: desk.clock.now() + HOUR,
    signing: signingOf(lead),
    reason: '无人接班',
    jointWork: false,
  })
  valueIn(taken)
}

async function anotherLead(desk: Desk): Promise<AccountId> {
  const administrator = administratorOf(desk)
  if ((await roomOf(desk)).owner?.lead.id !== administrator) return administrator
  const [, first] = valueIn(await desk.app.api.accounts.list()).filter(({ role }) => role !== 'office-head')
  if (!first) throw new Error('the desk has officers')
  const { id: accountId, name, post, role } = first
  valueIn(await desk.app.api.accounts.change({ accountId, name, post, role, active: true }))
  return accountId
}

/** As every morning: both sides sign for themselves, and every item is confirmed. Accounts that were closed are opened. */
export async function passAsUsual(desk: Desk): Promise<void> {
  await comeToTheDesk(desk)
  const { api } = desk.app
  for (const { id: accountId, name, post, role } of valueIn(await api.accounts.list())) {
    valueIn(await api.accounts.change({ accountId, name, post, role, active: true }))
  }
  const room = await roomOf(desk)
  if (!room.owner) throw new Error('the room was opened')
  if (!room.signing) await beginSigning(desk, room.owner.lead.id)
  const { signing, next } = await roomOf(desk)
  if (!signing || !next) throw new Error('the outgoing side has signed')
  await signIn(desk, next.lead.id)
  const { handoverId } = signing
  const view = valueIn(await api.handover.sheet({ handoverId: null }))
  for (const { key } of view?.sheet.items ?? []) {
    const command = { commandId: aCommand(), handoverId: handoverId as never, key, words: '', readBack: READ_BACK }
    valueIn(await api.handover.answer({ ...command, answer: 'accepted' }))
  }
  const command = { commandId: aCommand(), handoverId: handoverId as never, reason: '迟到', jointWork: false }
  valueIn(await api.handover.takeOver({ ...command, signing: signingOf(next.lead.id) }))
}

async function beginSigning(desk: Desk, lead: AccountId): Promise<void> {
  const [, officer, other] = desk.people
  if (!officer || !other) throw new Error('the desk has officers')
  const from = desk.clock.now()
  const crew = { lead: lead === officer ? other : officer, deputy: null, leader: null, note: '副班请假' }
  const plan = { crew, from, until: from + HOUR }
  valueIn(await desk.app.api.shifts.plan({ commandId: aCommand(), plan }))
  valueIn(await desk.app.api.handover.freeze({ commandId: aCommand(), signing: signingOf(lead) }))
}
