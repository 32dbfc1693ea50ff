import type { AccountId } from '../../shared/accounts/account'
import type { Channel } from '../../shared/entries/channel'
import type {
  Amendment,
  EntryContent,
  EntryDetail,
  EntryId,
  EntryRow,
  EntryStatus,
  Urgency,
} from '../../shared/entries/entry'
import type { Means, Step, StepId, StepKind } from '../../shared/entries/step'
import { shownLine } from '../../shared/text'
import type { EntryAmendmentTable, EntryStepTable, EntryTable } from '../db/schema'

/** Longest line of a row of the log, in whole characters: half of a rare one would be no character. */
export const ROW_LINE = 120

export type RowColumns = Pick<
  EntryTable,
  | 'id'
  | 'station'
  | 'year'
  | 'number'
  | 'channel'
  | 'urgency'
  | 'status'
  | 'received_at'
  | 'day'
  | 'contact_unit'
  | 'contact_name'
  | 'amendments'
  | 'attachments'
  | 'unreceipted'
  | 'struck'
> & { line: string }

/** Columns of a list row; the line is cut by SQLite so that long texts are not carried around. */
export const rowColumns = [
  'id',
  'station',
  'year',
  'number',
  'channel',
  'urgency',
  'status',
  'received_at',
  'day',
  'contact_unit',
  'contact_name',
  'amendments',
  'attachments',
  'unreceipted',
  'struck',
] as const satisfies readonly (keyof EntryTable)[]

export function toEntryRow(row: RowColumns): EntryRow {
  return {
    id: row.id as EntryId,
    number: { year: row.year, station: row.station, number: row.number },
    channel: row.channel as Channel,
    urgency: row.urgency as Urgency,
    status: row.status as EntryStatus,
    receivedAt: row.received_at,
    day: row.day,
    who: [row.contact_unit, row.contact_name].filter((part) => part !== '').join(' '),
    line: shownLine(row.line),
    amendments: row.amendments,
    attachments: row.attachments,
    unreceipted: row.unreceipted,
    struckReason: row.struck === null ? null : (JSON.parse(row.struck) as Remark).reason,
  }
}

/** How the table holds who struck or closed an entry, when (UTC ms) and why. */
export interface Remark {
  at: number
  by: string
  reason: string
}

export type ClosingRemark = Remark & { missing: string[] }

export function toContent(row: EntryTable): EntryContent {
  return {
    channel: row.channel as Channel,
    urgency: row.urgency as Urgency,
    receivedAt: row.received_at,
    occurredAt: row.occurred_at,
    text: row.text,
    place: row.place,
    matter: row.matter,
    cause: row.cause,
    contactUnit: row.contact_unit,
    contactName: row.contact_name,
    contactPost: row.contact_post,
    contactPhone: row.contact_phone,
    instruction: row.instruction,
    outcome: row.outcome,
    details: JSON.parse(row.details) as EntryContent['details'],
  }
}

/** The columns of the table that hold what officers write. */
export function fromContent(content: EntryContent, day: number, phoneDigits: string) {
  return {
    channel: content.channel,
    urgency: content.urgency,
    received_at: content.receivedAt,
    day,
    occurred_at: content.occurredAt,
    text: content.text,
    place: content.place,
    matter: content.matter,
    cause: content.cause,
    contact_unit: content.contactUnit,
    contact_name: content.contactName,
    contact_post: content.contactPost,
    contact_phone: content.contactPhone,
    phone_digits: phoneDigits,
    instruction: content.instruction,
    outcome: content.outcome,
    details: JSON.stringify(content.details),
  }
}

type Named<T> = T & { recorder_name: string | null }

export function toStep(row: Named<EntryStepTable>): Step {
  return {
    id: row.id as StepId,
    kind: row.kind as StepKind,
    at: row.at,
    unit: row.unit,
    person: row.person,
    means: row.means as Means | null,
    words: row.words,
    readBack: row.read_back === null ? null : row.read_back === 1,
    receipt: row.receipt_by === null || row.receipt_at === null ? null : { by: row.receipt_by, at: row.receipt_at },
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by as AccountId,
    recorderName: row.recorder_name ?? '',
  }
}

export function toAmendment(row: Named<EntryAmendmentTable>): Amendment {
  return {
    seq: row.seq,
    at: row.recorded_at,
    by: row.recorded_by as AccountId,
    byName: row.recorder_name ?? '',
    reason: row.reason,
    changes: JSON.parse(row.changes) as Amendment['changes'],
  }
}

/** A stored remark with its author's name. */
export function toRemark(text: string | null, nameOf: (id: string) => string): EntryDetail['struck'] {
  if (text === null) return null
  const { at, by, reason } = JSON.parse(text) as Remark
  return { at, by: by as AccountId, byName: nameOf(by), reason }
}

export function toClosing(text: string | null, nameOf: (id: string) => string): EntryDetail['closed'] {
  const remark = toRemark(text, nameOf)
  return text === null || remark === null ? null : { ...remark, missing: (JSON.parse(text) as ClosingRemark).missing }
}
