import { type Expression, sql as raw, type SqlBool } from 'kysely'
import type { Attachment } from '../../shared/attachments/attachment'
import type { LogFilter } from '../../shared/entries/entries-contract'
import type { EntryDetail, EntryId, EntryRow } from '../../shared/entries/entry'
import { type Db, sql, type Tx } from '../db/connection'
import type {
  EntryAmendmentTable,
  EntryAttachmentTable,
  EntryLinkTable,
  EntryStepTable,
  EntryTable,
} from '../db/schema'
import {
  type RowColumns,
  rowColumns,
  toAmendment,
  toClosing,
  toContent,
  toEntryRow,
  toRemark,
  toStep,
} from './entry-records'

/** The newest number given at a station in a year; 0 when none was. */
export function findLastNumber(db: Db, station: string, year: number): number {
  const row = db.first(
    sql
      .selectFrom('entry')
      .select('number')
      .where('station', '=', station)
      .where('year', '=', year)
      .orderBy('number', 'desc')
      .limit(1),
  )
  return row?.number ?? 0
}

export function insertEntry(tx: Tx, row: EntryTable): void {
  tx.run(sql.insertInto('entry').values(row))
}

export function updateEntry(tx: Tx, id: string, changes: Partial<EntryTable>): void {
  tx.run(sql.updateTable('entry').set(changes).where('id', '=', id))
}

/** The stored row, for rules and projections. */
export function findEntryRecord(db: Db, id: string): EntryTable | undefined {
  return db.first(sql.selectFrom('entry').selectAll().where('id', '=', id))
}

export function insertAmendment(tx: Tx, row: EntryAmendmentTable): void {
  tx.run(sql.insertInto('entry_amendment').values(row))
}

export function insertStep(tx: Tx, row: EntryStepTable): void {
  tx.run(sql.insertInto('entry_step').values(row))
}

export function findStep(db: Db, entryId: string, stepId: string): EntryStepTable | undefined {
  return db.first(sql.selectFrom('entry_step').selectAll().where('id', '=', stepId).where('entry_id', '=', entryId))
}

export function setReceipt(tx: Tx, stepId: string, receipt: { by: string; at: number }): void {
  tx.run(sql.updateTable('entry_step').set({ receipt_by: receipt.by, receipt_at: receipt.at }).where('id', '=', stepId))
}

/** Kinds of the steps of an entry so far. */
export function listStepKinds(db: Db, entryId: string) {
  return db.all(sql.selectFrom('entry_step').select('kind').where('entry_id', '=', entryId).orderBy('seq'))
}

export function insertAttachment(tx: Tx, row: EntryAttachmentTable): void {
  tx.run(sql.insertInto('entry_attachment').values(row))
}

/** A pair is kept once, whichever way round it was said. */
export function insertLink(tx: Tx, row: EntryLinkTable): void {
  tx.run(
    sql
      .insertInto('entry_link')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  )
}

export function countDay(tx: Tx, day: number, by: number): void {
  tx.run(
    sql
      .insertInto('log_day')
      .values({ day, count: by })
      .onConflict((conflict) =>
        conflict.column('day').doUpdateSet((row) => ({ count: row('log_day.count', '+', by) })),
      ),
  )
  if (by < 0) tx.run(sql.deleteFrom('log_day').where('day', '=', day).where('count', '=', 0))
}

const line = raw<string>`substr(CASE WHEN matter <> '' THEN matter ELSE text END, 1, 160)`.as('line')

const selectRows = () => sql.selectFrom('entry').select(rowColumns).select(line)

/** Exact substring over every element; the filter of today's log, not the search of the whole archive. */
function filtered(filter: LogFilter): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = []
  if (filter.channel) conditions.push(raw<SqlBool>`channel = ${filter.channel}`)
  if (filter.urgency) conditions.push(raw<SqlBool>`urgency = ${filter.urgency}`)
  if (filter.status) conditions.push(raw<SqlBool>`status = ${filter.status}`)
  const text = filter.text.trim()
  if (text !== '') {
    conditions.push(
      raw<SqlBool>`instr(lower(text || ' ' || place || ' ' || matter || ' ' || cause || ' ' || contact_unit || ' ' ||
        contact_name || ' ' || contact_post || ' ' || contact_phone || ' ' || instruction || ' ' || outcome || ' ' ||
        substr('000' || number, -4) || ' ' || details), lower(${text})) > 0`,
    )
  }
  return conditions
}

