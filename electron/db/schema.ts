import type { Generated } from 'kysely'
import type { IncidentTables } from '../incidents/incident-tables'
import type { FigureTables } from '../review/figure-tables'
import type { GapTables } from '../review/gap-tables'
import type { ReviewTables } from '../review/review-tables'
import type { SearchTables } from '../search/search-tables'

/** Rows as SQLite holds them. They never leave a repository: `to…` functions make domain objects of them. */
export interface Tables extends IncidentTables, ReviewTables, GapTables, FigureTables, SearchTables {
  journal: JournalTable
  office: OfficeTable
  account: AccountTable
  credential: CredentialTable
  entry: EntryTable
  entry_amendment: EntryAmendmentTable
  entry_step: EntryStepTable
  entry_attachment: EntryAttachmentTable
  entry_link: EntryLinkTable
  log_day: LogDayTable
  caller: CallerTable
  draft: DraftTable
  shift: ShiftTable
  room: RoomTable
  shift_exception: ShiftExceptionTable
  handover: HandoverTable
  handover_item: HandoverItemTable
  handover_word: HandoverWordTable
  handover_signature: HandoverSignatureTable
  handover_checks: HandoverChecksTable
  handover_form: HandoverFormTable
  handover_kept: HandoverKeptTable
}

export interface JournalTable {
  seq: number
  id: string
  command_id: string
  recorded_at: number
  actor: string | null
  station: string
  shift: string | null
  type: string
  subject: string
  /** Canonical JSON as UTF-8: exactly the bytes that were hashed. */
  payload: Buffer
  prev_hash: string
  hash: string
}

export interface OfficeTable {
  id: Generated<number>
  settings: string
}

export interface AccountTable {
  id: string
  name: string
  post: string
  role: string
  active: number
  credential: string
}

export interface CredentialTable {
  account_id: string
  phc: string
  failures: number
  paused_until: number
}

export interface EntryTable {
  seq: number
  id: string
  station: string
  year: number
  number: number
  channel: string
  urgency: string
  status: string
  received_at: number
  day: number
  occurred_at: number | null
  text: string
  place: string
  matter: string
  cause: string
  contact_unit: string
  contact_name: string
  contact_post: string
  contact_phone: string
  phone_digits: string
  instruction: string
  outcome: string
  details: string
  recorded_at: number
  recorded_by: string
  amendments: number
  attachments: number
  unreceipted: number
  struck: string | null
  closed: string | null
  /** The shift that owned the room when it was recorded; null before the first was opened. */
  shift: string | null
  /** Journal row it was closed by, while it is closed. */
  closed_seq: number | null
}

export interface EntryAmendmentTable {
  seq: number
  entry_id: string
  recorded_at: number
  recorded_by: string
  reason: string
  changes: string
}

export interface EntryStepTable {
  seq: number
  id: string
  entry_id: string
  kind: string
  at: number
  unit: string | null
  person: string | null
  means: string | null
  words: string
  read_back: number | null
  receipt_by: string | null
  receipt_at: number | null
  recorded_at: number
  recorded_by: string
}

export interface EntryAttachmentTable {
  seq: number
  entry_id: string
  ordinal: number
  sha256: string
  name: string
  media_type: string
  size: number
}

export interface EntryLinkTable {
  entry_id: string
  other_id: string
}

export interface LogDayTable {
  day: number
  count: number
}

export interface CallerTable {
  unit: string
  name: string
  post: string
  phone: string
  phone_digits: string
  times: number
  last_at: number
}

export interface DraftTable {
  id: string
  account_id: string
  opened_at: number
  saved_at: number
  form: string
  focus: string | null
}

export interface ShiftTable {
  id: string
  station: string
  lead: string
  deputy: string | null
  leader: string | null
  note: string
  planned_from: number
  planned_until: number
  year: number | null
  number: number | null
  took_over_at: number | null
  took_over_kind: string | null
  took_over_reason: string
  took_over_seq: number | null
  ended_at: number | null
}

/** One row from the opening of the first shift on. */
export interface RoomTable {
  id: number
  owner: string
  next: string | null
  handover: string | null
  joint_before: string | null
  joint_since: number | null
  relief_late: string | null
}

export interface ShiftExceptionTable {
  seq: number
  shift_id: string
  at: number
  words: string
}

/** `state`: frozen, withdrawn, passed. */
export interface HandoverTable {
  id: string
  shift_id: string
  next_id: string
  state: string
  sheet_hash: string
  items: number
  carried: number
  day: number
  frozen_at: number
  frozen_seq: number
  took_over_seq: number | null
  due: number | null
  confirmed_at: number | null
  /** Every word of the sheet, for the search. */
  words: string
  /** Canonical JSON of the sheet: `sheet_hash` is the SHA-256 of its UTF-8 bytes. */
  sheet: string
}

export interface HandoverItemTable {
  handover_id: string
  ordinal: number
  key: string
  frozen_seq: number
  answer: string | null
  next_words: string | null
  next_due: number | null
}

/** `kind`: an answer, `explained`, or `remark` with an empty key. */
export interface HandoverWordTable {
  seq: number
  handover_id: string
  key: string
  kind: string
  words: string
  read_back: string
  at: number
  by: string
}

export interface HandoverSignatureTable {
  seq: number
  handover_id: string
  party: string
  by: string
  of: string
  capacity: string
  reason: string
  at: number
}

export interface HandoverChecksTable {
  id: number
  rows: string
}

export interface HandoverFormTable {
  shift_id: string
  form: string
}

export interface HandoverKeptTable {
  handover_id: string
  account_id: string
  key: string
  words: string
}
