import { type Db, sql, type Tx } from '../db/connection'

/** No record has so high a number: the index is to be emptied, and nothing in it counts. */
const TO_BE_EMPTIED = Number.MAX_SAFE_INTEGER

/**
 * Records with a smaller number (seq) are not in the index yet and have to be read one by one; 0: it is whole. While it is to be emptied
 * this is a number that no record has: then the index must not be asked at all.
 */
export function indexedFrom(db: Db): number {
  const state = db.first(sql.selectFrom('search_state').select('reached'))
  if (!state) throw new Error('the state of the index is missing')
  return state.reached
}

/** Whether what the index holds is no longer to be read: it is emptied and made anew. */
export function isToBeEmptied(db: Db): boolean {
  return indexedFrom(db) === TO_BE_EMPTIED
}

export function saveIndexedFrom(tx: Tx, reached: number): void {
  tx.run(sql.updateTable('search_state').set({ reached }))
}

/** From now on every record is read one by one, until the index is made anew. */
export function markForRebuild(tx: Tx): void {
  saveIndexedFrom(tx, TO_BE_EMPTIED)
}
