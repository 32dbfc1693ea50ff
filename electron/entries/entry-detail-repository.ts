import type { Attachment } from '../../shared/attachments/attachment'
import type { EntryDetail, EntryId, EntryRow } from '../../shared/entries/entry'
import { type Db, sql } from '../db/connection'
import { findEntryRecord } from './entries-repository'
import { toAmendment, toClosing, toContent, toEntryRow, toRemark, toStep } from './entry-records'
import { selectRows } from './log-repository'

/** Everything about one entry, with the names of those who wrote it. */
export function findEntryDetail(db: Db, id: string): EntryDetail | undefined {
  const row = findEntryRecord(db, id)
  if (!row) return undefined
  const nameOf = (account: string) =>
    db.first(sql.selectFrom('account').select('name').where('id', '=', account))?.name ?? ''
  return {
    id: row.id as EntryId,
    number: { year: row.year, station: row.station, number: row.number },
    status: row.status as EntryDetail['status'],
    content: toContent(row),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by as EntryDetail['recordedBy'],
    recorderName: nameOf(row.recorded_by),
    amendments: db
      .all(
        sql
          .selectFrom('entry_amendment')
          .leftJoin('account', 'account.id', 'entry_amendment.recorded_by')
          .selectAll('entry_amendment')
          .select('account.name as recorder_name')
          .where('entry_id', '=', id)
          .orderBy('seq'),
      )
      .map(toAmendment),
    steps: db
      .all(
        sql
          .selectFrom('entry_step')
          .leftJoin('account', 'account.id', 'entry_step.recorded_by')
          .selectAll('entry_step')
          .select('account.name as recorder_name')
          .where('entry_id', '=', id)
          .orderBy('seq'),
      )
      .map(toStep),
    attachments: listAttachments(db, id),
    links: listLinks(db, id),
    struck: toRemark(row.struck, nameOf),
    closed: toClosing(row.closed, nameOf),
  }
}

function listAttachments(db: Db, id: string): Attachment[] {
  return db.all(
    sql
      .selectFrom('entry_attachment')
      .select(['sha256', 'name', 'media_type as mediaType', 'size'])
      .where('entry_id', '=', id)
      .orderBy('seq')
      .orderBy('ordinal'),
  )
}

function listLinks(db: Db, id: string): EntryRow[] {
  const others = [
    ...db.all(sql.selectFrom('entry_link').select('other_id as id').where('entry_id', '=', id)),
    ...db.all(sql.selectFrom('entry_link').select('entry_id as id').where('other_id', '=', id)),
  ].map((link) => link.id)
  // Most entries have none, and every save reads its entry back.
  if (others.length === 0) return []
  return db.all(selectRows().where('id', 'in', others).orderBy('received_at').orderBy('seq')).map(toEntryRow)
}
