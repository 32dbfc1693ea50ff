import { createHash } from 'node:crypto'
import { sql as raw, type SqlBool } from 'kysely'
import type { AccountId } from '../../shared/accounts/account'
import type { EntryRow } from '../../shared/entries/entry'
import type { AnswerKind } from '../../shared/handover/answer'
import { formatCheckCode } from '../../shared/handover/check-code'
import type { HandoverCheck } from '../../shared/handover/checks'
import type { HandoverId, ItemAnswer, ItemWord, SheetPhase, SheetView } from '../../shared/handover/handover-contract'
import { subjectOf } from '../../shared/handover/open-item'
import type { Sheet } from '../../shared/handover/sheet'
import type { Capacity, Party, Signature } from '../../shared/handover/signature'
import type { ShiftsOfSheet } from '../../shared/handover/who-may'
import type { Shift } from '../../shared/shifts/shift'
import { type Db, sql } from '../db/connection'
import { toEntryRow } from '../entries/entry-records'
import { isOpen, isUnreceipted, selectRows } from '../entries/log-repository'
import { listHandedOver } from '../incidents/incident-items'
import { canonicalBytes } from '../journal/journal-hash'
import { findHash } from '../journal/journal-repository'
import { listOpenInstructions } from '../review/marks-repository'
import { findRoomRecord, getRoomRecord, getShift } from '../shifts/shifts-repository'
import { findHandoverRecord, type HandoverRecord, listItems, listSignatures, listWords } from './handover-repository'
import { findForm, findKeptWords } from './kept-repository'
import { composeLiveSheet } from './live-sheet'
import { getStoredSheet } from './stored-sheets'

/** SHA-256 (hex) over the canonical bytes of a sheet: what both sign. */
export function hashOfSheet(sheet: Sheet): string {
  return createHash('sha256').update(canonicalBytes(sheet)).digest('hex')
}

interface Viewing {
  /** UTC ms. */
  at: number
  checks: readonly HandoverCheck[]
  /** Whose half-typed words are shown. */
  viewer: string
}

/** The sheet of the shift on duty: frozen while it is being signed, else as the log stands now. Null before the first shift. */
export function viewRunningSheet(db: Db, viewing: Viewing): SheetView | null {
  const room = findRoomRecord(db)
  if (!room) return null
  if (room.handover !== null) return viewSheet(db, room.handover, viewing)
  return {
    handoverId: null,
    phase: 'live',
    sheet: composeLiveSheet(db, viewing),
    hash: null,
    form: findForm(db, room.owner),
    answers: [],
    signatures: [],
    added: [],
    frozenAt: null,
    due: null,
    takenOverBy: null,
    checkCode: null,
    remarks: [],
  }
}

/**
 * A frozen sheet with everything said and signed about it; null when there is none with this id, or its signature was taken
 * back: nobody is to go on with that one.
 */
export function viewSheet(db: Db, handoverId: string, { viewer }: Pick<Viewing, 'viewer'>): SheetView | null {
  const row = findHandoverRecord(db, handoverId)
  if (!row || row.state === 'withdrawn') return null
  const words = listWords(db, handoverId)
  const sheet = getStoredSheet(db, row)
  return {
    handoverId: row.id as HandoverId,
    phase: phaseOf(row),
    sheet,
    hash: row.sheet_hash,
    form: null,
    answers: answersOf(db, { handoverId, viewer, sheet, words }),
    signatures: listSignatures(db, handoverId).map(toSignature),
    added: listAdded(db, row),
    frozenAt: row.frozen_at,
    due: row.due,
    takenOverBy: row.state === 'passed' ? getShift(db, row.next_id) : null,
    checkCode: row.took_over_seq === null ? null : codeOf(db, row.took_over_seq),
    remarks: words
      .filter(({ kind }) => kind === 'remark')
      .map((word) => ({ at: word.at, byName: word.by_name ?? '', words: word.words })),
  }
}

