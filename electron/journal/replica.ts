import BetterSqlite3 from 'better-sqlite3'
import { type Connection, connect } from '../db/connection'
import { migrations } from '../db/migrations'
import type { Tables } from '../db/schema'
import { listJournalRows, toEvent } from './journal-repository'
import { projectEvent, projectedTables } from './projections'

const CHUNK = 500

/** A row of the journal that the projections cannot follow. */
export class UnplayableRow extends Error {
  constructor(
    readonly seq: number,
    readonly why: string,
  ) {
    super(`row ${seq} of the journal cannot be replayed: ${why}`)
  }
}

/** An empty database for a replay. It spills to a file that is gone with its connection: memory holds no million entries. */
export function openReplica(): Connection {
  const replica = connect(new BetterSqlite3(''))
  replica.raw.pragma('journal_mode = OFF')
  for (const { statements } of migrations) for (const statement of statements) replica.raw.exec(statement)
  return replica
}

/** Projects the rows after `seq` of the live journal into the replica. `onSeq` gets the seq reached. */
export function replay(
  live: Connection,
  replica: Connection,
  seq: number,
  onSeq: (seq: number) => void = () => undefined,
): void {
  let reached = seq
  for (;;) {
    const rows = listJournalRows(live, reached, CHUNK)
    replica.inTransaction((tx) => {
      for (const row of rows) {
        try {
          projectEvent(tx, toEvent(row))
        } catch (error) {
          throw new UnplayableRow(row.seq, error instanceof Error ? error.message : String(error))
        }
      }
    })
    reached = rows.at(-1)?.seq ?? reached
    onSeq(reached)
    if (rows.length < CHUNK) return
  }
}

/** The projected tables whose rows are not those of the replica. */
export function differingTables(live: Connection, replica: Connection): (keyof Tables)[] {
  return projectedTables().filter((table) => !sameRows(live, replica, table))
}

/** Puts the replica's rows in the place of a table's own, inside the caller's transaction. */
export function replaceRows(live: Connection, replica: Connection, table: keyof Tables): void {
  const columns = columnsOf(live, table)
  live.raw.exec(`DELETE FROM ${table}`)
  const insert = live.raw.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => '?')})`)
  for (const row of rowsOf(replica, table, columns)) insert.run(row)
}

/** Compares row by row in the order of all columns, without holding either table in memory. */
function sameRows(left: Connection, right: Connection, table: keyof Tables): boolean {
  const columns = columnsOf(left, table)
  const others = rowsOf(right, table, columns)
  try {
    for (const row of rowsOf(left, table, columns)) {
      const other = others.next()
      if (other.done || JSON.stringify(row) !== JSON.stringify(other.value)) return false
    }
    return others.next().done === true
  } finally {
    // An open cursor would keep its connection from doing anything else.
    others.return?.()
  }
}

function columnsOf(connection: Connection, table: keyof Tables): string[] {
  const columns = connection.raw.pragma(`table_info(${table})`) as { name: string }[]
  return columns.map(({ name }) => `"${name}"`)
}

function rowsOf(connection: Connection, table: keyof Tables, columns: readonly string[]): IterableIterator<unknown[]> {
  const statement = connection.raw.prepare(`SELECT ${columns} FROM ${table} ORDER BY ${columns}`)
  return statement.raw().iterate() as IterableIterator<unknown[]>
}
