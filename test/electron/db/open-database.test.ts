import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { connect } from '../../../electron/db/connection'
import { databasePaths } from '../../../electron/db/database-paths'
import { latestVersion } from '../../../electron/db/migrate'
import { openDatabase, openReadOnly } from '../../../electron/db/open-database'
import { takeOwnership } from '../../../electron/db/ownership'
import { newFolder, removeFolders } from '../../support/folders'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const options = { known: false, now: NIGHT }

function opened(folder = newFolder()) {
  const paths = databasePaths(folder)
  const result = openDatabase(paths, options)
  if (result.kind === 'refused') throw new Error(result.sentence)
  return { paths, connection: result.connection, raw: result.connection.raw }
}

/** A database with a row, closed: what a fault is then done to. */
function closedDatabase() {
  const { paths, connection, raw } = opened()
  const insert = raw.prepare('INSERT INTO journal VALUES (?, ?, ?, 1, NULL, ?, NULL, ?, ?, ?, ?, ?)')
  for (let seq = 1; seq <= 500; seq += 1) {
    insert.run(seq, `j${seq}`, `c${seq}`, 'A', 'x', 's', Buffer.alloc(400), 'p', 'h')
  }
  connection.close()
  return paths
}

function refusalOf(paths: ReturnType<typeof databasePaths>, known = true) {
  const result = openDatabase(paths, { ...options, known })
  if (result.kind === 'refused') return result
  result.connection.close()
  throw new Error('it was opened')
}

