import type { HitRow } from '../../shared/search/search-contract'
import { type Db, sql } from '../db/connection'
import { listEntryHits } from './entry-hits'
import { listHandoverHits } from './handover-hits'
import { type HitRecord, shownWords } from './hit-record'
import { listIncidentHits } from './incident-hits'
import { listMarkPieces } from './mark-pieces'
import type { Marked } from './wanted'

/** Found records as rows of the list, in the order of their numbers. `marked` is what was searched for. */
export function hitRows(
  db: Db,
  seqs: readonly number[],
  { marked, zone }: { marked: readonly Marked[]; zone: string },
): HitRow[] {
  if (seqs.length === 0) return []
  const records = new Map<number, HitRecord>()
  const take = (found: readonly HitRecord[]) => {
    for (const record of found) records.set(record.seq, record)
  }
  take(listEntryHits(db, seqs, zone))
  const others = seqs.filter((seq) => !records.has(seq))
  if (others.length > 0) take(listIncidentHits(db, others))
  take(
    listHandoverHits(
      db,
      others.filter((seq) => !records.has(seq)),
    ),
  )
  const read = listRead(
    db,
    [...records.values()].map(({ id }) => id),
  )
  return seqs.flatMap((seq) => {
    const record = records.get(seq)
    if (!record) return []
    const { seq: _, line: __, pieces: ___, ...shown } = record
    return [
      {
        ...shown,
        ...shownWords({ ...record, pieces: () => [...record.pieces(), ...listMarkPieces(db, record.id)] }, marked),
        read: read.has(record.id),
      },
    ]
  })
}

/** Those that somebody has read. */
function listRead(db: Db, ids: readonly string[]): Set<string> {
  const read = sql
    .selectFrom('review_read')
    .select('subject')
    .distinct()
    .where('subject', 'in', [...ids])
  return new Set(db.all(read).map(({ subject }) => subject))
}