export function phaseOf(row: Pick<HandoverRecord, 'state' | 'due' | 'confirmed_at'>): SheetPhase {
  if (row.state !== 'passed') return 'frozen'
  return row.due !== null && row.confirmed_at === null ? 'owed' : 'closed'
}

/** The shifts that matter for who may do what to a sheet. */
export function shiftsOfSheet(db: Db, handover: HandoverRecord): ShiftsOfSheet & { incoming: Shift; owner: Shift } {
  const { shift_id, next_id } = handover
  const [outgoing, incoming] = [getShift(db, shift_id), getShift(db, next_id)]
  return { phase: phaseOf(handover), outgoing, incoming, owner: getShift(db, getRoomRecord(db).owner) }
}

interface Answering {
  handoverId: string
  viewer: string
  sheet: Sheet
  words: ReturnType<typeof listWords>
}

function answersOf(db: Db, { handoverId, viewer, sheet, words }: Answering): ItemAnswer[] {
  const kept = findKeptWords(db, handoverId, viewer)
  const open = stillOpen(db, sheet)
  const said = new Map<string, typeof words>()
  for (const word of words) said.set(word.key, [...(said.get(word.key) ?? []), word])
  return listItems(db, handoverId).map(({ key, answer }) => ({
    key,
    answer: answer as AnswerKind | null,
    words: (said.get(key) ?? []).map(toItemWord),
    kept: kept.get(key) ?? '',
    doneSince: !open.has(key),
  }))
}

function toItemWord(word: ReturnType<typeof listWords>[number]): ItemWord {
  return {
    kind: word.kind as ItemWord['kind'],
    words: word.words,
    readBack: word.read_back,
    at: word.at,
    byName: word.by_name ?? '',
  }
}

/** Keys of the items that still wait for something. */
function stillOpen(db: Db, { items }: Sheet): Set<string> {
  const idsOf = (about: string) =>
    JSON.stringify(items.map(({ key }) => subjectOf(key)).flatMap((one) => (one.about === about ? [one.id] : [])))
  const among = (about: string) => raw<SqlBool>`id IN (SELECT value FROM json_each(${idsOf(about)}))`
  const entries = db.all(
    sql.selectFrom('entry').select('id').where(among('entry')).where(raw<SqlBool>`(${isOpen} OR ${isUnreceipted})`),
  )
  const drafts = db.all(sql.selectFrom('draft').select('id').where(among('draft')))
  const owed = db.all(
    sql.selectFrom('handover').select('id').where(among('handover')).where('confirmed_at', 'is', null),
  )
  const instructions = listOpenInstructions(db, null)
  const joint = findRoomRecord(db)?.joint_before
  return new Set([
    ...entries.map(({ id }) => `entry:${id}`),
    ...drafts.map(({ id }) => `draft:${id}`),
    ...owed.map(({ id }) => `handover:${id}`),
    ...listHandedOver(db).map(({ id }) => `incident:${id}`),
    ...instructions.map(({ id }) => `review:${id}`),
    ...(joint ? [`joint:${joint}`] : []),
  ])
}

/** Recorded after the sheet was frozen and before the room passed, or until now. */
function listAdded(db: Db, row: HandoverRecord): EntryRow[] {
  let rows = selectRows().where('seq', '>', row.frozen_seq).orderBy('seq')
  if (row.took_over_seq !== null) rows = rows.where('seq', '<', row.took_over_seq)
  return db.all(rows).map(toEntryRow)
}

function codeOf(db: Db, seq: number): string | null {
  const hash = findHash(db, seq)
  return hash === undefined ? null : formatCheckCode({ seq, hash })
}

function toSignature(row: ReturnType<typeof listSignatures>[number]): Signature {
  return {
    party: row.party as Party,
    by: { id: row.by as AccountId, name: row.by_name },
    of: { id: row.of as AccountId, name: row.of_name },
    capacity: row.capacity as Capacity,
    reason: row.reason,
    at: row.at,
  }
}
