import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { readEvent } from '../../../electron/journal/event-catalogue'
import { readHead } from '../../../electron/journal/head-file'
import { canonicalBytes } from '../../../electron/journal/journal-hash'
import { rebuildJob, verifyJob } from '../../../electron/journal/journal-jobs'
import { listJournalRows } from '../../../electron/journal/journal-repository'
import { aCommand, aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'

afterAll(removeFolders)

let app: StartedApp

beforeEach(async () => {
  app = startApp()
  await setUpOffice(app)
})

const rows = () => listJournalRows(app.ports.connection, 0, 1000)
const verify = () => verifyJob(app.paths, () => true)

/** Changes the journal behind the program's back, as somebody with a database tool would. */
function tamper(statement: string): void {
  const raw = new BetterSqlite3(app.paths.database)
  for (const trigger of ['update', 'delete', 'replace']) raw.exec(`DROP TRIGGER IF EXISTS journal_no_${trigger}`)
  raw.exec(statement)
  raw.close()
}

describe('the journal', () => {
  it('chains every row to the one before, and notes the newest beside the database', async () => {
    await app.api.entries.record(aRecord())
    const all = rows()
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1))
    for (const [index, row] of all.entries()) expect(row.prev_hash).toBe(all[index - 1]?.hash ?? '0'.repeat(64))
    expect(readHead(app.paths.head)).toEqual({ seq: all.length, hash: all.at(-1)?.hash })
    expect(verify()).toEqual({ rows: all.length, head: all.at(-1)?.hash, firstBad: null, differing: [] })
  })

  it('stores payloads as canonical JSON, whatever order the keys came in', () => {
    expect(canonicalBytes({ b: 1, a: { d: '𠮷', c: null } }).toString('utf8')).toBe('{"a":{"c":null,"d":"𠮷"},"b":1}')
  })

  it('carries a command out once, however often it is sent', async () => {
    const command = aRecord()
    const first = valueIn(await app.api.entries.record(command))
    const before = rows().length
    const again = valueIn(await app.api.entries.record(command))
    expect([again.id, rows().length]).toEqual([first.id, before])
  })

  it('leaves no trace of a command that was refused', async () => {
    const before = rows().length
    const entry = valueIn(await app.api.entries.record(aRecord()))
    const refused = await app.api.entries.reopen({ commandId: aCommand(), entryId: entry.id, reason: '再看' })
    expect([refused.ok, rows().length]).toEqual([false, before + 1])
  })

  it('records that the clock of the PC was set back, and keeps the order', async () => {
    await app.api.entries.record(aRecord())
    const late = app.clock.now()
    app.clock.set(late - 3_600_000)
    valueIn(await app.api.entries.record(aRecord()))
    const [entry, clock] = rows().slice(-2)
    expect([entry?.type, clock?.type]).toEqual(['entry.recorded.1', 'clock.went-back.1'])
    expect(JSON.parse(String(clock?.payload))).toEqual({ from: late, to: late - 3_600_000 })
    expect(verify().firstBad).toBeNull()
  })

  it.each([
    [
      'a changed payload',
      `UPDATE journal SET payload = CAST(replace(CAST(payload AS TEXT), '停电', '火灾') AS BLOB) WHERE seq = 4`,
      4,
      '内容与校验值不符',
    ],
    ['a changed time', 'UPDATE journal SET recorded_at = recorded_at + 1 WHERE seq = 4', 4, '内容与校验值不符'],
    ['a changed actor', "UPDATE journal SET actor = 'somebody' WHERE seq = 4", 4, '内容与校验值不符'],
    ['a missing row', 'DELETE FROM journal WHERE seq = 3', 3, '序号断开，下一条是第 4 条'],
    [
      'a missing last row',
      'DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)',
      5,
      '流水应有第 5 条，现在缺失',
    ],
    [
      'a row put in between',
      "INSERT INTO journal SELECT seq + 1, 'x', command_id, recorded_at, actor, station, shift, type, subject, payload, hash, hash FROM journal ORDER BY seq DESC LIMIT 1",
      6,
      '内容与校验值不符',
    ],
  ])('names the first bad row after %s', async (_, statement, seq, why) => {
    await app.api.entries.record(aRecord())
    await app.api.entries.record(aRecord())
    expect(rows().length).toBe(5)
    tamper(statement)
    expect(verify()).toMatchObject({ firstBad: { seq, why }, differing: null })
  })

  it('names the tables that do not say what the journal says, and mends them by a rebuild', async () => {
    await app.api.entries.record(aRecord())
    const raw = new BetterSqlite3(app.paths.database)
    raw.exec("UPDATE entry SET matter = '别的事'; DELETE FROM log_day")
    raw.close()
    expect(verify().differing).toEqual(['entry', 'log_day'])
    const mended = rebuildJob(app.paths, app.clock.now(), () => true)
    expect(mended).toMatchObject({ firstBad: null, differing: [] })
  })

  it('takes no command while a rebuild holds the tables, and says that the text is safe', async () => {
    const resume = app.journal.suspend('正在重建，稍等再存。内容仍在草稿里')
    const refused = await app.api.entries.record(aRecord())
    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'conflict', message: expect.stringContaining('草稿') },
    })
    resume()
    expect((await app.api.entries.record(aRecord())).ok).toBe(true)
  })

  it('rebuilds on the administrator’s word and records that it did', async () => {
    await app.api.entries.record(aRecord())
    expect(valueIn(await app.api.journal.rebuild())).toMatchObject({ firstBad: null, differing: [] })
    expect(rows().at(-1)?.type).toBe('journal.rebuilt.1')
  })
})

describe('reading old events', () => {
  const envelope = {
    seq: 1,
    id: 'e',
    commandId: 'c',
    recordedAt: 1,
    actor: null,
    station: 'A',
    shift: null,
    subject: 's',
  }

  it('lifts an old shape step by step to the newest', () => {
    const event = readEvent(
      { ...envelope, type: 'clock.jumped.1' },
      { back: 60 },
      {
        'clock.jumped.1': { to: 'clock.jumped.2', up: (old) => ({ ms: (old as { back: number }).back * 1000 }) },
        'clock.jumped.2': { to: 'clock.went-back.1', up: (old) => ({ from: (old as { ms: number }).ms, to: 0 }) },
      },
    )
    expect(event).toMatchObject({ type: 'clock.went-back.1', payload: { from: 60_000, to: 0 } })
  })

  it('says which row holds a type that nobody knows', () => {
    expect(() => readEvent({ ...envelope, type: 'entry.dreamt.1' }, {})).toThrow(
      'unknown event type entry.dreamt.1 at seq 1',
    )
  })
})
