import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { databasePaths } from '../../electron/db/database-paths'
import { aRecord } from '../support/an-entry'
import { anOffice, valueIn } from '../support/an-office'
import { newFolder, removeFolders } from '../support/folders'
import { launchDesk } from './support/launch'

afterAll(removeFolders)

it('ends the process that reads figures, tells of no fault, and leaves the whole database in one file', async () => {
  const { page, folder, end } = await launchDesk()
  valueIn(await page.evaluate((office) => window.api.office.setUp(office), anOffice()))
  valueIn(await page.evaluate((record) => window.api.entries.record(record), aRecord()))
  const day = valueIn(await page.evaluate(() => window.api.figures.firstDay()))
  if (day === null) throw new Error('the entry has a day')
  const question = { figure: 'entries', span: { from: day, to: day }, before: null } as const
  const figure = valueIn(await page.evaluate((asked) => window.api.figures.read(asked), question))
  expect(figure.lines[0]).toMatchObject({ key: 'all', now: 1 })
  await end()
  const copy = join(newFolder(), 'copy.db')
  copyFileSync(databasePaths(folder).database, copy)
  const taken = new BetterSqlite3(copy, { readonly: true })
  expect(taken.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(1)
  taken.close()
})
