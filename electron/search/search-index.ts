import { type RecordRef, recordKind } from '../../shared/search/search-filter'
import { type Db, sql, type Tx } from '../db/connection'
import type { NewEvent } from '../journal/event-catalogue'
import { type IndexFault, isIndexFault } from './index-fault'
import { findRecordWords, indexRecord, unindexRecord } from './index-repository'
import { indexedFrom, markForRebuild } from './index-state-repository'

/**
 * Brings the index up to date with facts that were just projected, in their transaction. An index that is itself at fault must not keep
 * anybody from recording: it is set aside to be made anew, and the answer is what was wrong with it. What the disk refuses is thrown.
 */
export function keepIndex(tx: Tx, events: readonly NewEvent[]): IndexFault | null {
  try {
    tx.apart(() => indexFacts(tx, events))
    return null
  } catch (error) {
    if (!isIndexFault(error)) throw error
    markForRebuild(tx)
    return error
  }
}

/** Brings the index up to date with facts that were just projected, in their transaction: each record once. */
export function indexFacts(tx: Tx, events: readonly NewEvent[]): void {
  const touched = new Map(events.flatMap(recordsOf).map((record) => [`${record.kind} ${record.id}`, record]))
  const withdrawn = events.filter(({ type }) => type === 'handover.withdrawn.1')
  if (touched.size + withdrawn.length === 0) return
  const from = indexedFrom(tx)
  for (const record of touched.values()) {
    const found = findRecordWords(tx, record)
    // What is not in the index yet comes into it with the words of then.
    if (found && found.seq >= from) indexRecord(tx, found)
  }
  for (const { subject } of withdrawn) unindexSheet(tx, subject, from)
}

/** The records whose words a fact may have changed. */
function recordsOf(event: NewEvent): RecordRef[] {
  const { type, subject: id } = event
  switch (type) {
    case 'entry.linked.1':
    case 'entry.printed.1':
    case 'incident.printed.1':
    case 'review.read.1':
    case 'review.caught-up.1':
      return []
    case 'incident.merged.1':
      return [
        { kind: 'incident', id },
        { kind: 'incident', id: event.payload.into },
      ]
    default:
  }
  if (type.startsWith('entry.')) return [{ kind: 'entry', id }]
  // Answers do not say again what kind of record it is: there is one with this id.
  if (type.startsWith('review.')) return recordKind.options.map((kind) => ({ kind, id }))
  if (type.startsWith('incident.')) return [{ kind: 'incident', id }]
  // A sheet can be long, and most of its items are accepted without a word.
  return saysSomething(event) ? [{ kind: 'handover', id }] : []
}

function saysSomething({ type, payload }: NewEvent): boolean {
  switch (type) {
    case 'handover.frozen.1':
    case 'handover.item-explained.1':
    case 'handover.remarked.1':
      return true
    case 'handover.item-answered.1':
      return payload.words !== '' || payload.readBack !== ''
    case 'handover.signed.1':
      return payload.reason !== ''
    case 'handover.confirmed.1':
      return payload.signature.reason !== ''
    default:
      return false
  }
}

function unindexSheet(tx: Tx, id: string, from: number): void {
  const seq = findSheetSeq(tx, id)
  if (seq !== undefined && seq >= from) unindexRecord(tx, seq)
}

function findSheetSeq(db: Db, id: string): number | undefined {
  return db.first(sql.selectFrom('handover').select('frozen_seq').where('id', '=', id))?.frozen_seq
}
