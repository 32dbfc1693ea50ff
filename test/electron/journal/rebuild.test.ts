import { rmSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../../electron/db/connection'
import { readHead } from '../../../electron/journal/head-file'
import { GENESIS, hashOf } from '../../../electron/journal/journal-hash'
import { JobCancelled, type JobRunner, rebuildJob, verifyJob } from '../../../electron/journal/journal-jobs'
import { findHead, insertJournalRow, listJournalRows } from '../../../electron/journal/journal-repository'
import { checkAgainstHead } from '../../../electron/journal/verify-journal'
import type { DraftId } from '../../../shared/entries/draft'
import { aForm } from '../../support/a-draft'
import { aCommand, aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

type Held = { onProgress: (done: number) => void; finish: () => void; fail: (error: Error) => void }

/** Jobs that go on until the test ends them. */
function heldJobs(): { jobs: JobRunner; started: Held[] } {
  const started: Held[] = []
  const done = { rows: 1, head: null, firstBad: null, differing: [] }
  const run: JobRunner['run'] = (_, onProgress) =>
    new Promise((resolve, reject) => started.push({ onProgress, finish: () => resolve(done), fail: reject }))
  return { jobs: { run, cancel: () => undefined }, started }
}

/** Somebody with a database tool. */
function outside<T>(app: StartedApp, work: (raw: BetterSqlite3.Database) => T): T {
  const raw = new BetterSqlite3(app.paths.database)
  try {
    return work(raw)
  } finally {
    raw.close()
  }
}

describe('the office while a rebuild runs', () => {
  let app: StartedApp
  let started: Held[]

  beforeEach(async () => {
    const held = heldJobs()
    started = held.started
    app = startApp({ ports: { jobs: held.jobs } })
    await setUpOffice(app)
  })

  it('goes on recording until the tables are written, and after that', async () => {
    const rebuilding = app.api.journal.rebuild()
    started[0]?.onProgress(0.5)
    expect((await app.api.entries.record(aRecord())).ok).toBe(true)
    started[0]?.onProgress(0.95)
    started[0]?.onProgress(0.97)
    expect(await app.api.entries.record(aRecord())).toMatchObject({ failure: { kind: 'conflict' } })
    started[0]?.finish()
    expect((await rebuilding).ok).toBe(true)
    expect((await app.api.entries.record(aRecord())).ok).toBe(true)
  })

  it('is not let in by a second rebuild that was turned away', async () => {
    const rebuilding = app.api.journal.rebuild()
    started[0]?.onProgress(0.95)
    expect(await app.api.journal.rebuild()).toMatchObject({ failure: { kind: 'conflict' } })
    expect(await app.api.entries.record(aRecord())).toMatchObject({ failure: { kind: 'conflict' } })
    started[0]?.finish()
    expect((await rebuilding).ok).toBe(true)
  })

  it('is let in again when the rebuild was stopped, and says that nothing changed', async () => {
    const rebuilding = app.api.journal.rebuild()
    started[0]?.onProgress(0.95)
    started[0]?.fail(new JobCancelled())
    expect(await rebuilding).toMatchObject({ failure: { kind: 'conflict', message: expect.stringContaining('停下') } })
    expect((await app.api.entries.record(aRecord())).ok).toBe(true)
  })

  it('keeps what is typed: drafts wait for the lock instead of being refused', async () => {
    const rebuilding = app.api.journal.rebuild()
    started[0]?.onProgress(0.95)
    const other = new BetterSqlite3(app.paths.database)
    other.exec('BEGIN IMMEDIATE')
    const draft = { id: 'd1' as DraftId, openedAt: NIGHT, form: aForm({ text: '听到巨响' }), focus: null }
    const saving = app.api.drafts.save(draft)
    other.exec('COMMIT')
    other.close()
    started[0]?.finish()
    expect((await saving).ok).toBe(true)
    await rebuilding
    expect(valueIn(await app.api.drafts.list()).map(({ form }) => form.text)).toEqual(['听到巨响'])
  })
})

describe('a rebuild', () => {
  let app: StartedApp

  beforeEach(async () => {
    app = startApp()
    await setUpOffice(app)
  })

  const rebuild = (onProgress: (done: number) => boolean = () => true) =>
    rebuildJob(app.paths, app.clock.now(), onProgress)

  it('mends every table, whatever was done to it, and touches neither drafts nor passwords', async () => {
    const one = valueIn(await app.api.entries.record(aRecord()))
    const other = valueIn(await app.api.entries.record(aRecord()))
    valueIn(await app.api.entries.link({ commandId: aCommand(), entryId: one.id, other: other.id }))
    valueIn(await app.api.drafts.save({ id: 'd1' as DraftId, openedAt: NIGHT, form: aForm(), focus: null }))
    const credentials = outside(app, (raw) => raw.prepare('SELECT * FROM credential').all())
    outside(app, (raw) => {
      raw.pragma('foreign_keys = OFF')
      raw.exec("DELETE FROM entry WHERE number = 1; UPDATE account SET role = 'officer'; DELETE FROM caller")
      raw.exec("INSERT INTO entry_link VALUES ('x', 'y'); UPDATE office SET settings = '{}'; DELETE FROM log_day")
    })
    expect(rebuild()).toMatchObject({ firstBad: null, differing: [] })
    expect(verifyJob(app.paths, () => true)).toMatchObject({ firstBad: null, differing: [] })
    expect(valueIn(await app.api.entries.find({ entryId: one.id })).links.map(({ id }) => id)).toEqual([other.id])
    expect(valueIn(await app.api.drafts.list()).length).toBe(1)
    expect(outside(app, (raw) => raw.prepare('SELECT * FROM credential').all())).toEqual(credentials)
  })

  it('takes in what was recorded while it read', async () => {
    valueIn(await app.api.entries.record(aRecord()))
    outside(app, (raw) => raw.exec("UPDATE entry SET matter = '别的事'"))
    let late: Promise<unknown> | null = null
    const found = rebuild((done) => {
      if (done >= 0.9) late ??= app.api.entries.record(aRecord({ matter: '后来的事' }))
      return true
    })
    await late
    expect(found).toMatchObject({ rows: findHead(app.ports.connection)?.seq, differing: [] })
    expect(verifyJob(app.paths, () => true)).toMatchObject({ firstBad: null, differing: [] })
  })

  it('leaves everything as it was when it is stopped', async () => {
    valueIn(await app.api.entries.record(aRecord()))
    outside(app, (raw) => raw.exec("UPDATE entry SET matter = '别的事'"))
    expect(() => rebuild((done) => done < 0.95)).toThrow(JobCancelled)
    expect(verifyJob(app.paths, () => true).differing).toEqual(['entry'])
  })
})

describe('a check', () => {
  let app: StartedApp

  beforeEach(async () => {
    app = startApp()
    await setUpOffice(app)
  })

  /** Chains a row onto the journal as the program would, whatever it says. */
  function forge(change: object): void {
    const { connection } = app.ports
    const last = listJournalRows(connection, (findHead(connection)?.seq ?? 1) - 1, 1)[0]
    if (!last) throw new Error('there is a last row')
    const row = { ...last, seq: last.seq + 1, id: 'forged', prev_hash: last.hash, ...change }
    outside(app, (raw) => connect(raw).inTransaction((tx) => insertJournalRow(tx, { ...row, hash: hashOf(row) })))
  }

  it('names a row that is chained well and cannot have happened', () => {
    forge({ type: 'entry.struck.1', subject: 'nobody', payload: Buffer.from('{"reason":"x"}') })
    const found = verifyJob(app.paths, () => true)
    expect(found).toMatchObject({ firstBad: { seq: 4, why: expect.stringContaining('不能重放') }, differing: null })
    expect(rebuildJob(app.paths, NIGHT, () => true)).toEqual(found)
  })

  it.each([
    ['is not linked to the one before', { prev_hash: GENESIS }, '与前一条接不上'],
    ['says the same in other bytes', { payload: Buffer.from('{ "from": 2, "to": 1 }') }, '内容不是规范写法'],
    ['is no JSON', { payload: Buffer.from('{') }, '内容读不出来'],
    ['is of a kind that nobody knows', { type: 'entry.dreamt.1' }, '内容读不出来'],
  ])('names a row with a hash of its own that %s', (_, change, why) => {
    forge({ type: 'clock.went-back.1', payload: Buffer.from('{"from":2,"to":1}'), ...change })
    expect(verifyJob(app.paths, () => true).firstBad).toMatchObject({ seq: 4, why: expect.stringContaining(why) })
  })

  it('sees a row put before the first', () => {
    outside(app, (raw) => {
      raw.pragma('ignore_check_constraints = ON')
      raw.exec(`INSERT INTO journal SELECT 0, 'z', command_id, recorded_at, actor, station, shift, type, subject, payload,
        '${GENESIS}', hash FROM journal WHERE seq = 1`)
    })
    expect(verifyJob(app.paths, () => true)).toMatchObject({ firstBad: { seq: 1 } })
  })

  it('says that the note beside the database is gone, without which a cut journal looks whole', () => {
    rmSync(app.paths.head)
    expect(verifyJob(app.paths, () => true)).toMatchObject({
      firstBad: { seq: 3, why: expect.stringContaining('登记') },
    })
  })

  it('compares the note with what the newest row says, not only with what it calls its hash', () => {
    const { connection } = app.ports
    expect(checkAgainstHead(connection, readHead(app.paths.head))).toBeNull()
    outside(app, (raw) => {
      raw.exec('DROP TRIGGER journal_no_update')
      raw.exec("UPDATE journal SET actor = 'somebody' WHERE seq = (SELECT max(seq) FROM journal)")
    })
    expect(checkAgainstHead(connection, readHead(app.paths.head))?.seq).toBe(findHead(connection)?.seq)
  })
})
