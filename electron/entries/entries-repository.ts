import { type Db, sql, type Tx } from '../db/connection'
import type {
  EntryAmendmentTable,
  EntryAttachmentTable,
  EntryLinkTable,
  EntryStepTable,
  EntryTable,
} from '../db/schema'

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
