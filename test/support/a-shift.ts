import type { AccountId, Role } from '../../shared/accounts/account'
import type { HandoverId, SheetView } from '../../shared/handover/handover-contract'
import type { Signing } from '../../shared/handover/signature'
import type { ShiftPlan } from '../../shared/shifts/shift'
import { aCommand } from './an-entry'
import { PASSWORD, setUpOffice, valueIn } from './an-office'
import { quickPasswords } from './quick-passwords'
import { type StartedApp, startApp } from './start-app'
import { NIGHT } from './test-clock'

const HOUR = 60 * 60_000
/** 2026-07-17 08:00 in Asia/Shanghai: the shift on duty at NIGHT began then. */
export const SHIFT_BEGIN = NIGHT - (19 * HOUR + 20 * 60_000)
/** 24 hours later. */
export const SHIFT_END = SHIFT_BEGIN + 24 * HOUR

/** Everybody of two shifts, by the part they play. */
export interface People {
  /** 主班 of the first shift, who is the administrator too. */
  lead: AccountId
  deputy: AccountId
  leader: AccountId
  nextLead: AccountId
  nextDeputy: AccountId
  nextLeader: AccountId
  head: AccountId
}

export interface Room {
  app: StartedApp
  people: People
  signIn(account: AccountId): Promise<void>
}

/** An office with two shifts, the first of which is on duty since SHIFT_BEGIN; the first lead is signed in at NIGHT. */
export async function openRoom(options: Parameters<typeof startApp>[0] = {}): Promise<Room> {
  const app = startApp({ ...options, ports: { passwords: quickPasswords, ...options.ports } })
  const { api, clock } = app
  const lead = await setUpOffice(app)
  const create = async (name: string, post: string, role: Role) =>
    valueIn(await api.accounts.create({ name, post, role, password: PASSWORD })).id
  const people: People = {
    lead,
    deputy: await create('周牧野', '副班', 'officer'),
    leader: await create('许清和', '副秘书长', 'duty-leader'),
    nextLead: await create('顾长宁', '主班', 'officer'),
    nextDeputy: await create('苏问渠', '副班', 'officer'),
    nextLeader: await create('韩松年', '副主任', 'duty-leader'),
    head: await create('何知远', '办公室主任', 'office-head'),
  }
  clock.set(SHIFT_BEGIN + 3 * 60_000)
  valueIn(await api.shifts.open({ commandId: aCommand(), plan: firstPlan(people) }))
  clock.set(NIGHT)
  const signIn = async (accountId: AccountId) => {
    valueIn(await api.accounts.signIn({ accountId, password: PASSWORD }))
  }
  return { app, people, signIn }
}

export function firstPlan({ lead, deputy, leader }: People): ShiftPlan {
  return { crew: { lead, deputy, leader, note: '' }, from: SHIFT_BEGIN, until: SHIFT_END }
}

export function nextPlan({ nextLead, nextDeputy, nextLeader }: People): ShiftPlan {
  return {
    crew: { lead: nextLead, deputy: nextDeputy, leader: nextLeader, note: '' },
    from: SHIFT_END,
    until: SHIFT_END + 24 * HOUR,
  }
}

/** Somebody signing for themselves with the right password; change what a test is about. */
export function aSigning(accountId: AccountId, changes: Partial<Signing> = {}): Signing {
  return { accountId, password: PASSWORD, capacity: 'self', reason: '', ...changes }
}

/** Plans the next shift and freezes the sheet at the planned change; the incoming lead is signed in afterwards. */
export async function freeze({ app, people, signIn }: Room): Promise<SheetView & { handoverId: HandoverId }> {
  const { api, clock } = app
  valueIn(await api.shifts.plan({ commandId: aCommand(), plan: nextPlan(people) }))
  clock.set(SHIFT_END - 5 * 60_000)
  const view = valueIn(await api.handover.freeze({ commandId: aCommand(), signing: aSigning(people.lead) }))
  await signIn(people.nextLead)
  const { handoverId } = view
  if (handoverId === null) throw new Error('a frozen sheet has its handover')
  return { ...view, handoverId }
}

/** The incoming side accepts every item, grave ones with a read-back. */
export async function acceptAll({ app }: Room, { handoverId, sheet }: SheetView): Promise<void> {
  if (handoverId === null) throw new Error('nothing is being handed over')
  for (const { key, urgency } of sheet.items) {
    const readBack = urgency === 'grave' ? '火已扑灭，还有两人在搜救，九点前续报' : ''
    valueIn(
      await app.api.handover.answer({
        commandId: aCommand(),
        handoverId,
        key,
        answer: 'accepted',
        words: '',
        readBack,
      }),
    )
  }
}

/** The incoming lead signs and owns the room. */
export async function takeOver({ app, people }: Room, handoverId: HandoverId): Promise<SheetView> {
  return valueIn(
    await app.api.handover.takeOver({
      commandId: aCommand(),
      handoverId,
      signing: aSigning(people.nextLead),
      reason: '',
      jointWork: false,
    }),
  )
}