/** Days with entries, newest first; `from`/`to` bound them (both included, null: open). */
export function listDays(db: Db, filter: LogFilter, from: number | null, to: number | null) {
  const conditions = filtered(filter)
  if (conditions.length === 0) {
    let days = sql.selectFrom('log_day').select(['day', 'count']).orderBy('day', 'desc')
    if (from !== null) days = days.where('day', '>=', from)
    if (to !== null) days = days.where('day', '<=', to)
    return db.all(days)
  }
  let counted = sql
    .selectFrom('entry')
    .select(['day', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('day')
    .orderBy('day', 'desc')
  for (const condition of conditions) counted = counted.where(condition)
  if (from !== null) counted = counted.where('day', '>=', from)
  if (to !== null) counted = counted.where('day', '<=', to)
  return db.all(counted)
}

/** A stretch of one day, newest first. The offset is bounded by one day's entries and walks the covering index only. */
export function listRowsOfDay(
  db: Db,
  page: { day: number; filter: LogFilter; offset: number; limit: number },
): EntryRow[] {
  let ids = sql
    .selectFrom('entry')
    .select('seq')
    .where('day', '=', page.day)
    .orderBy('received_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(page.limit)
    .offset(page.offset)
  for (const condition of filtered(page.filter)) ids = ids.where(condition)
  const rows = selectRows().where('seq', 'in', ids).orderBy('received_at', 'desc').orderBy('seq', 'desc')
  return db.all(rows).map(toEntryRow)
}

/** Entries not done with: grave first, then urgent, oldest first; and how many there are of each urgency. */
export function listOpenRows(db: Db, limit: number) {
  const isOpen = raw<SqlBool>`status IN ('open', 'in-progress')`
  const counts = db.all(
    sql
      .selectFrom('entry')
      .select(['urgency', (eb) => eb.fn.countAll<number>().as('count')])
      .where(isOpen)
      .groupBy('urgency'),
  )
  const weight = raw`CASE urgency WHEN 'grave' THEN 0 WHEN 'urgent' THEN 1 ELSE 2 END`
  const rows = db.all(selectRows().where(isOpen).orderBy(weight).orderBy('received_at').orderBy('seq').limit(limit))
  return { counts, rows: rows.map(toEntryRow) }
}

/** Rows received since an instant with the words one compares by, newest first. */
export function listRecentTexts(db: Db, since: number, limit: number): (RowColumns & RecentWords)[] {
  return db.all(
    selectRows()
      .select(['text', 'matter', 'place', 'contact_phone'])
      .where('received_at', '>=', since)
      .where('status', '<>', 'struck')
      .orderBy('received_at', 'desc')
      .limit(limit),
  )
}

type RecentWords = Pick<EntryTable, 'text' | 'matter' | 'place' | 'contact_phone'>

/** Entries whose caller has one of these numbers (digits) or exactly this name, newest first. */
export function listOfCaller(db: Db, caller: { digits: string; name: string }, limit: number): EntryRow[] {
  return db
    .all(
      selectRows()
        .where((eb) =>
          eb.or([
            ...(caller.digits === '' ? [] : [eb('phone_digits', '=', caller.digits).and('phone_digits', '<>', '')]),
            ...(caller.name === '' ? [] : [eb('contact_name', '=', caller.name).and('contact_name', '<>', '')]),
          ]),
        )
        .orderBy('received_at', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit),
    )
    .map(toEntryRow)
}

export function findEntryRow(db: Db, id: string): EntryRow | undefined {
  const row = db.first(selectRows().where('id', '=', id))
  return row && toEntryRow(row)
}

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
