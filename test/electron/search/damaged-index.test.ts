import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openBeside } from '../../../electron/db/open-database'
import { verifyJob } from '../../../electron/journal/journal-jobs'
import type { IndexRunner } from '../../../electron/search/index-job'
import { indexedFrom, isToBeEmptied } from '../../../electron/search/index-state-repository'
import { wholeLog } from '../../../shared/search/search-filter'
import { aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'

afterAll(removeFolders)

let app: StartedApp

beforeEach(async () => {
  app = startApp()
  await begin()
})

async function begin(): Promise<void> {
  await setUpOffice(app)
  for (const matter of ['一号泵房', '二号泵房', '三号泵房']) await record(matter)
}

const record = async (matter: string) => valueIn(await app.api.entries.record(aRecord({ matter })))

const find = async (text: string) =>
  valueIn(await app.api.search.find({ text, filter: wholeLog, order: 'received', offset: 0, limit: 50 }))

/** As a disk would: behind the back of whoever has the database open. */
function damage(statement: string): void {
  const beside = openBeside(app.paths.database)
  beside.raw.unsafeMode(true)
  beside.raw.exec(statement)
  beside.close()
}

/** What the engine stumbles over as it writes. */
const refusesWriting: [string, string][] = [
  ['its list of segments is rubbish', "UPDATE search_data SET block = x'deadbeef' WHERE id = 10"],
  ['its averages are gone', 'DELETE FROM search_data WHERE id = 1'],
]

/** What it stumbles over as it reads. */
const fault = "UPDATE search_data SET block = x'ffffffff0000' WHERE id > 100"

describe('an index that contradicts itself keeps nobody from recording', () => {
  it.each(refusesWriting)('when %s: it is reported, set aside and made anew', async (_, refused) => {
    damage(refused)
    const { id } = await record('四号泵房')
    expect(app.reported).toEqual([{ channel: 'search index', error: expect.any(Error) }])
    await app.answered()
    const found = await find('泵房')
    expect([found.rows.length, found.rows[0]?.id, found.remark]).toEqual([4, id, ''])
    expect(indexedFrom(app.ports.connection)).toBe(0)
    expect(verifyJob(app.paths, () => true)).toMatchObject({ firstBad: null, differing: [] })
  })

  it('when it is noticed in merging', async () => {
    app.index.start()
    for (let count = 4; count < 12; count += 1) await record(`${count}号泵房`)
    damage(fault)
    app.clock.advance(60_000)
    await app.answered()
    expect(app.reported).toHaveLength(1)
    expect([indexedFrom(app.ports.connection), (await find('泵房')).rows.length]).toEqual([0, 11])
    app.index.stop()
  })
})

describe('a question that meets such an index', () => {
  it('is answered record by record, and says so', async () => {
    const orders: boolean[] = []
    const indexer: IndexRunner = {
      run({ anew }) {
        orders.push(anew)
        return new Promise(() => undefined)
      },
      stop: () => undefined,
    }
    app = startApp({ ports: { indexer } })
    await begin()
    damage(fault)
    expect(await find('泵房')).toMatchObject({ known: 3, ended: true, remark: expect.stringContaining('索引') })
    expect([app.reported.length, isToBeEmptied(app.ports.connection), orders]).toEqual([1, true, [false]])
  })

  it('does not have it made anew again and again where that failed', async () => {
    let runs = 0
    const full = Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
    const indexer: IndexRunner = {
      run() {
        runs += 1
        return Promise.reject(full)
      },
      stop: () => undefined,
    }
    app = startApp({ ports: { indexer } })
    await begin()
    damage(fault)
    for (const _ of ['first', 'second']) expect(await find('泵房')).toMatchObject({ known: 3 })
    await record('四号泵房')
    await app.answered()
    expect([runs, valueIn(await app.api.searchIndex.state()).failure]).toEqual([1, expect.stringContaining('磁盘已满')])
  })
})

it('what the disk refuses is refused whole, index or not', async () => {
  app.ports.connection.raw.pragma(
    `max_page_count = ${Number(app.ports.connection.raw.pragma('page_count', { simple: true }))}`,
  )
  const words = '很长的内容'.repeat(2_000)
  expect(await app.api.entries.record(aRecord({ text: words }))).toMatchObject({
    failure: { kind: 'not-stored', message: expect.stringContaining('磁盘已满') },
  })
  expect([(await find('泵房')).rows.length, indexedFrom(app.ports.connection)]).toEqual([3, 0])
})
