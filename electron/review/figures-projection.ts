import type { Tx } from '../db/connection'
import { findEntryRecord } from '../entries/entries-repository'
import type { JournalEvent } from '../journal/event-catalogue'
import type { Projection } from '../journal/projections'
import { getOffice } from '../office/office-repository'
import { type Counted, closingCountsOf, countsOf } from './figure-series'
import { count } from './figures-repository'

/** Before an entry changes: what it counted as is taken back. */
export const countsBefore: Projection = {
  tables: [],
  project: (tx, event) => {
    if (event.type !== 'entry.recorded.1') countEntry(tx, event, -1)
  },
}

/** After it changed: what it counts as now. */
export const countsAfter: Projection = {
  tables: ['figure_count'],
  project: (tx, event) => countEntry(tx, event, 1),
}

function countEntry(tx: Tx, event: JournalEvent, by: 1 | -1): void {
  const reach = reachOf(event)
  if (reach === null) return
  const entry = findEntryRecord(tx, event.subject)
  if (!entry) throw new Error(`event ${event.seq} is about entry ${event.subject}, which was never recorded`)
  const counts: Counted[] = reach === 'whole' ? countsOf(entry, getOffice(tx).zone) : closingCountsOf(entry)
  for (const [series, key] of counts) count(tx, { day: entry.day, series, key }, by)
}

/** How much of what an entry counts as a fact can change. */
function reachOf({ type }: JournalEvent): 'whole' | 'closing' | null {
  switch (type) {
    case 'entry.recorded.1':
    case 'entry.amended.1':
    case 'entry.struck.1':
      return 'whole'
    case 'entry.closed.1':
    case 'entry.reopened.1':
      return 'closing'
    default:
      return null
  }
}
