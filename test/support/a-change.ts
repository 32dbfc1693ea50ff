import type { HandoverId, SheetView } from '../../shared/handover/handover-contract'
import type { Signing } from '../../shared/handover/signature'
import type { Shift } from '../../shared/shifts/shift'
import { acceptAll, aSigning, type Room } from './a-shift'
import { aCommand } from './an-entry'
import { valueIn } from './an-office'

const HOUR = 60 * 60_000

/** One change of shift: when it was planned, and when it really was (UTC ms). */
export interface Change {
  planned: number
  at: number
  /** When the outgoing lead signs; else when the incoming one does. */
  frozenAt?: number
  reason?: string
  /** Who signs the incoming lead's place; else himself. */
  signing?: Partial<Signing>
  /** Whether items are confirmed before. */
  answered?: boolean
}

/** The id of a handover that a sheet belongs to. */
export function handoverOf({ handoverId }: SheetView): HandoverId {
  if (handoverId === null) throw new Error('a frozen sheet has its handover')
  return handoverId
}

async function ownerOf({ app }: Room): Promise<Shift> {
  const { owner } = valueIn(await app.api.shifts.room())
  if (!owner) throw new Error('the room was opened')
  return owner
}

/** The two crews of a room take turns: plans the other one, and freezes the sheet for it. */
export async function freezeForOthers(room: Room, { planned, at, frozenAt }: Change): Promise<SheetView> {
  const { api, clock } = room.app
  const { people } = room
  const owner = await ownerOf(room)
  const first = { lead: people.lead, deputy: people.deputy, leader: people.leader, note: '' }
  const second = { lead: people.nextLead, deputy: people.nextDeputy, leader: people.nextLeader, note: '' }
  const crew = owner.lead.id === people.lead ? second : first
  clock.set(frozenAt ?? at)
  const plan = { crew, from: planned, until: planned + 24 * HOUR }
  valueIn(await api.shifts.plan({ commandId: aCommand(), plan }))
  const view = valueIn(await api.handover.freeze({ commandId: aCommand(), signing: aSigning(owner.lead.id) }))
  await room.signIn(crew.lead)
  return view
}

/** A whole change of shift; answers with the sheet as it was taken over. */
export async function changeShift(room: Room, change: Change): Promise<SheetView> {
  const { api, clock } = room.app
  const frozen = await freezeForOthers(room, change)
  if (change.answered !== false) await acceptAll(room, frozen)
  clock.set(change.at)
  const lead = frozen.sheet.next?.lead.id
  if (!lead) throw new Error('the sheet is for a shift')
  const command = { commandId: aCommand(), handoverId: handoverOf(frozen), jointWork: false }
  const signing = aSigning(lead, change.signing)
  return valueIn(await api.handover.takeOver({ ...command, signing, reason: change.reason ?? '' }))
}
