import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { migrations as released } from './migrations'
import type { Migration } from './migrations/migration'
import { syncFile, syncFolder } from './sync-file'

/** Marks a file as ours in its header: "Duty". */
export const APPLICATION_ID = 0x44757479

export function latestVersion(migrations: readonly Migration[] = released): number {
  return migrations.at(-1)?.version ?? 0
}

/**
 * Brings the schema to the newest version in one transaction: afterwards it is wholly old or wholly new. A database that
 * holds anything is copied to `copiesDir` first; the copy is named by its version and `now` (UTC ms).
 */
export function migrate(
  raw: BetterSqlite3.Database,
  options: { copiesDir: string; now: number; migrations?: readonly Migration[] },
): { from: number; to: number; copy: string | null } {
  const migrations = options.migrations ?? released
  const from = raw.pragma('user_version', { simple: true }) as number
  const pending = migrations.filter((migration) => migration.version > from)
  if (pending.length === 0) return { from, to: from, copy: null }
  const copy = from === 0 ? null : copyBefore(raw, options.copiesDir, from, options.now)
  raw
    .transaction(() => {
      for (const { statements } of pending) for (const statement of statements) raw.exec(statement)
      const broken = raw.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`migration leaves ${broken.length} rows without what they refer to`)
      raw.pragma(`user_version = ${latestVersion(migrations)}`)
      raw.pragma(`application_id = ${APPLICATION_ID}`)
    })
    .immediate()
  return { from, to: latestVersion(migrations), copy }
}

function copyBefore(raw: BetterSqlite3.Database, copiesDir: string, version: number, now: number): string {
  mkdirSync(copiesDir, { recursive: true })
  const copy = join(copiesDir, `duty-desk-v${version}-${now}.db`)
  const unfinished = `${copy}.part`
  rmSync(unfinished, { force: true })
  // By SQLite itself: a copied file lacks what is still in the write-ahead log, and closing it drops this process's locks.
  raw.prepare('VACUUM INTO ?').run(unfinished)
  syncFile(unfinished)
  renameSync(unfinished, copy)
  syncFolder(copiesDir)
  return copy
}
