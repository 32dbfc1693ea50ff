import type { Generated } from 'kysely'

/** Rows as SQLite holds them. They never leave a repository: `to…` functions make domain objects of them. */
export interface Tables {
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
