import type { Account } from '../../shared/accounts/account'
import type { IdSource } from '../../shared/clock'
import type { HandoverCheck } from '../../shared/handover/checks'
import type { Signing } from '../../shared/handover/signature'
import { failure, success } from '../../shared/result'
import type { Shift } from '../../shared/shifts/shift'
import type { Tx } from '../db/connection'
import type { NewEvent } from '../journal/event-catalogue'
import type { Decision } from '../journal/journal'
import { countUnanswered, findHandoverRecord } from './handover-repository'
import { composeLiveSheet } from './live-sheet'
import { hashOfSheet } from './sheet-view'
import { signatureOf } from './signature-of'

interface Freezing {
  tx: Tx
  /** UTC ms. */
  at: number
  ids: IdSource
  checks: readonly HandoverCheck[]
}

/** The outgoing lead's place is signed: the sheet stays as the log stands at this moment. */
export function freeze(freezing: Freezing & { signer: Account }, signing: Omit<Signing, 'password'>): Decision {
  const { tx, ids, signer } = freezing
  const sheet = composeLiveSheet(tx, freezing)
  const { shift, next } = sheet
  if (!next) return failure('conflict', '还没有写下一班是谁。写上接班的主班后再签字')
  const signature = signatureOf({ party: 'outgoing-lead', signing, signer, outgoing: shift, incoming: next })
  if (!signature.ok) return signature
  const sheetHash = hashOfSheet(sheet)
  const payload = { shift: shift.id, next: next.id, sheet, sheetHash, signature: { ...signature.value, sheetHash } }
  return success([{ type: 'handover.frozen.1', subject: ids.next(), payload }])
}

/** A sheet that nobody of the outgoing side signs; or the one that is being signed already, as it is. */
export function freezeUnsigned(
  freezing: Freezing,
  running: string | null,
  next: Shift,
): { id: string; hash: string; unanswered: number; events: NewEvent[] } {
  const { tx, ids } = freezing
  const begun = running === null ? undefined : findHandoverRecord(tx, running)
  if (begun) return { id: begun.id, hash: begun.sheet_hash, unanswered: countUnanswered(tx, begun.id), events: [] }
  const sheet = composeLiveSheet(tx, { ...freezing, next })
  const id = ids.next()
  const hash = hashOfSheet(sheet)
  const payload = { shift: sheet.shift.id, next: next.id, sheet, sheetHash: hash, signature: null }
  const frozen: NewEvent = { type: 'handover.frozen.1', subject: id, payload }
  return { id, hash, unanswered: sheet.items.length, events: [frozen] }
}
