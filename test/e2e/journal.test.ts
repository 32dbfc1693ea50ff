import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databasePaths } from '../../electron/db/database-paths'
import type { EntryId } from '../../shared/entries/entry'
import { aRecord } from '../support/an-entry'
import { anOffice, valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { type LaunchedDesk, launchDesk } from './support/launch'

const ENTRIES = 30
let desk: LaunchedDesk
let entryId: EntryId

beforeAll(async () => {
  desk = await launchDesk()
  valueIn(await desk.page.evaluate((office) => window.api.office.setUp(office), anOffice()))
  for (let entry = 0; entry < ENTRIES; entry += 1) {
    const recorded = await desk.page.evaluate((record) => window.api.entries.record(record), aRecord())
    entryId = valueIn(recorded).id
  }
})

afterAll(async () => {
  await desk.end()
  removeFolders()
})

/** Changes the database while the program holds it, as somebody with a database tool would. */
function outside(statement: string): void {
  const raw = new BetterSqlite3(databasePaths(desk.folder).database)
  raw.exec(statement)
  raw.close()
}

describe('a job in its own process', () => {
  it('checks the journal and tells the window how far it is', async () => {
    const { found, heard } = await desk.page.evaluate(async () => {
      const heard: number[] = []
      const endListening = window.api.journal.onProgress(({ done }) => heard.push(done))
      const found = await window.api.journal.verify()
      endListening()
      return { found, heard }
    })
    expect(valueIn(found)).toMatchObject({ firstBad: null, differing: [] })
    expect(heard).toEqual(heard.toSorted((one, other) => one - other))
    expect(heard.at(-1)).toBe(1)
  })

  it('is stopped on the officer’s word', async () => {
    const [found] = await desk.page.evaluate(() =>
      Promise.all([window.api.journal.verify(), window.api.journal.cancel()]),
    )
    expect(found).toMatchObject({ ok: false, failure: { kind: 'conflict', message: '已停下，什么都没有改' } })
  })

  it('puts what the journal says in the place of what was changed behind the program’s back', async () => {
    outside(`UPDATE entry SET matter = '别的事' WHERE id = '${entryId}'`)
    expect(valueIn(await desk.page.evaluate(() => window.api.journal.verify())).differing).toEqual(['entry'])
    expect(valueIn(await desk.page.evaluate(() => window.api.journal.rebuild()))).toMatchObject({
      firstBad: null,
      differing: [],
    })
    const entry = valueIn(await desk.page.evaluate((id) => window.api.entries.find({ entryId: id }), entryId))
    expect(entry.content.matter).toBe('小区停电')
    expect((await desk.page.evaluate((record) => window.api.entries.record(record), aRecord())).ok).toBe(true)
  })
})
