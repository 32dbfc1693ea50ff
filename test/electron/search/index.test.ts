import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createSearch } from '../../../electron/db/migrations/0060-create-search'
import { openBeside } from '../../../electron/db/open-database'
import { JobCancelled, rebuildJob, verifyJob } from '../../../electron/journal/journal-jobs'
import { IndexingStopped, type IndexRunner } from '../../../electron/search/index-job'
import {
  indexedFrom,
  isToBeEmptied,
  markForRebuild,
  saveIndexedFrom,
} from '../../../electron/search/index-state-repository'
import { indexWork } from '../../../electron/search/index-work'
import type { AccountId } from '../../../shared/accounts/account'
import { wholeLog } from '../../../shared/search/search-filter'
import { aCommand, aRecord } from '../../support/an-entry'
import { PASSWORD, setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'
import { createTestIds } from '../../support/test-clock'

afterAll(removeFolders)

let app: StartedApp

beforeEach(async () => {
  app = startApp()
  await setUpOffice(app)
})

const record = async (matter: string) => valueIn(await app.api.entries.record(aRecord({ matter })))

/** Records whose words have this gram, as the engine alone finds them, the newest first. */
function inIndex(gram: string): number[] {
  return app.ports.connection.raw
    .prepare('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC')
    .pluck()
    .all(`"${gram}"`) as number[]
}

const segments = () =>
  Number(app.ports.connection.raw.prepare('SELECT count(DISTINCT segid) FROM search_idx').pluck().get())

/** As the release before 140 left it: pairs in an index of its kind. */
function makeOlder(raw: StartedApp['ports']['connection']['raw']): void {
  raw.exec('DROP TABLE search; DROP TABLE search_common')
  for (const statement of createSearch.statements) if (statement.includes('VIRTUAL')) raw.exec(statement)
  raw.exec("INSERT INTO search (rowid, grams) SELECT seq, '泵房 房' FROM entry")
  raw.pragma('user_version = 130')
}

const verify = () => verifyJob(app.paths, () => true)

describe('the work on the index', () => {
  it('puts in everything of a database from before it, the newest first', async () => {
    for (const matter of ['一号泵房', '二号泵房', '三号泵房']) await record(matter)
    const { connection } = app.ports
    connection.raw.exec("INSERT INTO search (search) VALUES ('delete-all')")
    connection.inTransaction((tx) => saveIndexedFrom(tx, 1_000))
    // A clock that runs on by itself: each part takes one record.
    let now = 0
    const reached: number[] = []
    for (const done of indexWork(connection, () => (now += 10))) {
      reached.push(inIndex('泵房').length)
      expect(done).toBeLessThanOrEqual(1)
    }
    expect(reached).toEqual([1, 2, 3])
    expect(indexedFrom(connection)).toBe(0)
    expect(verify()).toMatchObject({ differing: [] })
  })

  it('makes anew what held all pairs, and everything is found before, while and after', async () => {
    for (const matter of ['一号泵房', '二号泵房', '三号泵房']) await record(matter)
    makeOlder(app.ports.connection.raw)
    app.stop()
    app = startApp({ folder: app.folder, clock: app.clock, ports: { ids: createTestIds('later-') } })
    const { connection } = app.ports
    const [first] = valueIn(await app.api.accounts.names())
    valueIn(await app.api.accounts.signIn({ accountId: first?.id ?? ('' as AccountId), password: PASSWORD }))
    const find = async (text: string) =>
      valueIn(await app.api.search.find({ text, filter: wholeLog, order: 'received', offset: 0, limit: 50 })).rows
        .length
    expect([isToBeEmptied(connection), await find('泵房'), await find('二号泵')]).toEqual([true, 3, 1])
    // What is recorded before the work begins comes in with the rest.
    await record('四号泵房')
    let now = 0
    for (const _ of indexWork(connection, () => (now += 10)))
      expect([await find('泵房'), await find('号泵')]).toEqual([4, 4])
    expect([indexedFrom(connection), inIndex('泵房').length, await find('泵房')]).toEqual([0, 4, 4])
    expect(verify()).toMatchObject({ firstBad: null, differing: [] })
  })

  it('empties what is to be made anew before it fills it, and leaves nothing of it', async () => {
    await record('泵房进水')
    const { connection } = app.ports
    connection.raw.exec("INSERT INTO search (rowid, grams) VALUES (99, '无此')")
    expect(inIndex('无此')).toEqual([99])
    connection.inTransaction(markForRebuild)
    for (const _ of indexWork(connection, () => 0))
      expect(isToBeEmptied(connection) || inIndex('无此').length === 0).toBe(true)
    expect([inIndex('无此'), inIndex('泵房').length]).toEqual([[], 1])
    expect(verify()).toMatchObject({ differing: [] })
  })

  it('lets others record in between, and misses nothing of it', async () => {
    const entries = []
    for (let count = 0; count < 8; count += 1) entries.push(await record(`第${count}号泵房`))
    const beside = openBeside(app.paths.database)
    beside.inTransaction(markForRebuild)
    let now = 0
    let step = 0
    for (const _ of indexWork(beside, () => (now += 10))) {
      step += 1
      const entry = entries[step % entries.length]
      await record(`边编边记${step}`)
      if (!entry) throw new Error('there are entries')
      const change = {
        commandId: aCommand(),
        entryId: entry.id,
        changes: [{ field: 'cause', to: `补记${step}` }],
        reason: '核实',
      }
      valueIn(await app.api.entries.amend(change))
    }
    beside.close()
    expect(inIndex('泵房').length).toBe(8)
    expect(inIndex('边编').length).toBe(step)
    expect(inIndex('补记').length).toBe(Math.min(step, entries.length))
    expect(verify()).toMatchObject({ differing: [] })
  })

  it('can end after any part and go on from there', async () => {
    for (let count = 0; count < 6; count += 1) await record(`第${count}号泵房`)
    app.ports.connection.inTransaction(markForRebuild)
    let now = 0
    for (let rounds = 0; indexedFrom(app.ports.connection) > 0; rounds += 1) {
      expect(rounds).toBeLessThan(100)
      const beside = openBeside(app.paths.database)
      indexWork(beside, () => (now += 10)).next()
      beside.close()
    }
    expect(inIndex('泵房').length).toBe(6)
    expect(verify()).toMatchObject({ differing: [] })
  })
})

describe('a check of the journal', () => {
  it.each([
    ['a record is missing in it', 'DELETE FROM search WHERE rowid = (SELECT max(seq) FROM entry)'],
    ['it holds what is no record', "INSERT INTO search (rowid, grams) VALUES (1, '无此')"],
  ])('says that the index is not whole when %s, and the rebuild mends it', async (_, fault) => {
    await record('泵房进水')
    app.ports.connection.raw.exec(fault)
    expect(verify()).toMatchObject({ firstBad: null, differing: ['search'] })
    valueIn(await app.api.journal.rebuild())
    await app.answered()
    expect(valueIn(await app.api.searchIndex.state())).toMatchObject({ records: 1, indexed: 1, running: false })
    expect([verify().differing, inIndex('泵房').length]).toEqual([[], 1])
  })

  it('makes the index anew when tables were replaced', async () => {
    await record('泵房进水')
    app.ports.connection.raw.exec("UPDATE entry SET matter = '别的事'")
    expect(rebuildJob(app.paths, app.clock.now(), () => true)).toMatchObject({ differing: [] })
    expect(isToBeEmptied(app.ports.connection)).toBe(true)
  })

  it('leaves the index alone when it was stopped', async () => {
    await record('泵房进水')
    app.ports.connection.raw.exec("UPDATE entry SET matter = '别的事'")
    expect(() => rebuildJob(app.paths, app.clock.now(), (done) => done < 0.95)).toThrow(JobCancelled)
    expect(indexedFrom(app.ports.connection)).toBe(0)
  })
})

interface Held {
  onProgress: (done: number) => void
  fail: (error: Error) => void
}

/** Work that goes on until the test ends it. */
function heldIndexer() {
  const orders: boolean[] = []
  const held: Held = { onProgress: () => undefined, fail: () => undefined }
  const indexer: IndexRunner = {
    run: ({ anew }, onProgress) =>
      new Promise((_, reject) => {
        orders.push(anew)
        Object.assign(held, { onProgress, fail: reject })
      }),
    stop: () => held.fail(new IndexingStopped()),
  }
  return { indexer, orders, held }
}

describe('the keeper of the index', () => {
  it('goes on by itself after the start with what is missing', async () => {
    const { indexer, orders, held } = heldIndexer()
    const again = startApp({ ports: { indexer } })
    again.ports.connection.inTransaction((tx) => saveIndexedFrom(tx, 7))
    again.index.start()
    expect(orders).toEqual([])
    again.clock.advance(60_000)
    expect(orders).toEqual([false])
    held.onProgress(0.5)
    expect(again.index.state()).toMatchObject({ running: true, done: 0.5 })
    expect(again.published.at(-1)).toEqual({ channel: 'search.onIndexed', payload: { done: 0.5 } })
    held.fail(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }))
    await again.answered()
    expect(again.index.state()).toMatchObject({ running: false, failure: expect.stringContaining('磁盘已满') })
  })

  it('makes it anew for a log that has outgrown what was chosen for it', async () => {
    const { indexer, orders } = heldIndexer()
    const again = startApp({ ports: { indexer } })
    await setUpOffice(again)
    const { raw } = again.ports.connection
    const startWith = (records: number, chosenOf: number) => {
      raw.prepare('DELETE FROM log_day').run()
      raw.prepare('INSERT INTO log_day (day, count) VALUES (1, ?)').run(records)
      raw.prepare('UPDATE search_common SET digest = ?, records = ?').run(`${chosenOf}`, chosenOf)
      again.index.start()
      again.clock.advance(60_000)
    }
    startWith(9_999, 0)
    startWith(79_999, 40_000)
    expect(orders).toEqual([])
    startWith(80_000, 40_000)
    expect(orders).toEqual([true])
  })

  it('takes one order at a time, says that it was stopped, and can be asked again', async () => {
    const { indexer, orders } = heldIndexer()
    const again = startApp({ ports: { indexer } })
    await setUpOffice(again)
    const first = again.api.searchIndex.rebuild({ anew: true })
    expect(await again.api.searchIndex.rebuild({ anew: true })).toMatchObject({ failure: { kind: 'conflict' } })
    valueIn(await again.api.searchIndex.stop())
    expect(await first).toMatchObject({ failure: { kind: 'conflict', message: expect.stringContaining('已停下') } })
    void again.api.searchIndex.rebuild({ anew: false })
    await Promise.resolve()
    expect(orders).toEqual([true, false])
  })

  it('merges in quiet moments what the saves left in pieces', async () => {
    app.index.start()
    for (let count = 0; count < 40; count += 1) await record(`第${count}号泵房`)
    expect(segments()).toBeGreaterThan(30)
    app.clock.advance(1_000)
    expect(segments()).toBeGreaterThan(30)
    app.clock.advance(60_000)
    expect(segments()).toBeLessThan(10)
    expect(inIndex('泵房').length).toBe(40)
    app.index.stop()
  })
})
