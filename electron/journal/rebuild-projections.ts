import BetterSqlite3 from 'better-sqlite3'
import { type Connection, connect, type Db, sql, type Tx } from '../db/connection'
import { migrations } from '../db/migrations'
import type { Tables } from '../db/schema'
import { listJournalRows, toEvent } from './journal-repository'
import { projectEvent, projectedTables } from './projections'

const CHUNK = 500

/** Empties the projected tables and fills them from the journal, inside the caller's transaction. Answers with the events read. */
export function rebuildProjections(tx: Tx, onProgress: (seq: number) => boolean = () => true): number {
  for (const table of projectedTables()) tx.run(sql.deleteFrom(table))
  return replay(tx, tx, onProgress)
}

/**
 * Replays the journal into an empty database in memory and names the projected tables whose rows differ from the live
 * ones. `onProgress` gets the seq reached; return false from it to stop (then the answer is null).
 */
export function findDifferingTables(live: Connection, onProgress: (seq: number) => boolean = () => true) {
  const replica = connect(new BetterSqlite3(':memory:'))
  try {
    for (const { statements } of migrations) for (const statement of statements) replica.raw.exec(statement)
    let stopped = false
    replica.inTransaction((tx) =>
      replay(live, tx, (seq) => {
        stopped = !onProgress(seq)
        return !stopped
      }),
    )
    return stopped ? null : projectedTables().filter((table) => !sameRows(live, replica, table))
  } finally {
    replica.close()
  }
}

function replay(source: Db, target: Tx, onProgress: (seq: number) => boolean): number {
  let seq = 0
  for (;;) {
    const rows = listJournalRows(source, seq, CHUNK)
    for (const row of rows) projectEvent(target, toEvent(row))
    seq = rows.at(-1)?.seq ?? seq
    if (!onProgress(seq) || rows.length < CHUNK) return seq
  }
}

/** Compares two tables row by row in the order of all their columns, without holding either in memory. */
function sameRows(left: Connection, right: Connection, table: keyof Tables): boolean {
  const columns = left.raw.pragma(`table_info(${table})`) as { name: string }[]
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const query = `SELECT ${names} FROM ${table} ORDER BY ${names}`
  const rows = (connection: Connection) => connection.raw.prepare(query).raw().iterate() as IterableIterator<unknown[]>
  const others = rows(right)
  try {
    for (const row of rows(left)) {
      const other = others.next()
      if (other.done || JSON.stringify(row) !== JSON.stringify(other.value)) return false
    }
    return others.next().done === true
  } finally {
    // An open cursor would keep its connection from doing anything else.
    others.return?.()
  }
}
