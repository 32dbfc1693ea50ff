import type { Sheet } from '../../shared/handover/sheet'
import { type Db, sql } from '../db/connection'
import type { HandoverRecord } from './handover-repository'

/** Sheets kept at hand: the one that is being gone through, and one that is looked up beside it. */
const MOST_KEPT = 2

/**
 * Sheets read lately, by their hash: what stands under a hash never changes, and one of thousands of items, read and parsed
 * anew for every answer, would hold up the room.
 */
const kept = new Map<string, Sheet>()

/** The sheet of a handover as it was frozen; throws when it is missing. Not to be changed: others are given the same. */
export function getStoredSheet(db: Db, { id, sheet_hash }: Pick<HandoverRecord, 'id' | 'sheet_hash'>): Sheet {
  const known = kept.get(sheet_hash)
  if (known) return known
  const row = db.first(sql.selectFrom('handover').select('sheet').where('id', '=', id))
  if (!row) throw new Error(`handover ${id} is missing`)
  const sheet = JSON.parse(row.sheet) as Sheet
  const [oldest] = kept.keys()
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(sheet_hash, sheet)
  return sheet
}
