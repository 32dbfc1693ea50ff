import type { Account } from '../../shared/accounts/account'
import type { HandoverId } from '../../shared/handover/handover-contract'
import type { Signing } from '../../shared/handover/signature'
import { mayWithdraw } from '../../shared/handover/who-may'
import type { Handlers } from '../../shared/ipc/contract'
import { failure, type Refused, type Result, success } from '../../shared/result'
import { mayDoToRoom, type RoomDeed } from '../../shared/shifts/room'
import type { Shift } from '../../shared/shifts/shift'
import type { Tx } from '../db/connection'
import { leadsPassedWhenCalm } from '../incidents/incident-leads'
import type { NewEvent } from '../journal/event-catalogue'
import type { Decision } from '../journal/journal'
import { stateOfRoom } from '../shifts/room-view'
import { changeRoom } from '../shifts/shifts-handlers'
import { getRoomRecord } from '../shifts/shifts-repository'
import { freeze } from './freezing'
import { afterwards, checksInUse, type HandoverDependencies, noSheet } from './handover-dependencies'
import {
  countUnanswered,
  findHandoverRecord,
  findPassedInto,
  type HandoverRecord,
  listSignatures,
} from './handover-repository'
import { forgetKept } from './kept-repository'
import { shiftsOfSheet } from './sheet-view'
import { signatureOf } from './signature-of'
import { signed } from './signer'
import { takeOver, takeOverUrgently } from './taking-over'

type SigningHandlers = Pick<
  Handlers['handover'],
  'freeze' | 'withdraw' | 'signDeputy' | 'takeOver' | 'takeOverUrgently' | 'confirm' | 'declareCalm'
>

/** Everything that is signed, and with which the room changes hands. Each is one transaction: whole, or it did not happen. */
export function signingHandlers(dependencies: HandoverDependencies): SigningHandlers {
  const { db, journal, session, ids, checks } = dependencies
  return {
    async freeze({ commandId, signing }) {
      const done = await signed(dependencies, { commandId, signing, asked: 'freeze' }, (tx, at, signer) => {
        const refused = roomRefuses(tx, 'freeze')
        if (refused) return refused
        return freeze({ tx, at, signer, ids, checks: checksInUse(tx, checks) }, signing)
      })
      return afterwards(dependencies, done, done.ok ? (done.value.subject as HandoverId) : null)
    },

    withdraw({ commandId, handoverId, reason }) {
      const person = session.person()
      const done = journal.execute({ commandId, actor: person.id, asked: ['withdraw', handoverId, reason] }, (tx) => {
        const running = runningHandover(tx, 'withdraw', handoverId)
        if (!running.ok) return running
        if (!mayWithdraw(shiftsOfSheet(tx, running.value), person)) {
          return failure('not-allowed', '撤回签字由交班一方或带班领导来做。登录后再撤')
        }
        forgetKept(tx, handoverId)
        return success([{ type: 'handover.withdrawn.1', subject: handoverId, payload: { reason } }])
      })
      return afterwards(dependencies, done, null)
    },

    async signDeputy({ commandId, handoverId, party, signing }) {
      const asked = ['sign-deputy', handoverId, party]
      const done = await signed(dependencies, { commandId, signing, asked }, (tx, _at, signer) => {
        const running = runningHandover(tx, 'answer', handoverId)
        if (!running.ok) return running
        if (listSignatures(tx, handoverId).some((signature) => signature.party === party)) {
          return failure('conflict', '这一栏已经签过')
        }
        const signature = signatureOf({ party, signing, signer, ...shiftsOfSheet(tx, running.value) })
        if (!signature.ok) return signature
        const payload = { ...signature.value, sheetHash: running.value.sheet_hash }
        return success([{ type: 'handover.signed.1', subject: handoverId, payload }])
      })
      return afterwards(dependencies, done, handoverId)
    },

    async takeOver(command) {
      const { commandId, handoverId, signing, reason, jointWork } = command
      const asked = ['take-over', handoverId, reason, jointWork]
      const done = await signed(dependencies, { commandId, signing, asked }, (tx, at, signer) => {
        const running = runningHandover(tx, 'take-over', handoverId)
        if (!running.ok) return running
        const decided = takeOver({ tx, at, signer, station: journal.station }, running.value, command)
        // By order it passes with items to be confirmed yet: what is half typed about them stays.
        if (decided.ok && countUnanswered(tx, handoverId) === 0) forgetKept(tx, handoverId)
        return decided
      })
      return afterwards(dependencies, done, handoverId)
    },

    async takeOverUrgently(command) {
      const { commandId, signing, crew, until, reason, jointWork } = command
      const asked = ['take-over-urgently', crew, until, reason, jointWork]
      const done = await signed(dependencies, { commandId, signing, asked }, (tx, at, signer) => {
        const refused = roomRefuses(tx, 'take-over-urgently')
        if (refused) return refused
        const taking = { tx, at, signer, station: journal.station, ids, checks: checksInUse(tx, checks) }
        return takeOverUrgently(taking, command)
      })
      // Its first fact is about the shift that took over; the handover is the one the room passed by.
      return afterwards(dependencies, done, done.ok ? findPassedInto(db, done.value.subject) : null)
    },

    async confirm({ commandId, handoverId, signing }) {
      const done = await signed(
        dependencies,
        { commandId, signing, asked: ['confirm', handoverId] },
        (tx, _at, signer) => confirming(tx, handoverId, signing, signer),
      )
      return afterwards(dependencies, done, handoverId)
    },

    declareCalm: (command) =>
      changeRoom(dependencies, 'declare-calm', command, (tx) =>
        success([
          { type: 'shift.declared-calm.1', subject: getRoomRecord(tx).owner, payload: { words: command.words } },
          ...leadsPassedWhenCalm(tx),
        ]),
      ),
  }
}

