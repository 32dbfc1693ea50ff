import type { HandoverId } from '../../shared/handover/handover-contract'
import { type Db, sql, type Tx } from '../db/connection'
import type { HandoverItemTable, HandoverSignatureTable, HandoverTable, HandoverWordTable } from '../db/schema'

export function insertHandover(tx: Tx, row: HandoverTable): void {
  tx.run(sql.insertInto('handover').values(row))
}

export function updateHandover(tx: Tx, id: string, changes: Partial<Omit<HandoverTable, 'id'>>): void {
  tx.run(sql.updateTable('handover').set(changes).where('id', '=', id))
}

export function findHandoverRecord(db: Db, id: string): HandoverTable | undefined {
  return db.first(sql.selectFrom('handover').selectAll().where('id', '=', id))
}

/** The handover by which the room passed last; undefined while the first shift is on duty. */
export function findLastPassed(db: Db): Pick<HandoverTable, 'id' | 'frozen_seq' | 'took_over_seq'> | undefined {
  return db.first(
    sql
      .selectFrom('handover')
      .select(['id', 'frozen_seq', 'took_over_seq'])
      .where('state', '=', 'passed')
      .orderBy('frozen_seq', 'desc')
      .limit(1),
  )
}

/** The handover by which a shift took over; null while it has not. */
export function findPassedInto(db: Db, shiftId: string): HandoverId | null {
  const row = db.first(
    sql.selectFrom('handover').select('id').where('next_id', '=', shiftId).where('state', '=', 'passed'),
  )
  return row ? (row.id as HandoverId) : null
}

/** Handovers whose items are still to be confirmed, oldest first. */
export function listOwed(db: Db): Pick<HandoverTable, 'id' | 'shift_id' | 'next_id' | 'due' | 'items' | 'frozen_at'>[] {
  return db.all(
    sql
      .selectFrom('handover')
      .select(['id', 'shift_id', 'next_id', 'due', 'items', 'frozen_at'])
      .where('due', 'is not', null)
      .where('confirmed_at', 'is', null)
      .orderBy('frozen_seq'),
  )
}

export interface StoredItem {
  key: string
  answer: string | null
}

/** Items of a handover in their order, with their last answer. */
export function listItems(db: Db, handoverId: string): StoredItem[] {
  return db.all(
    sql.selectFrom('handover_item').select(['key', 'answer']).where('handover_id', '=', handoverId).orderBy('ordinal'),
  )
}

export function findItem(db: Db, handoverId: string, key: string): StoredItem | undefined {
  return db.first(
    sql
      .selectFrom('handover_item')
      .select(['key', 'answer'])
      .where('handover_id', '=', handoverId)
      .where('key', '=', key),
  )
}

/** Items that were neither accepted nor accepted with a question yet. */
export function countUnanswered(db: Db, handoverId: string): number {
  const row = db.first(
    sql
      .selectFrom('handover_item')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('handover_id', '=', handoverId)
      .where((eb) => eb.or([eb('answer', 'is', null), eb('answer', '=', 'sent-back')])),
  )
  return row?.count ?? 0
}

export function setAnswer(tx: Tx, handoverId: string, key: string, answer: string | null): void {
  tx.run(sql.updateTable('handover_item').set({ answer }).where('handover_id', '=', handoverId).where('key', '=', key))
}

export function insertItem(tx: Tx, row: HandoverItemTable): void {
  tx.run(sql.insertInto('handover_item').values(row))
}

export function deleteItems(tx: Tx, handoverId: string): void {
  tx.run(sql.deleteFrom('handover_item').where('handover_id', '=', handoverId))
}

export function insertWord(tx: Tx, row: HandoverWordTable): void {
  tx.run(sql.insertInto('handover_word').values(row))
}

/** Everything said about a handover, oldest first, with the names of those who said it. */
export function listWords(db: Db, handoverId: string) {
  return db.all(
    sql
      .selectFrom('handover_word')
      .leftJoin('account', 'account.id', 'handover_word.by')
      .select(['key', 'kind', 'words', 'read_back', 'at', 'account.name as by_name'])
      .where('handover_id', '=', handoverId)
      .orderBy('seq'),
  )
}

export function insertSignature(tx: Tx, row: HandoverSignatureTable): void {
  tx.run(sql.insertInto('handover_signature').values(row))
}

export function listSignatures(db: Db, handoverId: string) {
  return db.all(
    sql
      .selectFrom('handover_signature')
      .innerJoin('account as signer', 'signer.id', 'handover_signature.by')
      .innerJoin('account as owner', 'owner.id', 'handover_signature.of')
      .select(['party', 'by', 'of', 'capacity', 'reason', 'at', 'signer.name as by_name', 'owner.name as of_name'])
      .where('handover_id', '=', handoverId)
      .orderBy('seq'),
  )
}

/** The list of checks as the office changed it; undefined while it uses the one of the program. */
export function findChecks(db: Db): string | undefined {
  return db.first(sql.selectFrom('handover_checks').select('rows'))?.rows
}

export function saveChecks(tx: Tx, rows: string): void {
  tx.run(
    sql
      .insertInto('handover_checks')
      .values({ id: 1, rows })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ rows })),
  )
}
