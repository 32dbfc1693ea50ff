import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { connect } from '../../../electron/db/connection'
import type { Tables } from '../../../electron/db/schema'
import { verifyJob } from '../../../electron/journal/journal-jobs'
import { projectedTables } from '../../../electron/journal/projections'
import { verifyChain } from '../../../electron/journal/verify-journal'
import type { EntryDetail } from '../../../shared/entries/entry'
import { aCommand, aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { newFolder, removeFolders } from '../../support/folders'
import { type Act, changing, clockJump, marking, recording } from '../../support/journal-acts'
import { fc } from '../../support/property'
import { type StartedApp, startApp } from '../../support/start-app'

afterAll(removeFolders)

async function run(acts: readonly (readonly [Act, number])[]): Promise<StartedApp> {
  const app = startApp()
  await setUpOffice(app)
  const entries: EntryDetail[] = []
  for (const [act, pick] of acts) {
    const entry = await act(app, entries, pick)
    if (!entry) continue
    const known = entries.findIndex(({ id }) => id === entry.id)
    if (known < 0) entries.push(entry)
    else entries[known] = entry
  }
  return app
}

const randomRun = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 3, arbitrary: recording },
      { weight: 6, arbitrary: changing },
      { weight: 4, arbitrary: marking },
      { weight: 1, arbitrary: clockJump },
    ),
    fc.nat(50),
  ),
  { minLength: 1, maxLength: 40 },
)

describe('replaying the journal', () => {
  it('gives exactly the live tables after any run of commands and clock jumps', async () => {
    await fc.assert(
      fc.asyncProperty(randomRun, async (acts) => {
        const app = await run(acts)
        const checked = verifyJob(app.paths, () => true)
        expect([app.reported, checked.firstBad, checked.differing]).toEqual([[], null, []])
        app.stop()
      }),
      { numRuns: 60 },
    )
  })

  it('covers every table but the journal itself, credentials, and what is only being written', async () => {
    const app = startApp()
    const all = app.ports.connection.raw
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all() as (keyof Tables)[]
    // The index of words is made of the tables, and checked beside them.
    const projected = all.filter((name) => !/^search(_|$)/.test(name))
    const noFacts = [
      'journal',
      'credential',
      'draft',
      'handover_form',
      'handover_kept',
      'incident_report_draft',
      'saved_search',
    ]
    expect(new Set([...projectedTables(), ...noFacts])).toEqual(new Set(projected))
    app.stop()
  })
})

/** A database with some history, closed. */
async function history(): Promise<string> {
  const app = startApp()
  await setUpOffice(app)
  for (let index = 0; index < 30; index += 1) {
    const entry = valueIn(
      await app.api.entries.record(aRecord({ text: `第 ${index} 条，${'东浦区化工园区'.repeat(index)}` })),
    )
    await app.api.entries.strike({ commandId: aCommand(), entryId: entry.id, reason: '重复登记' })
  }
  app.stop()
  return app.paths.database
}

const journalOf = (raw: BetterSqlite3.Database) =>
  JSON.stringify(raw.prepare('SELECT * FROM journal ORDER BY seq').raw().all())

describe('damage', () => {
  it('to any column of any row of the journal is found at that row or the next', async () => {
    const file = await history()
    const raw = new BetterSqlite3(file)
    for (const trigger of ['update', 'delete', 'replace']) raw.exec(`DROP TRIGGER journal_no_${trigger}`)
    const connection = connect(raw)
    const count = Number(raw.prepare('SELECT count(*) FROM journal').pluck().get())
    const columns = [
      'id',
      'command_id',
      'recorded_at',
      'actor',
      'station',
      'shift',
      'type',
      'subject',
      'prev_hash',
      'hash',
    ]
    await fc.assert(
      fc.property(
        fc.integer({ min: 1, max: count }),
        fc.constantFrom(...columns, 'payload'),
        fc.nat(),
        (seq, column, place) => {
          raw.exec('BEGIN')
          const before = raw.prepare(`SELECT ${column} FROM journal WHERE seq = ?`).pluck().get(seq)
          raw.prepare(`UPDATE journal SET ${column} = ? WHERE seq = ?`).run(damaged(before, place), seq)
          const { firstBad } = verifyChain(connection)
          raw.exec('ROLLBACK')
          // A changed last hash is only seen against the noted head; every other change is seen in the chain.
          expect(firstBad?.seq).toSatisfy((found: number) => found === seq || found === seq + 1)
        },
      ),
      { numRuns: 300 },
    )
    expect(verifyChain(connection).firstBad).toBeNull()
    connection.close()
  })

  it('of random bytes of the file never changes the journal unnoticed', async () => {
    const file = await history()
    const sound = readFileSync(file)
    const raw = new BetterSqlite3(file, { readonly: true })
    const before = journalOf(raw)
    raw.close()
    const copy = join(newFolder(), 'flipped.db')
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 7 }), (offset, bit) => {
        const bytes = Buffer.from(sound)
        bytes[offset] = (bytes[offset] ?? 0) ^ (1 << bit)
        writeFileSync(copy, bytes)
        expect(noticed(copy, before)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

/** Whether the damaged file cannot be read, is found bad by the check, or still says the same. */
function noticed(path: string, before: string): boolean {
  let raw: BetterSqlite3.Database | undefined
  try {
    raw = new BetterSqlite3(path, { readonly: true })
    const connection = connect(raw)
    return verifyChain(connection).firstBad !== null || journalOf(raw) === before
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError) return true
    throw error
  } finally {
    raw?.close()
  }
}

function damaged(value: unknown, place: number): unknown {
  if (value === null) return 'x'
  if (typeof value === 'number') return value + 1
  const bytes = Buffer.from(value as string | Buffer)
  const at = place % bytes.length
  const changed = Buffer.from(bytes)
  changed[at] = changed[at] === 0x7e ? 0x7d : 0x7e
  return typeof value === 'string' ? changed.toString('latin1') : changed
}
