import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Passwords } from '../../../electron/accounts/passwords'
import { readHead } from '../../../electron/journal/head-file'
import { SAMPLE_PASSWORD } from '../../../electron/office/sample-office'
import { channel } from '../../../shared/entries/channel'
import { type EntryRow, urgency } from '../../../shared/entries/entry'
import { valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

let app: StartedApp

/** Hashing six passwords properly takes seconds; what is recorded does not depend on it. */
const quick: Passwords = {
  hash: (password) => Promise.resolve(`hash of ${password}`),
  verify: (phc, password) => Promise.resolve(phc === `hash of ${password}`),
}

const start = () => startApp({ ports: { passwords: quick } })

beforeEach(() => {
  app = start()
})
afterEach(() => {
  app.stop()
  expect(app.reported).toEqual([])
})
afterAll(removeFolders)

const all = { channel: null, urgency: null, status: null, text: '' }

async function everyRow(): Promise<EntryRow[]> {
  const days = valueIn(await app.api.entries.days({ filter: all, until: null }))
  const pages = await Promise.all(
    days.map(({ day }) => app.api.entries.rows({ day, filter: all, offset: 0, limit: 500 })),
  )
  return pages.flatMap(valueIn)
}

describe('the sample office', () => {
  it('has an administrator, who is signed in, five officers, two duty leaders and the head with the sample password', async () => {
    app.stop()
    app = startApp()
    const office = valueIn(await app.api.office.setUpSample())
    expect(office).toMatchObject({ name: '澄浦市人民政府办公室', dutyPhone: '0690-555 0100', station: 'A' })
    expect(office.reportTo).toHaveLength(3)
    const session = valueIn(await app.api.accounts.current())
    expect(session).toMatchObject({ account: { role: 'administrator' }, since: NIGHT })
    const names = valueIn(await app.api.accounts.names())
    expect(names).toHaveLength(9)
    expect(names.every(({ post }) => post !== '')).toBe(true)
    for (const { id } of names) valueIn(await app.api.accounts.signIn({ accountId: id, password: SAMPLE_PASSWORD }))
  })

  it.each([
    ['at night', NIGHT],
    ['in the forenoon', NIGHT + 7 * 3_600_000],
    ['on new year’s day', Date.UTC(2026, 11, 31, 16, 30)],
    ['on a leap day', Date.UTC(2028, 1, 29, 10, 5)],
  ])('has two believable days behind it when it is set up %s', async (_when, now) => {
    app.clock.set(now)
    valueIn(await app.api.office.setUpSample())
    const rows = await everyRow()
    expect(rows.length).toBeGreaterThanOrEqual(60)
    expect(rows.length).toBeLessThanOrEqual(90)
    const has = (kind: keyof EntryRow) => new Set(rows.map((row) => row[kind]))
    expect([...has('channel')].sort()).toEqual([...channel.options].sort())
    expect([...has('urgency')].sort()).toEqual([...urgency.options].sort())
    expect([...has('status')].sort()).toEqual(['closed', 'in-progress', 'open', 'struck'])
    expect(rows.every(({ receivedAt }) => receivedAt < now && receivedAt > now - 48 * 3_600_000)).toBe(true)
    expect(rows.some(({ unreceipted }) => unreceipted > 0)).toBe(true)
    expect(rows.some(({ amendments }) => amendments > 0)).toBe(true)
  })

  it('was recorded as it happened: each fact after its time, none after now, the clock never back', async () => {
    valueIn(await app.api.office.setUpSample())
    const recorded = app.ports.connection.raw
      .prepare('SELECT recorded_at AS at, type FROM journal ORDER BY seq')
      .all() as { at: number; type: string }[]
    expect(recorded.every(({ at }, index) => at >= (recorded[index - 1]?.at ?? 0) && at <= NIGHT)).toBe(true)
    expect(recorded.some(({ type }) => type === 'clock.went-back.1')).toBe(false)
    const late = app.ports.connection.raw
      .prepare('SELECT count(*) FROM entry WHERE recorded_at NOT BETWEEN received_at AND received_at + 150000')
      .pluck()
      .get()
    expect(late).toBe(0)
  })

  it('reads back whole, and its journal holds', async () => {
    valueIn(await app.api.office.setUpSample())
    const details = await Promise.all((await everyRow()).map(({ id }) => app.api.entries.find({ entryId: id })))
    const entries = details.map(valueIn)
    expect(entries.some(({ links }) => links.length >= 5)).toBe(true)
    const signed = entries.flatMap(({ steps }) => steps).filter(({ receipt }) => receipt !== null)
    expect(signed.length).toBeGreaterThan(40)
    expect(new Set(entries.map(({ recorderName }) => recorderName)).size).toBeGreaterThanOrEqual(4)
    expect(valueIn(await app.api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
    expect(readHead(app.paths.head)?.seq).toBe(
      app.ports.connection.raw.prepare('SELECT max(seq) FROM journal').pluck().get(),
    )
  })

  it('knows its repeat callers', async () => {
    valueIn(await app.api.office.setUpSample())
    expect(valueIn(await app.api.contacts.suggest({ phone: '0690-555 0215', name: '', unit: '' }))).toMatchObject([
      { name: '蒋慕白', unit: '临港新区管委会', times: 3 },
    ])
  })

  it('tells the window of the office and the session only', async () => {
    valueIn(await app.api.office.setUpSample())
    expect(app.published.map(({ channel: name }) => name)).toEqual(['office.onChanged', 'accounts.onSession'])
  })

  it('is the same whenever it is set up at the same moment', async () => {
    const texts = async () => {
      valueIn(await app.api.office.setUpSample())
      return app.ports.connection.raw.prepare('SELECT recorded_at, text FROM entry ORDER BY seq').all()
    }
    const first = await texts()
    app.stop()
    app = start()
    expect(await texts()).toEqual(first)
  })

  it('is recorded as a whole or not at all', async () => {
    const { raw } = app.ports.connection
    raw.exec("CREATE TRIGGER full BEFORE INSERT ON entry WHEN NEW.number = 30 BEGIN SELECT RAISE(ABORT, 'no'); END")
    expect(await app.api.office.setUpSample()).toMatchObject({ ok: false })
    expect(valueIn(await app.api.office.current())).toBeNull()
    expect(raw.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(0)
    expect(readHead(app.paths.head)).toBeNull()
    app.reported.length = 0
    raw.exec('DROP TRIGGER full')
    valueIn(await app.api.office.setUpSample())
  })
})