describe('opening the database', () => {
  it('waits for the disk at every commit, also when the file is opened again', () => {
    const first = opened()
    const folder = first.paths.database.replace(/\/[^/]*$/, '')
    first.connection.close()
    const again = opened(folder)
    expect([
      again.raw.pragma('journal_mode', { simple: true }),
      again.raw.pragma('synchronous', { simple: true }),
      again.raw.pragma('foreign_keys', { simple: true }),
      again.raw.pragma('recursive_triggers', { simple: true }),
      again.raw.pragma('trusted_schema', { simple: true }),
      again.raw.pragma('user_version', { simple: true }),
    ]).toEqual(['wal', 2, 1, 1, 0, latestVersion()])
    again.connection.close()
  })

  it('runs on a SQLite without the WAL-reset corruption of versions before 3.51.3', () => {
    const { raw, connection } = opened()
    const [major, minor, patch] = String(raw.prepare('SELECT sqlite_version()').pluck().get()).split('.').map(Number)
    expect((major ?? 0) * 1_000_000 + (minor ?? 0) * 1000 + (patch ?? 0)).toBeGreaterThanOrEqual(3_051_003)
    connection.close()
  })

  it('makes every table STRICT but those of the search engine, which are its own', () => {
    const { raw, connection } = opened()
    const loose = raw.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0").pluck().all()
    const own = loose.filter(
      (name) => name !== 'search' && !/^search_(data|idx|content|docsize|config)$/.test(String(name)),
    )
    expect(own).toEqual(['sqlite_schema'])
    connection.close()
  })

  it.each([
    ['UPDATE', "UPDATE journal SET type = 'y'"],
    ['DELETE', 'DELETE FROM journal'],
    [
      'INSERT OR REPLACE by seq',
      "INSERT OR REPLACE INTO journal VALUES (1,'z','c',1,NULL,'A',NULL,'x','s',x'00','p','h')",
    ],
    [
      'INSERT OR REPLACE by id',
      "INSERT OR REPLACE INTO journal VALUES (999,'j1','c',1,NULL,'A',NULL,'x','s',x'00','p','h')",
    ],
    [
      'an upsert',
      "INSERT INTO journal VALUES (1,'j1','c',1,NULL,'A',NULL,'x','s',x'00','p','h') ON CONFLICT DO UPDATE SET type='y'",
    ],
  ])('refuses %s on the journal', (_, statement) => {
    const paths = closedDatabase()
    const result = openDatabase(paths, { ...options, known: true })
    if (result.kind === 'refused') throw new Error(result.sentence)
    const { raw } = result.connection
    expect(() => raw.exec(statement)).toThrow('append-only')
    expect(raw.prepare("SELECT count(*) FROM journal WHERE type = 'x'").pluck().get()).toBe(500)
    result.connection.close()
  })

  it('never puts a new database in the place of a known one that is missing or empty', () => {
    const gone = databasePaths(newFolder())
    expect(refusalOf(gone)).toMatchObject({ why: 'missing', sentence: expect.stringContaining('没有另建新的') })
    writeFileSync(gone.database, '')
    expect(refusalOf(gone).why).toBe('missing')
    expect(statSync(gone.database).size).toBe(0)
  })

  it('never makes a new database beside a write-ahead log, which would be thrown away with all it holds', () => {
    const paths = databasePaths(newFolder())
    writeFileSync(`${paths.database}-wal`, 'what was recorded last')
    expect(refusalOf(paths, false).why).toBe('missing')
    expect(readFileSync(`${paths.database}-wal`, 'utf8')).toBe('what was recorded last')
  })

  it('leaves the database of another program as it is', () => {
    const paths = databasePaths(newFolder())
    const raw = new BetterSqlite3(paths.database)
    raw.exec('CREATE TABLE bookmarks (url TEXT)')
    raw.close()
    const before = readFileSync(paths.database)
    expect(refusalOf(paths, false).why).toBe('not-a-database')
    expect(readFileSync(paths.database).equals(before)).toBe(true)
  })

  it('refuses a folder where the file should be', () => {
    const paths = databasePaths(newFolder())
    mkdirSync(paths.database)
    expect(refusalOf(paths).why).toBe('not-a-database')
  })

  it('opens while somebody reads, though the write-ahead log cannot be moved then', () => {
    const paths = closedDatabase()
    const first = openDatabase(paths, options)
    if (first.kind === 'refused') throw new Error(first.sentence)
    const reader = openReadOnly(paths.database)
    reader.raw.exec('BEGIN')
    reader.raw.prepare('SELECT count(*) FROM journal').all()
    first.connection.raw.exec("INSERT INTO draft VALUES ('d', 'a', 1, 1, hex(zeroblob(200000)), NULL)")
    const second = openDatabase(paths, { ...options, known: true })
    expect(second.kind).toBe('opened')
    if (second.kind === 'opened') second.connection.close()
    reader.close()
    first.connection.close()
  })

  it('leaves a file that is not a database as it is', () => {
    const paths = databasePaths(newFolder())
    writeFileSync(paths.database, '值班记录.xlsx 的内容')
    expect(refusalOf(paths).why).toBe('not-a-database')
    expect(readFileSync(paths.database, 'utf8')).toBe('值班记录.xlsx 的内容')
  })

  it.each([0.9, 0.5, 0.1])('refuses a file cut to %d of its length', (share) => {
    const paths = closedDatabase()
    truncateSync(paths.database, Math.floor(statSync(paths.database).size * share))
    expect(['truncated', 'damaged']).toContain(refusalOf(paths).why)
  })

  it('refuses a file of a newer version and does not touch it', () => {
    const paths = closedDatabase()
    const raw = new BetterSqlite3(paths.database)
    raw.pragma(`user_version = ${latestVersion() + 10}`)
    raw.close()
    const before = readFileSync(paths.database)
    expect(refusalOf(paths)).toMatchObject({ why: 'newer', sentence: expect.stringContaining('更新版本') })
    expect(readFileSync(paths.database).equals(before)).toBe(true)
  })

  it('refuses while another process is writing', () => {
    const paths = closedDatabase()
    const other = new BetterSqlite3(paths.database)
    other.exec('BEGIN IMMEDIATE')
    expect(refusalOf(paths).why).toBe('in-use')
    other.close()
  })

  it('refuses a read-only file', () => {
    const paths = closedDatabase()
    // Root may write read-only files, so the file system itself refuses: an immutable open stands for it.
    if (process.getuid?.() === 0) execFileSync('chattr', ['+i', paths.database])
    else execFileSync('chmod', ['444', paths.database])
    try {
      expect(refusalOf(paths).why).toBe('read-only')
    } finally {
      if (process.getuid?.() === 0) execFileSync('chattr', ['-i', paths.database])
    }
  })

  it('notices that the triggers of the journal were dropped or weakened', () => {
    const paths = closedDatabase()
    const raw = new BetterSqlite3(paths.database)
    raw.exec('DROP TRIGGER journal_no_update')
    raw.exec('CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal WHEN 0 BEGIN SELECT 1; END')
    raw.close()
    expect(refusalOf(paths).why).toBe('triggers-changed')
  })

  it('notices a trigger of another table, which could change what is recorded on its way', () => {
    const paths = closedDatabase()
    const raw = new BetterSqlite3(paths.database)
    raw.exec("CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN UPDATE entry SET text = '' WHERE seq = NEW.seq; END")
    raw.close()
    expect(refusalOf(paths).why).toBe('triggers-changed')
  })

  it('lets a reader read and not write', () => {
    const paths = closedDatabase()
    const reader = openReadOnly(paths.database)
    expect(() => reader.raw.exec('INSERT INTO log_day VALUES (1, 1)')).toThrow('readonly')
    reader.close()
  })
})

describe('owning the data folder', () => {
  it('goes to one holder at a time, and to the next when the first lets go', () => {
    const { lock } = databasePaths(newFolder())
    const first = takeOwnership(lock)
    expect(takeOwnership(lock)).toBeNull()
    first?.release()
    const next = takeOwnership(lock)
    expect(next).not.toBeNull()
    next?.release()
  })
})

describe('a transaction', () => {
  it('is undone whole when something in it throws', () => {
    const connection = connect(new BetterSqlite3(':memory:'))
    connection.raw.exec('CREATE TABLE t (n INTEGER) STRICT')
    const work = () =>
      connection.inTransaction(() => {
        connection.raw.exec('INSERT INTO t VALUES (1)')
        throw new Error('half-way')
      })
    expect(work).toThrow('half-way')
    expect(connection.raw.prepare('SELECT count(*) FROM t').pluck().get()).toBe(0)
    connection.close()
  })
})
