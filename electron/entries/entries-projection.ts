import { recognisePhone } from '../../shared/contacts/phone-number'
import type { Tx } from '../db/connection'
import type { JournalEvent } from '../journal/event-catalogue'
import type { Projection } from '../journal/projections'
import {
  countDay,
  findEntryRecord,
  insertAmendment,
  insertAttachment,
  insertEntry,
  insertLink,
  insertStep,
  setReceipt,
  updateEntry,
} from './entries-repository'
import { type ClosingRemark, fromContent, type Remark } from './entry-records'

type Of<T extends JournalEvent['type']> = Extract<JournalEvent, { type: T }>

export const entriesProjection: Projection = {
  tables: ['entry_link', 'entry_attachment', 'entry_step', 'entry_amendment', 'entry', 'log_day'],
  project(tx, event) {
    switch (event.type) {
      case 'entry.recorded.1':
        return recorded(tx, event)
      case 'entry.amended.1':
        return amended(tx, event)
      case 'entry.step-added.1':
        return stepAdded(tx, event)
      case 'entry.relay-receipted.1':
        setReceipt(tx, event.payload.stepId, event.payload.receipt)
        return updateEntry(tx, event.subject, { unreceipted: entryOf(tx, event).unreceipted - 1 })
      case 'entry.attachment-added.1':
        attach(tx, event, [event.payload.attachment])
        return updateEntry(tx, event.subject, { attachments: entryOf(tx, event).attachments + 1 })
      case 'entry.linked.1':
        return link(tx, event.subject, event.payload.other)
      case 'entry.closed.1': {
        const remark: ClosingRemark = { ...remarkOf(event, event.payload.reason), missing: event.payload.missing }
        return updateEntry(tx, event.subject, {
          status: 'closed',
          closed: JSON.stringify(remark),
          closed_seq: event.seq,
        })
      }
      case 'entry.reopened.1':
        return updateEntry(tx, event.subject, { status: 'in-progress', closed: null, closed_seq: null })
      case 'entry.struck.1': {
        const remark = remarkOf(event, event.payload.reason)
        return updateEntry(tx, event.subject, { status: 'struck', struck: JSON.stringify(remark) })
      }
      default:
    }
  },
}

function recorded(tx: Tx, event: Of<'entry.recorded.1'>): void {
  const { number, day, content, attachments, linkedTo } = event.payload
  insertEntry(tx, {
    seq: event.seq,
    id: event.subject,
    ...number,
    status: 'open',
    ...fromContent(content, day, recognisePhone(content.contactPhone).digits),
    recorded_at: event.recordedAt,
    recorded_by: actorOf(event),
    amendments: 0,
    attachments: attachments.length,
    unreceipted: 0,
    struck: null,
    closed: null,
    shift: event.shift,
    closed_seq: null,
  })
  countDay(tx, day, 1)
  attach(tx, event, attachments)
  for (const other of linkedTo) link(tx, event.subject, other)
}

function amended(tx: Tx, event: Of<'entry.amended.1'>): void {
  const before = entryOf(tx, event)
  const { changes, content, day, reason } = event.payload
  insertAmendment(tx, {
    seq: event.seq,
    entry_id: event.subject,
    recorded_at: event.recordedAt,
    recorded_by: actorOf(event),
    reason,
    changes: JSON.stringify(changes),
  })
  updateEntry(tx, event.subject, {
    ...fromContent(content, day, recognisePhone(content.contactPhone).digits),
    amendments: before.amendments + 1,
  })
  if (before.day !== day) {
    countDay(tx, before.day, -1)
    countDay(tx, day, 1)
  }
}

function stepAdded(tx: Tx, event: Of<'entry.step-added.1'>): void {
  const { stepId, step } = event.payload
  insertStep(tx, {
    seq: event.seq,
    id: stepId,
    entry_id: event.subject,
    kind: step.kind,
    at: step.at,
    unit: step.unit,
    person: step.person,
    means: step.means,
    words: step.words,
    read_back: step.readBack === null ? null : Number(step.readBack),
    receipt_by: null,
    receipt_at: null,
    recorded_at: event.recordedAt,
    recorded_by: actorOf(event),
  })
  const before = entryOf(tx, event)
  updateEntry(tx, event.subject, {
    status: before.status === 'open' ? 'in-progress' : before.status,
    unreceipted: before.unreceipted + (step.kind === 'relay' ? 1 : 0),
  })
}

function attach(
  tx: Tx,
  event: JournalEvent,
  attachments: Of<'entry.attachment-added.1'>['payload']['attachment'][],
): void {
  for (const [ordinal, { sha256, name, mediaType, size }] of attachments.entries()) {
    insertAttachment(tx, {
      seq: event.seq,
      entry_id: event.subject,
      ordinal,
      sha256,
      name,
      media_type: mediaType,
      size,
    })
  }
}

/** Kept in one order, so that saying it from the other side is not a second link. */
function link(tx: Tx, one: string, other: string): void {
  const [first, second] = one < other ? [one, other] : [other, one]
  insertLink(tx, { entry_id: first, other_id: second })
}

function entryOf(tx: Tx, event: JournalEvent) {
  const record = findEntryRecord(tx, event.subject)
  if (!record) throw new Error(`event ${event.seq} is about entry ${event.subject}, which was never recorded`)
  return record
}

function remarkOf(event: JournalEvent, reason: string): Remark {
  return { at: event.recordedAt, by: actorOf(event), reason }
}

function actorOf(event: JournalEvent): string {
  if (event.actor === null) throw new Error(`event ${event.seq} needs an actor`)
  return event.actor
}
