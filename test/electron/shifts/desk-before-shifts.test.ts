import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { databasePaths } from '../../../electron/db/database-paths'
import { migrate } from '../../../electron/db/migrate'
import { migrations } from '../../../electron/db/migrations'
import { openHeadFile } from '../../../electron/journal/head-file'
import type { AccountId } from '../../../shared/accounts/account'
import { aCommand, aRecord } from '../../support/an-entry'
import { PASSWORD, valueIn } from '../../support/an-office'
import { newFolder, removeFolders } from '../../support/folders'
import { quickPasswords } from '../../support/quick-passwords'
import { type StartedApp, startApp } from '../../support/start-app'
import { createTestClock, createTestIds, NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const HOUR = 60 * 60_000

type Value = string | number | null | { utf8: string }

/** Every row of a desk as the release before shifts wrote it; bytes are given as the text they are. */
interface OldDesk {
  version: number
  tables: Record<string, Record<string, Value>[]>
}

const old = JSON.parse(readFileSync(join(import.meta.dirname, 'desk-before-shifts.json'), 'utf8')) as OldDesk

const stored = (value: Value) => (value !== null && typeof value === 'object' ? Buffer.from(value.utf8) : value)

/** A folder with that desk's database, of its schema. */
function oldFolder(): string {
  const folder = newFolder()
  const paths = databasePaths(folder)
  const raw = new BetterSqlite3(paths.database)
  const then = migrations.filter(({ version }) => version <= old.version)
  migrate(raw, { copiesDir: join(folder, 'copies'), now: NIGHT, migrations: then })
  for (const [table, rows] of Object.entries(old.tables)) {
    for (const row of rows) {
      const columns = Object.keys(row)
      const places = columns.map(() => '?').join(', ')
      raw.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`).run(Object.values(row).map(stored))
    }
  }
  const last = raw.prepare('SELECT seq, hash, recorded_at FROM journal ORDER BY seq DESC LIMIT 1').get()
  raw.close()
  const head = openHeadFile(paths.head)
  head.write(last as { seq: number; hash: string; recorded_at: number })
  head.close()
  return folder
}

async function openOld(): Promise<StartedApp> {
  const ports = { passwords: quickPasswords, ids: createTestIds('new-') }
  const app = startApp({ folder: oldFolder(), clock: createTestClock(NIGHT + 3 * HOUR), ports })
  const [first] = valueIn(await app.api.accounts.names())
  valueIn(await app.api.accounts.signIn({ accountId: first?.id ?? ('' as AccountId), password: PASSWORD }))
  return app
}

const keyOf = (matter: string) =>
  `entry:${String(old.tables.entry?.find((entry) => entry.matter === matter)?.id ?? 'missing')}`

describe('a desk of the release before shifts', () => {
  it('is brought up to date with nothing changed: the journal holds, and a replay gives every table', async () => {
    const app = await openOld()
    expect(valueIn(await app.api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
    expect(valueIn(await app.api.shifts.room()).owner).toBeNull()
    expect(valueIn(await app.api.handover.sheet({ handoverId: null }))).toBeNull()
    app.stop()
  })

  it('goes on recording without a shift, and opens its first one when it wants to', async () => {
    const app = await openOld()
    const { api, clock } = app
    valueIn(await api.entries.record(aRecord({ matter: '开班之前' })))
    const lead = valueIn(await api.accounts.current())?.account.id ?? ('' as AccountId)
    const crew = { lead, deputy: null, leader: null, note: '试用' }
    const plan = { crew, from: clock.now(), until: clock.now() + 24 * HOUR }
    valueIn(await api.shifts.open({ commandId: aCommand(), plan }))
    valueIn(await api.entries.record(aRecord({ matter: '开班之后' })))
    const sheet = valueIn(await api.handover.sheet({ handoverId: null }))?.sheet
    const keys = sheet?.items.map(({ key }) => key) ?? []
    // What is still open is taken on, since whenever; what was done before there were shifts is no deed of the first.
    const open = ['化工厂罐区火灾', '供水管爆裂', '小区停电', '噪声扰民']
    expect(open.map(keyOf).filter((key) => !keys.includes(key))).toEqual([])
    expect([keys.length, sheet?.counts.total, sheet?.done]).toEqual([open.length + 3, 1, []])
    expect(keys).toContain('draft:draft-old')
    expect(valueIn(await api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
    app.stop()
  })
})
