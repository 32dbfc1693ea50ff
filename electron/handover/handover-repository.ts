import { sql as raw } from 'kysely'
import type { HandoverId } from '../../shared/handover/handover-contract'
import type { OpenItem } from '../../shared/handover/open-item'
import { type Db, sql, type Tx } from '../db/connection'
import type { HandoverSignatureTable, HandoverTable, HandoverWordTable } from '../db/schema'

export function insertHandover(tx: Tx, row: HandoverTable): void {
  tx.run(sql.insertInto('handover').values(row))
}

export function updateHandover(tx: Tx, id: string, changes: Partial<Omit<HandoverTable, 'id'>>): void {
  tx.run(sql.updateTable('handover').set(changes).where('id', '=', id))
}

/** A handover without its sheet, which can be as long as the room is busy: see stored-sheets.ts. */
export type HandoverRecord = Omit<HandoverTable, 'sheet' | 'words'>

const record = [
  'id',
  'shift_id',
  'next_id',
  'state',
  'sheet_hash',
  'items',
  'carried',
  'day',
  'frozen_at',
  'frozen_seq',
  'took_over_seq',
  'due',
  'confirmed_at',
] as const

export function findHandoverRecord(db: Db, id: string): HandoverRecord | undefined {
  return db.first(sql.selectFrom('handover').select(record).where('id', '=', id))
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

/** Stores the items of a sheet, none of them answered: in one statement, for there may be thousands. */
export function insertItems(
  tx: Tx,
  { handoverId, frozenSeq, items }: { handoverId: string; frozenSeq: number; items: readonly OpenItem[] },
): void {
  const rows = JSON.stringify(items.map(({ key, next }) => [key, next?.words ?? null, next?.due ?? null]))
  tx.run(
    sql
      .insertInto('handover_item')
      .columns(['handover_id', 'ordinal', 'key', 'frozen_seq', 'answer', 'next_words', 'next_due'])
      .expression(
        raw`SELECT ${handoverId}, key, value ->> 0, ${frozenSeq}, NULL, value ->> 1, value ->> 2 FROM json_each(${rows})`,
      ),
  )
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