function roomRefuses(tx: Tx, deed: RoomDeed): Refused | null {
  const allowed = mayDoToRoom(deed, stateOfRoom(tx))
  return allowed.ok ? null : allowed
}

/** The handover that is being signed, if it is this one. */
function runningHandover(tx: Tx, deed: RoomDeed, handoverId: string): Result<HandoverRecord> {
  const refused = roomRefuses(tx, deed)
  if (refused) return refused
  const handover = findHandoverRecord(tx, handoverId)
  if (!handover) return noSheet
  if (getRoomRecord(tx).handover !== handoverId) return failure('conflict', '这次交接已经结束或撤回')
  return success(handover)
}

/** The items of a room that passed before: by whoever may sign for the shift that took over, or for the one on duty now. */
function confirming(tx: Tx, handoverId: string, signing: Signing, signer: Account): Decision {
  const handover = findHandoverRecord(tx, handoverId)
  if (!handover) return noSheet
  if (handover.due === null || handover.confirmed_at !== null) return failure('conflict', '没有要补的逐项确认')
  const left = countUnanswered(tx, handoverId)
  if (left > 0) return failure('conflict', `还有 ${left} 项没有确认，逐项确认后再签`)
  const { outgoing, incoming, owner } = shiftsOfSheet(tx, handover)
  const signedBy = (shift: Shift) => signatureOf({ party: 'incoming-lead', signing, signer, outgoing, incoming: shift })
  const ofTaker = signedBy(incoming)
  const ofOwner = signedBy(owner)
  const signature = ofOwner.ok && !ofTaker.ok ? ofOwner : ofTaker
  if (!signature.ok) return signature
  const payload = { signature: { ...signature.value, sheetHash: handover.sheet_hash } }
  forgetKept(tx, handoverId)
  const confirmed: NewEvent = { type: 'handover.confirmed.1', subject: handoverId, payload }
  return success([confirmed])
}
