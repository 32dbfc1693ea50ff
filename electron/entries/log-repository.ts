import { type Expression, sql as raw, type SqlBool } from 'kysely'
import { type DayCount, LONGEST_COMPARED, type LogFilter } from '../../shared/entries/entries-contract'
import type { EntryRow } from '../../shared/entries/entry'
import { type Db, sql } from '../db/connection'
import type { EntryTable } from '../db/schema'
import { ROW_LINE, type RowColumns, rowColumns, toEntryRow } from './entry-records'

/** What a row says of an entry, cut by SQLite; to be made one line of. */
export const entryLine = (longest: number) =>
  raw<string>`substr(CASE WHEN matter <> '' THEN matter ELSE text END, 1, ${longest})`.as('line')

/** Entries as rows of a list. */
export const selectRows = () => sql.selectFrom('entry').select(rowColumns).select(entryLine(ROW_LINE))

/** Not done with; done, although a relay was never signed for. As in the indexes that hold only these. */
export const isOpen = raw<SqlBool>`status IN ('open', 'in-progress')`
export const isUnreceipted = raw<SqlBool>`unreceipted > 0 AND status = 'closed'`

/** What the log is narrowed to by its columns; null: all. Texts are looked through by `listMatches`. */
type ColumnFilter = Pick<LogFilter, 'channel' | 'urgency' | 'status'>

function conditionsOf({ channel, urgency, status }: ColumnFilter): Expression<SqlBool>[] {
  return [
    ...(channel ? [raw<SqlBool>`channel = ${channel}`] : []),
    ...(urgency ? [raw<SqlBool>`urgency = ${urgency}`] : []),
    ...(status ? [raw<SqlBool>`status = ${status}`] : []),
  ]
}

/** Days with entries, newest first; `from`/`to` bound them (both included, null: open). */
export function listDays(db: Db, filter: ColumnFilter, from: number | null, to: number | null): DayCount[] {
  const conditions = conditionsOf(filter)
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

/** Part of one day's entries: `offset` newer ones are left out. */
export interface DayPart {
  day: number
  offset: number
  limit: number
}

/** Numbers (seq) of a part of one day, newest first: walks the covering index only. */
const selectPart = ({ day, offset, limit }: DayPart, filter: ColumnFilter) =>
  conditionsOf(filter).reduce(
    (part, condition) => part.where(condition),
    sql
      .selectFrom('entry')
      .select('seq')
      .where('day', '=', day)
      .orderBy('received_at', 'desc')
      .orderBy('seq', 'desc')
      .limit(limit)
      .offset(offset),
  )

/** Part of the entries of one day under a filter, newest first. */
export function listRowsOfDay(db: Db, part: DayPart, filter: ColumnFilter): EntryRow[] {
  const rows = selectRows().where('seq', 'in', selectPart(part, filter))
  return db.all(rows.orderBy('received_at', 'desc').orderBy('seq', 'desc')).map(toEntryRow)
}

/** Rows by their numbers (seq), newest first. */
export function listRows(db: Db, seqs: readonly number[]): EntryRow[] {
  const rows = selectRows().where(raw<SqlBool>`seq IN (SELECT value FROM json_each(${JSON.stringify(seqs)}))`)
  return db.all(rows.orderBy('received_at', 'desc').orderBy('seq', 'desc')).map(toEntryRow)
}

const facts = raw<string>`(SELECT coalesce(group_concat(value, ' '), '') FROM json_each(details))`
const words = raw<string>`lower(text || ' ' || place || ' ' || matter || ' ' || cause || ' ' || contact_unit || ' ' ||
  contact_name || ' ' || contact_post || ' ' || contact_phone || ' ' || instruction || ' ' || outcome || ' ' ||
  printf('%04d', number) || CASE details WHEN '{}' THEN '' ELSE ' ' || ${facts} END)`

/** Numbers (seq) of the entries in part of a day that hold a text in any element, newest first. Reads every text of them. */
export function listMatches(db: Db, part: DayPart, filter: LogFilter): number[] {
  const everything: ColumnFilter = { channel: null, urgency: null, status: null }
  return db
    .all(
      conditionsOf(filter)
        .reduce((matches, condition) => matches.where(condition), sql.selectFrom('entry').select('seq'))
        .where('seq', 'in', selectPart(part, everything))
        .where(raw<SqlBool>`instr(${words}, lower(${filter.text})) > 0`)
        .orderBy('received_at', 'desc')
        .orderBy('seq', 'desc'),
    )
    .map(({ seq }) => seq)
}

/** Entries not done with: grave first, then urgent, oldest first; and how many there are of each urgency. */
export function listOpenRows(db: Db, limit: number) {
  const counts = db.all(
    sql
      .selectFrom('entry')
      .select(['urgency', (eb) => eb.fn.countAll<number>().as('count')])
      .where(isOpen)
      .groupBy('urgency'),
  )
  const rows: EntryRow[] = []
  for (const urgency of ['grave', 'urgent', 'ordinary']) {
    const ofUrgency = selectRows().where(isOpen).where('urgency', '=', urgency).orderBy('received_at').orderBy('seq')
    rows.push(...db.all(ofUrgency.limit(limit - rows.length)).map(toEntryRow))
  }
  return { counts, rows }
}

/** Rows received since an instant with the beginning of the words one compares by, newest first. */
export function listRecentTexts(db: Db, since: number, limit: number): (RowColumns & RecentWords)[] {
  return db.all(
    selectRows()
      .select(['matter', 'place', 'contact_phone', raw<string>`substr(text, 1, ${LONGEST_COMPARED})`.as('text')])
      .where('received_at', '>=', since)
      .where('status', '<>', 'struck')
      .orderBy('received_at', 'desc')
      .limit(limit),
  )
}

type RecentWords = Pick<EntryTable, 'text' | 'matter' | 'place' | 'contact_phone'>

/** Entries whose caller has this number (digits) or exactly this name, newest first; empty ones ask for nothing. */
export function listOfCaller(db: Db, caller: { digits: string; name: string }, limit: number): EntryRow[] {
  // Each by its own index, which both are in order: together they would be read whole and sorted.
  const newestBy = (column: 'phone_digits' | 'contact_name', value: string) =>
    db.all(
      sql
        .selectFrom('entry')
        .select('seq')
        .where(column, '=', value)
        // A constant, as in the index that leaves empty ones out.
        .where(raw<SqlBool>`${raw.ref(column)} <> ''`)
        .orderBy('received_at', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit),
    )
  const found = [...newestBy('phone_digits', caller.digits), ...newestBy('contact_name', caller.name)]
  return listRows(
    db,
    found.map(({ seq }) => seq),
  ).slice(0, limit)
}
