import { closeSync, openSync, readSync, statSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { CHECKPOINT_AT_THE_LATEST } from './checkpoints'
import { type Connection, connect } from './connection'
import type { DatabasePaths } from './database-paths'
import { APPLICATION_ID, latestVersion, migrate } from './migrate'
import { errorCode } from './storage-failure'
import { triggersAreWhole } from './triggers'

/** Why a database file is not opened. Nothing was changed or created. */
export type Refusal =
  | 'missing'
  | 'not-a-database'
  | 'truncated'
  | 'newer'
  | 'in-use'
  | 'read-only'
  | 'disk-full'
  | 'disk-fault'
  | 'no-wal'
  | 'triggers-changed'
  | 'damaged'

export interface Refused {
  kind: 'refused'
  why: Refusal
  sentence: string
}

export type Opened = { kind: 'opened'; connection: Connection } | Refused

/** How long a statement waits for a lock, in ms: short, because the main process waits with it. */
const BUSY_TIMEOUT_MS = 250

const sentences: Record<Refusal, string> = {
  missing: '数据库文件不见了或是空的，没有另建新的。可能被移走或误删：找回原文件放回原处，或请管理员用备份恢复',
  'not-a-database': '数据库文件已不是值班台的数据库，可能被别的程序改写。原文件未动，请管理员用备份恢复',
  truncated: '数据库文件被截短，后面的内容缺失。原文件未动，请管理员用备份恢复',
  newer: '数据库是更新版本的值班台写的，本版本不能打开，以免写坏。请换用新版程序',
  'in-use': '值班台已在运行，或数据库正被另一个程序占用。关掉那个程序后再打开',
  'read-only': '数据库文件或所在文件夹是只读的，不能记录。请管理员恢复写入权限后再打开',
  'disk-full': '磁盘已满，值班台不能打开。记录都在，腾出空间后再打开',
  'disk-fault': '磁盘读写出错，数据库读不出来。原文件未动，请管理员检查磁盘',
  'no-wal': '数据库所在的位置不能可靠写入（可能是网络盘或同步文件夹）。请把数据放在本机磁盘',
  'triggers-changed': '流水的防改保护被人动过。原文件未动，请管理员查明原因并用备份恢复',
  damaged: '数据库文件已损坏。原文件未动，请管理员用备份恢复',
}

export function refused(why: Refusal): Refused {
  return { kind: 'refused', why, sentence: sentences[why] }
}

/**
 * Opens the database for writing, or says why not. `known` means that a database was here before (its head file is), so a
 * missing or empty one is never silently replaced. Each step answers a fault that was measured: see the tests.
 */
export function openDatabase(paths: DatabasePaths, options: { known: boolean; now: number }): Opened {
  let raw: BetterSqlite3.Database | undefined
  try {
    const there = sizeOf(paths.database) > 0
    // SQLite would take a write-ahead log without its database for a leftover, and delete it.
    if (!there && (options.known || sizeOf(`${paths.database}-wal`) > 0)) return refused('missing')
    if (there && !looksLikeSqlite(paths.database)) return refused('not-a-database')
    raw = new BetterSqlite3(paths.database, { timeout: BUSY_TIMEOUT_MS })
    const why = prepareForWriting(raw, paths, options.now)
    if (why === null) return { kind: 'opened', connection: connect(raw) }
    raw.close()
    return refused(why)
  } catch (error) {
    raw?.close()
    return refused(refusalOf(error))
  }
}

/** Opens the same file for reading only, for the jobs that run outside the main process. */
export function openReadOnly(path: string): Connection {
  const raw = new BetterSqlite3(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS })
  hardenReading(raw)
  return connect(raw)
}

/** How long a job waits for a lock, in ms: nobody waits with it. */
const JOB_TIMEOUT_MS = 60_000

/**
 * Opens it a second time for writing, for a job beside the process that has opened and checked it. What a power cut takes of such a job is
 * done again, so its commits wait for no disk, and it moves its own share of the write-ahead log, that the main process need not.
 */
export function openBeside(path: string): Connection {
  const raw = new BetterSqlite3(path, { fileMustExist: true, timeout: JOB_TIMEOUT_MS })
  hardenReading(raw)
  raw.pragma('synchronous = NORMAL')
  return connect(raw)
}

function prepareForWriting(raw: BetterSqlite3.Database, paths: DatabasePaths, now: number): Refusal | null {
  hardenReading(raw)
  raw.pragma('foreign_keys = ON')
  // Without it INSERT OR REPLACE deletes rows without firing the journal's DELETE trigger.
  raw.pragma('recursive_triggers = ON')
  if (!isOurs(raw)) return 'not-a-database'
  if (Number(raw.pragma('user_version', { simple: true })) > latestVersion()) return 'newer'
  if (raw.pragma('journal_mode = WAL', { simple: true }) !== 'wal') return 'no-wal'
  // better-sqlite3 compiles WAL with NORMAL: a power cut could take acknowledged entries.
  raw.pragma('synchronous = FULL')
  raw.pragma(`wal_autocheckpoint = ${CHECKPOINT_AT_THE_LATEST}`)
  tryToWrite(raw)
  const bytes = Number(raw.pragma('page_count', { simple: true })) * Number(raw.pragma('page_size', { simple: true }))
  if (logIsMoved(raw) && sizeOf(paths.database) < bytes) return 'truncated'
  migrate(raw, { copiesDir: paths.copies, now })
  return triggersAreWhole(raw) ? null : 'triggers-changed'
}

/** Whether the file is new, or was made by this program: another one's database has a header of its own. */
function isOurs(raw: BetterSqlite3.Database): boolean {
  const isEmpty = raw.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  return isEmpty || raw.pragma('application_id', { simple: true }) === APPLICATION_ID
}

/**
 * Moves the write-ahead log into the database file, which then is the whole database. Not while somebody reads, nor on a
 * full disk: then the log is read along, and the program opens all the same.
 */
function logIsMoved(raw: BetterSqlite3.Database): boolean {
  try {
    return raw.prepare('PRAGMA wal_checkpoint(TRUNCATE)').pluck().get() === 0
  } catch (error) {
    if (errorCode(error) === 'SQLITE_FULL') return false
    throw error
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** Takes the write lock and dirties a page, then takes it back: BEGIN IMMEDIATE alone succeeds on a read-only file. */
function tryToWrite(raw: BetterSqlite3.Database): void {
  raw.exec('BEGIN IMMEDIATE')
  try {
    raw.pragma(`user_version = ${raw.pragma('user_version', { simple: true })}`)
  } finally {
    raw.exec('ROLLBACK')
  }
}

function hardenReading(raw: BetterSqlite3.Database): void {
  raw.pragma('trusted_schema = OFF')
  raw.pragma('cell_size_check = ON')
}

function looksLikeSqlite(path: string): boolean {
  const start = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, start, 0, 16, 0)
  } finally {
    closeSync(file)
  }
  return start.toString('latin1') === 'SQLite format 3\u0000'
}

const refusalByCode: readonly [code: string, why: Refusal][] = [
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_NOTADB', 'not-a-database'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['SQLITE_IOERR', 'disk-fault'],
  ['EIO', 'disk-fault'],
  ['SQLITE_PERM', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['EISDIR', 'not-a-database'],
]

/** What an error of SQLite or of the file system means for opening; throws it again when it is something else, that is a bug. */
export function refusalOf(error: unknown): Refusal {
  const code = errorCode(error)
  const known = refusalByCode.find(([prefix]) => code?.startsWith(prefix))
  if (!known) throw error
  return known[1]
}
