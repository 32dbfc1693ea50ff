import type { Account } from '../../shared/accounts/account'
import type { IdSource } from '../../shared/clock'
import type { HandoverCheck } from '../../shared/handover/checks'
import { confirmationDue } from '../../shared/handover/confirmation'
import type { Signing } from '../../shared/handover/signature'
import { failure, success } from '../../shared/result'
import type { Crew, Shift, ShiftId, ShiftPlan, TakeoverKind } from '../../shared/shifts/shift'
import type { Tx } from '../db/connection'
import type { RoomTable } from '../db/schema'
import { leadsPassedWithRoom } from '../incidents/incident-leads'
import type { NewEvent } from '../journal/event-catalogue'
import type { Decision } from '../journal/journal'
import { nextShiftNumber, planFault } from '../shifts/shift-planning'
import { findShiftRecord, getMember, getRoomRecord, getShift } from '../shifts/shifts-repository'
import { freezeUnsigned } from './freezing'
import { countUnanswered, type HandoverRecord, listSignatures } from './handover-repository'
import { signatureOf } from './signature-of'

interface TakingOver {
  tx: Tx
  /** UTC ms. */
  at: number
  signer: Account
  station: string
}

/** What was asked, but for the password, which was tried before. */
interface Wanted {
  signing: Omit<Signing, 'password'>
  reason: string
  jointWork: boolean
}

type WantedUrgently = Wanted & { crew: Crew; until: number }

/**
 * The incoming lead's place is signed and the room passes; late or early without a reason it counts as unexplained. Only an
 * order lets it pass with items unconfirmed.
 */
export function takeOver(taking: TakingOver, handover: HandoverRecord, wanted: Wanted): Decision {
  const { tx, signer } = taking
  const { signing, reason } = wanted
  const outgoing = getShift(tx, handover.shift_id)
  const incoming = getShift(tx, handover.next_id)
  const signature = signatureOf({ party: 'incoming-lead', signing, signer, outgoing, incoming })
  if (!signature.ok) return signature
  const ordered = signing.capacity === 'order'
  const left = countUnanswered(tx, handover.id)
  if (left > 0 && !ordered) return failure('conflict', `还有 ${left} 项没有确认，逐项确认后再签`)
  const signatures = listSignatures(tx, handover.id)
  const handedOver = signatures.some(({ party, by }) => party === 'outgoing-lead' && by === signer.id)
  if (handedOver && !ordered) return failure('not-allowed', signedOut(signer.name))
  const orderedOut = signatures.some(({ capacity }) => capacity === 'order')
  return success(
    passing(taking, {
      handover: { id: handover.id, hash: handover.sheet_hash, unanswered: left },
      signature: signature.value,
      outgoing,
      incoming,
      kind: ordered || orderedOut ? 'ordered' : 'signed',
      reason: reason || signing.reason,
      jointWork: wanted.jointWork,
    }),
  )
}

/**
 * The room passes at once, to whoever is there: nobody of the outgoing side signs, the sheet freezes as the log stands, and
 * its items are confirmed afterwards. A signing that had begun is carried on with: its sheet stays as it was signed.
 */
export function takeOverUrgently(
  taking: TakingOver & { ids: IdSource; checks: readonly HandoverCheck[] },
  wanted: WantedUrgently,
): Decision {
  const { tx, at, signer, ids } = taking
  const room = getRoomRecord(tx)
  // Why somebody is missing on a shift that began like this is why it began like this.
  const crew = { ...wanted.crew, note: wanted.crew.note || wanted.reason }
  const fault = planFault(tx, { crew, from: at, until: wanted.until })
  if (fault) return fault
  const waiting = shiftThatWaits(tx, room, crew.lead)
  const next = waiting || room.next === null ? ids.next() : room.next
  const outgoing = getShift(tx, room.owner)
  // Whoever was to come at eight and takes over at nine is late, in one step or not; whoever was called early is not early.
  const expected = waiting || room.next === null ? outgoing.plannedUntil : getShift(tx, room.next).plannedFrom
  const plan: ShiftPlan = { crew, from: Math.min(at, expected), until: wanted.until }
  const incoming = provisionalShift(tx, next, plan)
  const signature = signatureOf({ party: 'incoming-lead', signing: wanted.signing, signer, outgoing, incoming })
  if (!signature.ok) return signature
  const frozen = freezeUnsigned(taking, room.handover, incoming)
  const planned: NewEvent = { type: 'shift.planned.1', subject: next, payload: plan }
  const passed = passing(taking, {
    handover: frozen,
    signature: signature.value,
    outgoing,
    incoming,
    kind: 'urgent',
    reason: wanted.reason,
    jointWork: wanted.jointWork,
  })
  return success([planned, ...frozen.events, ...passed, ...(waiting ? [waiting] : [])])
}

interface Passing {
  handover: { id: string; hash: string; unanswered: number }
  signature: Omit<Extract<NewEvent, { type: 'handover.signed.1' }>['payload'], 'sheetHash'>
  outgoing: Shift
  incoming: Shift
  kind: TakeoverKind
  reason: string
  jointWork: boolean
}

/** The facts by which the room passes: the incoming lead's place is signed, what was not confirmed is owed, the owner and with it the leads change. */
function passing(
  { tx, at, station }: TakingOver,
  { handover, signature, outgoing, incoming, ...took }: Passing,
): [NewEvent, ...NewEvent[]] {
  const { id, hash, unanswered } = handover
  return [
    { type: 'handover.signed.1', subject: id, payload: { ...signature, sheetHash: hash } },
    ...owed(id, unanswered, at),
    {
      type: 'shift.took-over.1',
      subject: incoming.id,
      payload: { ...took, from: outgoing.id, handover: id, number: nextShiftNumber(tx, station, at) },
    },
    ...leadsPassedWithRoom(tx, outgoing, incoming, took.jointWork),
  ]
}

/**
 * The planned shift, planned again, where somebody else steps in before it: it comes after them. Once its sheet is being
 * signed it is the one that takes over, whoever is in it by then.
 */
function shiftThatWaits(tx: Tx, room: RoomTable, lead: string): NewEvent | null {
  const planned = room.next === null ? undefined : findShiftRecord(tx, room.next)
  if (!planned || room.handover !== null || planned.lead === lead) return null
  const { id, deputy, leader, note, planned_from, planned_until } = planned
  const crew = { lead: planned.lead, deputy, leader, note }
  return { type: 'shift.planned.1', subject: id, payload: { crew, from: planned_from, until: planned_until } }
}

/** A handover has two sides; only a leader who orders it may stand on both, and that is marked so. */
const signedOut = (name: string) => `交班主班一栏已由${name}签字，两边不能由同一个人签。换一个人签，或由带班领导指令`

function owed(handoverId: string, unanswered: number, at: number): NewEvent[] {
  if (unanswered === 0) return []
  return [{ type: 'handover.confirmation-owed.1', subject: handoverId, payload: { due: confirmationDue(at) } }]
}

/** A shift that is only about to be planned, as the sheet and the rules see it. */
function provisionalShift(tx: Tx, id: string, { crew, from, until }: ShiftPlan): Shift {
  return {
    id: id as ShiftId,
    lead: getMember(tx, crew.lead),
    deputy: crew.deputy === null ? null : getMember(tx, crew.deputy),
    leader: crew.leader === null ? null : getMember(tx, crew.leader),
    note: crew.note,
    plannedFrom: from,
    plannedUntil: until,
    takeover: null,
    endedAt: null,
  }
}
