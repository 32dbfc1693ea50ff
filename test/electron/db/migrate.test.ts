import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { latestVersion, migrate } from '../../../electron/db/migrate'
import { migrations } from '../../../electron/db/migrations'
import type { Migration } from '../../../electron/db/migrations/migration'
import { newFolder, removeFolders } from '../../support/folders'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const first: Migration = { version: 10, name: 'one', statements: ['CREATE TABLE one (n INTEGER) STRICT'] }
const second: Migration = {
  version: 20,
  name: 'two',
  statements: ['ALTER TABLE one ADD COLUMN word TEXT', 'CREATE TABLE two (n INTEGER) STRICT'],
}
const broken: Migration = {
  version: 30,
  name: 'broken',
  statements: ['ALTER TABLE one ADD COLUMN more TEXT', 'INSERT INTO nowhere VALUES (1)'],
}

function database() {
  const folder = newFolder()
  const raw = new BetterSqlite3(join(folder, 'duty-desk.db'))
  raw.pragma('journal_mode = WAL')
  return { raw, options: { copiesDir: join(folder, 'copies'), now: NIGHT } }
}

const schemaOf = (raw: BetterSqlite3.Database) =>
  raw.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()

describe('migrating', () => {
  it('numbers the released migrations upwards, in tens', () => {
    const versions = migrations.map(({ version }) => version)
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
    expect(versions.every((version) => version % 10 === 0)).toBe(true)
    expect(latestVersion()).toBe(versions.at(-1))
  })

  it('makes no copy of a database that holds nothing yet', () => {
    const { raw, options } = database()
    expect(migrate(raw, { ...options, migrations: [first] })).toEqual({ from: 0, to: 10, copy: null })
    expect(existsSync(options.copiesDir)).toBe(false)
  })

  it('copies the whole database, write-ahead log included, before it changes anything', () => {
    const { raw, options } = database()
    migrate(raw, { ...options, migrations: [first] })
    raw.exec('INSERT INTO one VALUES (7)')
    const { copy } = migrate(raw, { ...options, migrations: [first, second] })
    const kept = new BetterSqlite3(copy ?? '', { readonly: true })
    expect(kept.prepare('SELECT * FROM one').all()).toEqual([{ n: 7 }])
    expect(kept.pragma('user_version', { simple: true })).toBe(10)
    kept.close()
    expect(raw.prepare('SELECT * FROM one').all()).toEqual([{ n: 7, word: null }])
  })

  it('copies what a reader keeps from being moved out of the write-ahead log', () => {
    const { raw, options } = database()
    migrate(raw, { ...options, migrations: [first] })
    const reader = new BetterSqlite3(raw.name, { readonly: true })
    reader.exec('BEGIN; SELECT * FROM one')
    reader.prepare('SELECT * FROM one').all()
    raw.exec('INSERT INTO one VALUES (7)')
    const { copy } = migrate(raw, { ...options, migrations: [first, second] })
    reader.close()
    const kept = new BetterSqlite3(copy ?? '', { readonly: true })
    expect(kept.prepare('SELECT * FROM one').all()).toEqual([{ n: 7 }])
    kept.close()
  })

  it('leaves no half copy under its name, and the database as it was, when the copy cannot be made', () => {
    const { raw, options } = database()
    migrate(raw, { ...options, migrations: [first] })
    const before = schemaOf(raw)
    writeFileSync(options.copiesDir, 'a file where the folder should be')
    expect(() => migrate(raw, { ...options, migrations: [first, second] })).toThrow()
    expect(schemaOf(raw)).toEqual(before)
  })

  it('is all or nothing: a failing statement takes the earlier ones back', () => {
    const { raw, options } = database()
    migrate(raw, { ...options, migrations: [first] })
    const before = schemaOf(raw)
    expect(() => migrate(raw, { ...options, migrations: [first, second, broken] })).toThrow('nowhere')
    expect(schemaOf(raw)).toEqual(before)
    expect(raw.pragma('user_version', { simple: true })).toBe(10)
  })

  it('does nothing the second time', () => {
    const { raw, options } = database()
    migrate(raw, { ...options, migrations: [first, second] })
    expect(migrate(raw, { ...options, migrations: [first, second] })).toEqual({ from: 20, to: 20, copy: null })
  })
})
