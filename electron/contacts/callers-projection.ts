import { recognisePhone } from '../../shared/contacts/phone-number'
import type { Db } from '../db/connection'
import { findEntryRecord } from '../entries/entries-repository'
import type { JournalEvent } from '../journal/event-catalogue'
import type { Projection } from '../journal/projections'
import { addToCaller, type CallerKey, recountCaller } from './callers-repository'

/**
 * Who called: one row for every unit, name and number that stand together in an entry that is not struck. The row says
 * nothing that those entries do not say, so an amendment works out anew both the caller who was written first and the one
 * who is written now, and a strike forgets the entry. Reads the log's tables, which are projected before this.
 */
export const callersProjection: Projection = {
  tables: ['caller'],
  project(tx, event) {
    if (event.type !== 'entry.recorded.1') {
      for (const key of callersTouchedBy(tx, event)) recountCaller(tx, key)
      return
    }
    const [key] = callersTouchedBy(tx, event)
    if (!key) return
    const { contactPost, contactPhone, receivedAt } = event.payload.content
    addToCaller(tx, { ...key, post: contactPost, phone: contactPhone, lastAt: receivedAt })
  },
}

const SAID_OF_CALLERS: ReadonlySet<string> = new Set([
  'contactUnit',
  'contactName',
  'contactPost',
  'contactPhone',
  'receivedAt',
])

/** The callers whose row an event may change, gone ones included. */
export function callersTouchedBy(db: Db, event: JournalEvent): CallerKey[] {
  switch (event.type) {
    case 'entry.recorded.1':
      return keysOf([event.payload.content])
    case 'entry.amended.1': {
      const { content, changes } = event.payload
      // Whoever calls every day stands in thousands of entries: they are gone through only for what a caller's row says.
      if (!changes.some(({ field }) => SAID_OF_CALLERS.has(field))) return []
      const before: Record<string, unknown> = { ...content }
      for (const { field, from } of changes) before[field] = from
      const { contactUnit, contactName, contactPhone } = before
      return keysOf([
        content,
        { contactUnit: String(contactUnit), contactName: String(contactName), contactPhone: String(contactPhone) },
      ])
    }
    case 'entry.struck.1': {
      const entry = findEntryRecord(db, event.subject)
      if (!entry) throw new Error(`event ${event.seq} strikes entry ${event.subject}, which was never recorded`)
      const { contact_unit: contactUnit, contact_name: contactName, contact_phone: contactPhone } = entry
      return keysOf([{ contactUnit, contactName, contactPhone }])
    }
    default:
      return []
  }
}

type Contact = { contactUnit: string; contactName: string; contactPhone: string }

/** Callers with a name or a number, each once. */
function keysOf(contacts: readonly Contact[]): CallerKey[] {
  const keys = contacts
    .map(({ contactUnit, contactName, contactPhone }) => ({
      unit: contactUnit,
      name: contactName,
      digits: recognisePhone(contactPhone).digits,
    }))
    .filter(({ name, digits }) => name !== '' || digits !== '')
  return [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()]
}
