import type BetterSqlite3 from 'better-sqlite3'
import { migrations } from './migrations'

/**
 * Whether the triggers that keep the journal append-only still read as they were created, which SQLite lets anybody drop, and
 * whether there are no others, which could change on the way what is recorded.
 */
export function triggersAreWhole(raw: BetterSqlite3.Database): boolean {
  const expected = migrations
    .flatMap((migration) => migration.statements)
    .filter((statement) => statement.startsWith('CREATE TRIGGER '))
  const found = raw.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[]
  return expected.length === found.length && expected.every((trigger) => found.includes(trigger))
}
