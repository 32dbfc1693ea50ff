import type { Tx } from '../db/connection'
import type { JournalEvent } from '../journal/event-catalogue'
import { findEntryWords, findIncidentWords, indexRecord } from './search-repository'

/** Brings the index up to date with facts that were just projected, in their transaction: each record once. */
export function indexFacts(tx: Tx, events: readonly Pick<JournalEvent, 'type' | 'subject'>[]): void {
  const subjects = new Map(events.map(({ type, subject }) => [subject, type.split('.')[0]]))
  for (const [subject, feature] of subjects) {
    const record = findWords(tx, feature, subject)
    if (record) indexRecord(tx, record.seq, record.words)
  }
}

function findWords(tx: Tx, feature: string | undefined, subject: string) {
  if (feature === 'entry') return findEntryWords(tx, subject)
  return feature === 'incident' ? findIncidentWords(tx, subject) : undefined
}
