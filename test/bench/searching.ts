import type BetterSqlite3 from 'better-sqlite3'
import { sql as raw } from 'kysely'
import { systemClock } from '../../electron/app/system'
import { sql } from '../../electron/db/connection'
import { databasePaths } from '../../electron/db/database-paths'
import { openReadOnly } from '../../electron/db/open-database'
import { createSampleRandom } from '../../electron/office/sample-random'
import { indexJob } from '../../electron/search/index-job'
import { indexedFrom, markForRebuild } from '../../electron/search/index-state-repository'
import { entryWords, handoverWords, incidentWords } from '../../electron/search/record-words'
import { type SearchFilter, type SearchOrder, wholeLog } from '../../shared/search/search-filter'
import { valueIn } from '../support/an-office'
import { openSignedIn, saveOne } from './saving'
import { termsOf } from './search-terms'

/** What the list asks for first. */
const FIRST = 50
const SAMPLED = 3_000
const ROUNDS = 5
const FLOORS = 300
const SCANS = 3
const SEED = 7
/** Between two saves, ms: more than any room writes, and time for what waits in between. */
const BETWEEN = 20
const OLD_MS = 30 * 24 * 60 * 60_000

export interface SearchFigures {
  /** ms of the first 50, by kind of term. */
  kinds: Record<string, number[]>
  /** ms of 50 rows by key, anywhere. */
  floor: number[]
  /** ms of reading every text for a term that is nowhere. */
  scans: number[]
  indexBytes: number
  textBytes: number
}

const pause = (ms: number) => new Promise<void>((resolve) => systemClock.after(ms, resolve))

/** The first 50 of every kind of term through the program's own search, beside 50 rows by key in the same process. */
export async function measureSearch(options: { folder: string; resources: string }): Promise<SearchFigures> {
  const desk = openSignedIn(options.folder, options.resources)
  const { raw: database } = desk.connection
  const asked = [
    ...termsOf(sampleTexts(database)).map((term) => ({ ...term, filter: wholeLog, order: 'received' as const })),
    ...narrowed(database),
  ]
  const kinds: Record<string, number[]> = {}
  const floor: number[] = []
  const keys = keysOf(database)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { kind, ...question } of asked) {
      const startedAt = performance.now()
      const found = await desk.api.search.find({ ...question, offset: 0, limit: FIRST })
      kinds[kind] = [...(kinds[kind] ?? []), performance.now() - startedAt]
      valueIn(found)
    }
    for (let time = 0; time < FLOORS / ROUNDS; time += 1) floor.push(readByKey(database, keys()))
  }
  const scans = Array.from({ length: SCANS }, () => scanAll(database))
  const figures = { kinds, floor, scans, indexBytes: indexBytes(database), textBytes: textBytes(options.folder) }
  desk.close()
  return figures
}

function sampleTexts(database: BetterSqlite3.Database): string[] {
  const count = Number(database.prepare('SELECT count(*) FROM entry').pluck().get())
  const every = Math.max(1, Math.floor(count / SAMPLED))
  const texts = database.prepare('SELECT text FROM entry WHERE number % ? = 0 LIMIT ?').pluck().all(every, SAMPLED)
  return texts as string[]
}

/** Frequent words under conditions that keep most of what holds them out, and in the other order. */
function narrowed(
  database: BetterSqlite3.Database,
): { kind: string; text: string; filter: SearchFilter; order: SearchOrder }[] {
  const first = Number(database.prepare('SELECT min(received_at) FROM entry').pluck().get())
  const texts = sampleTexts(database)
  const frequent = termsOf(texts).filter(({ kind }) => kind === '2 common')
  const old = { ...wholeLog, from: first, until: first + OLD_MS }
  return frequent.flatMap(({ text }) => [
    { kind: 'common, first 30 days', text, filter: old, order: 'received' as const },
    { kind: 'common, as recorded', text, filter: wholeLog, order: 'recorded' as const },
  ])
}

/** Draws the keys of 50 entries, anywhere in the log. */
function keysOf(database: BetterSqlite3.Database): () => number[] {
  const all = database.prepare('SELECT seq FROM entry').pluck().all() as number[]
  const [first = 0, ...others] = all
  const random = createSampleRandom(SEED)
  const keys = [first, ...others] as const
  return () => Array.from({ length: FIRST }, () => random.pick(keys))
}

function readByKey(database: BetterSqlite3.Database, keys: readonly number[]): number {
  const statement = database.prepare('SELECT * FROM entry WHERE seq = ?')
  const startedAt = performance.now()
  for (const key of keys) statement.get(key)
  return performance.now() - startedAt
}

function scanAll(database: BetterSqlite3.Database): number {
  const statement = database.prepare("SELECT count(*) FROM entry WHERE text LIKE '%龘靐齉%'")
  const startedAt = performance.now()
  statement.get()
  return performance.now() - startedAt
}

function indexBytes(database: BetterSqlite3.Database): number {
  const statement = database.prepare('SELECT sum(pgsize) FROM dbstat WHERE name = ?').pluck()
  const tables = ['search_data', 'search_idx', 'search_docsize', 'search_config']
  return tables.reduce((sum, table) => sum + Number(statement.get(table)), 0)
}

/** Of all that is indexed, in UTF-8. */
function textBytes(folder: string): number {
  const db = openReadOnly(databasePaths(folder).database)
  const bytes = [
    db.first(sql.selectFrom('entry').select(raw<number>`sum(octet_length(${entryWords}))`.as('bytes'))),
    db.first(sql.selectFrom('incident').select(raw<number>`sum(octet_length(${incidentWords}))`.as('bytes'))),
    db.first(sql.selectFrom('handover').select(raw<number>`sum(octet_length(${handoverWords}))`.as('bytes'))),
  ]
  db.close()
  return bytes.reduce((sum, row) => sum + (row?.bytes ?? 0), 0)
}

/** Makes the whole index anew, as the job's process does, once it is told to; ms it took. */
export async function makeIndexAnew({ folder }: { folder: string }): Promise<{ ms: number }> {
  const reading = openReadOnly(databasePaths(folder).database)
  while (indexedFrom(reading) === 0) await pause(BETWEEN)
  reading.close()
  const startedAt = performance.now()
  const around = { now: systemClock.now, pause, onProgress: () => undefined }
  await indexJob(databasePaths(folder), { anew: false }, around)
  return { ms: performance.now() - startedAt }
}

/** Saves while another process makes the index anew; ms of each, and the longest that nothing else was done. */
export async function saveWhileIndexing(options: { folder: string; resources: string }) {
  const desk = openSignedIn(options.folder, options.resources)
  const run = `${systemClock.now()}`
  const before: number[] = []
  for (let index = 0; index < 200; index += 1) before.push(await saveOne(desk, `${run}-before-${index}`))
  desk.connection.inTransaction(markForRebuild)
  const during: number[] = []
  const blocked: number[] = []
  for (let index = 0; indexedFrom(desk.connection) > 0; index += 1) {
    during.push(await saveOne(desk, `${run}-${index}`))
    const startedAt = performance.now()
    await pause(BETWEEN)
    blocked.push(Math.max(0, performance.now() - startedAt - BETWEEN))
  }
  desk.close()
  return { before, during, blocked }
}
