import { sql as raw } from 'kysely'
import { type Connection, sql, type Tx } from '../db/connection'
import { findHead } from '../journal/journal-repository'
import { chooseCommonGrams } from './common-grams'
import { saveCommonGrams } from './common-grams-repository'
import {
  countIndexed,
  countRecords,
  findWordsOf,
  indexRecord,
  listRecordsBelow,
  type Numbered,
  tellIndex,
} from './index-repository'
import { indexedFrom, isToBeEmptied, saveIndexedFrom } from './index-state-repository'

/**
 * How long one transaction goes on taking records, in ms. A save of the main process that finds the file locked tries again after 1, 3, 8
 * and 18 ms: with transactions this short, and longer pauses between them, it never waits for a second one.
 */
const LONGEST_PART_MS = 6
/** Between two transactions, in ms. */
export const PAUSE_MS = 10

const MOST_RECORDS = 200
/** Pages of the engine's own tables deleted in one transaction. */
const MOST_PAGES = 150
const MOST_ROWS = 2_000
/** Each part makes a segment of its own; so many are made before they are merged. */
const MERGE_EVERY = 16
const MERGED_PAGES = 16

/**
 * Makes the index whole, one small transaction at a time: what is to be emptied is emptied, records that are not in it are put in from the
 * newest to the oldest, and what that left in pieces is merged. Gives how much is done, 0..1, after each. The state moves in the same
 * transaction, so that it can end anywhere and go on from there, while others record. `few`: records that something may stand in
 * without being common; left out: as suits an index.
 */
export function* indexWork(connection: Connection, now: () => number, few?: number): Generator<number, void> {
  const records = Math.max(1, countRecords(connection))
  let indexed = countIndexed(connection)
  for (let part = 1; indexedFrom(connection) > 0; part += 1) {
    const taken = fillPart(connection, now)
    if (taken === null) yield* beginAnew(connection, few)
    indexed = taken === null ? 0 : indexed + taken
    if (part % MERGE_EVERY === 0) yield* mergeAll(connection, Math.min(indexed / records, 1))
    yield Math.min(indexed / records, 1)
  }
  yield* mergeAll(connection, 1)
}

function* mergeAll(connection: Connection, done: number): Generator<number, void> {
  while (!isToBeEmptied(connection) && mergePart(connection, MERGED_PAGES)) yield done
}

/** Merges about so many pages of the index; answers whether there may be more to merge. */
export function mergePart(connection: Connection, pages: number): boolean {
  return connection.inTransaction((tx) => {
    const before = changesSoFar(tx)
    tellIndex(tx, { search: 'merge', rank: pages })
    // So the engine's manual: the command itself counts as one change.
    return changesSoFar(tx) - before >= 2
  })
}

function changesSoFar(tx: Tx): number {
  return tx.first(sql.selectNoFrom(raw<number>`total_changes()`.as('count')))?.count ?? 0
}

/** Puts the next records in, the newest first; answers how many, null where it is to be emptied: whoever set it aside did so just now, maybe. */
function fillPart(connection: Connection, now: () => number): number | null {
  return connection.inTransaction((tx) => {
    if (isToBeEmptied(tx)) return null
    const started = now()
    const records = listRecordsBelow(tx, indexedFrom(tx), MOST_RECORDS)
    let taken = 0
    for (const record of records) {
      put(tx, record)
      taken += 1
      if (now() - started >= LONGEST_PART_MS) break
    }
    const last = records[taken - 1]
    const isAll = taken === records.length && records.length < MOST_RECORDS
    saveIndexedFrom(tx, isAll || !last ? 0 : last.seq)
    return taken
  })
}

function put(tx: Tx, record: Numbered): void {
  const found = findWordsOf(tx, record)
  if (!found) throw new Error(`record ${record.seq} is gone`)
  indexRecord(tx, found)
}

const shadows = [
  { table: 'search_data', key: 'id', most: MOST_PAGES },
  { table: 'search_idx', key: '(segid, term)', most: MOST_ROWS },
  { table: 'search_docsize', key: 'id', most: MOST_ROWS },
] as const

/** Empties the index and chooses anew what is common: before that is saved, nobody else puts anything in. */
function* beginAnew(connection: Connection, few?: number): Generator<number, void> {
  while (emptyPart(connection)) yield 0
  const common = yield* chooseCommonGrams(connection, few)
  connection.inTransaction((tx) => {
    tellIndex(tx, { search: 'delete-all' })
    saveCommonGrams(tx, common)
    saveIndexedFrom(tx, (findHead(tx)?.seq ?? 0) + 1)
  })
}

/**
 * Deletes a part of what the index holds, from the engine's own tables: its command for all of it would hold the file for as long as a
 * few saves may take. Answers whether there was anything; once there is nothing left, that command makes it an empty index again.
 */
function emptyPart(connection: Connection): boolean {
  // The engine keeps others from writing its tables; nobody reads them in this state.
  connection.raw.unsafeMode(true)
  try {
    return connection.inTransaction(() =>
      shadows.some(({ table, key, most }) => deleteSome(connection, table, key, most) > 0),
    )
  } finally {
    connection.raw.unsafeMode(false)
  }
}

function deleteSome({ raw: database }: Connection, table: string, key: string, most: number): number {
  const columns = key.replace(/[()]/g, '')
  return database.prepare(`DELETE FROM ${table} WHERE ${key} IN (SELECT ${columns} FROM ${table} LIMIT ${most})`).run()
    .changes
}
