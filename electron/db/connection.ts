import type BetterSqlite3 from 'better-sqlite3'
import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Tables } from './schema'

/**
 * Kysely only writes the SQL here; better-sqlite3 runs it at once. Everything between the first check of a command and
 * its commit is therefore one synchronous stretch: nothing can slip in between, and there is no connection mutex to wait on.
 */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** What may be asked of the database outside a transaction. */
export interface Db {
  all<R>(query: Compilable<R>): R[]
  first<R>(query: Compilable<R>): R | undefined
}

/** What may be done inside `inTransaction`: only there does a way to write exist. */
export interface Tx extends Db {
  run(query: Compilable): { changes: number }
  /** Writes all that `work` writes, or nothing of it: then it throws, and the transaction may go on without it. */
  apart(work: () => void): void
}

/** The one connection of a process, with the statements it has prepared so far. */
export interface Connection extends Db {
  readonly raw: BetterSqlite3.Database
  inTransaction<T>(work: (tx: Tx) => T): T
  close(): void
}

export function connect(raw: BetterSqlite3.Database): Connection {
  const prepared = new Map<string, BetterSqlite3.Statement>()
  const prepare = (text: string) => {
    const known = prepared.get(text)
    if (known) return known
    const statement = raw.prepare(text)
    prepared.set(text, statement)
    return statement
  }
  const tx: Tx = {
    all<R>(query: Compilable<R>) {
      const { sql: text, parameters } = query.compile()
      return prepare(text).all(...parameters) as R[]
    },
    first<R>(query: Compilable<R>) {
      const { sql: text, parameters } = query.compile()
      return prepare(text).get(...parameters) as R | undefined
    },
    run(query) {
      const { sql: text, parameters } = query.compile()
      return { changes: prepare(text).run(...parameters).changes }
    },
    apart(work) {
      raw.transaction(() => {
        work()
        // The index keeps what it is told in memory until the next savepoint or the commit: an empty one makes it write now.
        raw.transaction(() => undefined)()
      })()
    },
  }
  return {
    raw,
    all: tx.all,
    first: tx.first,
    inTransaction: (work) => raw.transaction(() => work(tx)).immediate(),
    close: () => raw.close(),
  }
}
