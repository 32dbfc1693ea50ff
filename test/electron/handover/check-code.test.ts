import { cpSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databasePaths } from '../../../electron/db/database-paths'
import type { JournalTable } from '../../../electron/db/schema'
import { openHeadFile } from '../../../electron/journal/head-file'
import { GENESIS, hashOf } from '../../../electron/journal/journal-hash'
import { rebuildJob } from '../../../electron/journal/journal-jobs'
import type { CodeVerdict } from '../../../shared/handover/handover-contract'
import { changeShift } from '../../support/a-change'
import { openRoom, type People, SHIFT_END } from '../../support/a-shift'
import { aRecord } from '../../support/an-entry'
import { PASSWORD, valueIn } from '../../support/an-office'
import { newFolder, removeFolders } from '../../support/folders'
import { quickPasswords } from '../../support/quick-passwords'
import { startApp } from '../../support/start-app'
import { createTestClock, createTestIds } from '../../support/test-clock'

afterAll(removeFolders)

let original: string
let people: People
/** As it is printed at the foot of the sheet, and the row it names. */
let code: string
let seq: number

beforeAll(async () => {
  const room = await openRoom()
  valueIn(await room.app.api.entries.record(aRecord({ matter: '化工厂罐区火灾' })))
  const closed = await changeShift(room, { planned: SHIFT_END, at: SHIFT_END })
  code = closed.checkCode ?? ''
  seq = Number(code.split('-')[0])
  room.app.stop()
  original = room.app.folder
  people = room.people
})

/** The verdict on the code of the paper, in a copy of the office after somebody was at its files. */
async function verdictAfter(tamper: (folder: string) => void, typed = code): Promise<CodeVerdict & { found: unknown }> {
  const folder = newFolder()
  cpSync(original, folder, { recursive: true })
  tamper(folder)
  const ports = { passwords: quickPasswords, ids: createTestIds('later-') }
  const { api, stop } = startApp({ folder, clock: createTestClock(SHIFT_END), ports })
  valueIn(await api.accounts.signIn({ accountId: people.nextLead, password: PASSWORD }))
  const verdict = valueIn(await api.handover.checkCode({ code: typed }))
  const found = valueIn(await api.journal.verify())
  stop()
  return { ...verdict, found }
}

function withTool(folder: string, work: (raw: BetterSqlite3.Database) => void): void {
  const raw = new BetterSqlite3(databasePaths(folder).database)
  raw.pragma('foreign_keys = OFF')
  const guards = raw.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'journal'")
  const triggers = guards.all() as { name: string; sql: string }[]
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`)
  work(raw)
  for (const { sql } of triggers) raw.exec(sql)
  raw.close()
  noteHead(folder)
}

/** Whoever rewrites the journal rewrites the note beside it too. */
function noteHead(folder: string): void {
  const paths = databasePaths(folder)
  const raw = new BetterSqlite3(paths.database, { readonly: true })
  const last = raw.prepare('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1').get()
  raw.close()
  const head = openHeadFile(paths.head)
  head.write(last as { seq: number; hash: string })
  head.close()
}

/** Rewrites history from the first row on, each hash made anew: the chain holds afterwards. */
function rewrite(raw: BetterSqlite3.Database, from: string, to: string): void {
  let before = GENESIS
  for (const row of raw.prepare('SELECT * FROM journal ORDER BY seq').all() as JournalTable[]) {
    const payload = Buffer.from(row.payload.toString('utf8').replaceAll(from, to))
    const changed = { ...row, payload, prev_hash: before }
    before = hashOf(changed)
    raw
      .prepare('UPDATE journal SET payload = ?, prev_hash = ?, hash = ? WHERE seq = ?')
      .run(payload, changed.prev_hash, before, row.seq)
  }
}

const cutAfter = (last: number) => (folder: string) => {
  withTool(folder, (raw) => raw.prepare('DELETE FROM journal WHERE seq > ?').run(last))
  rebuildJob(databasePaths(folder), SHIFT_END, () => true)
}

describe('a check code from paper', () => {
  it.each([
    ['as printed', (text: string) => text],
    ['without hyphens', (text: string) => text.replaceAll('-', '')],
    ['in small, full-width letters', (text: string) => `校验码：${text.toLowerCase().replaceAll('-', '－')}`],
  ])('holds, typed %s', async (_, typed) => {
    const { verdict, seq: named } = await verdictAfter(() => undefined, typed(code))
    expect([verdict, named]).toEqual(['holds', seq])
  })

  it('shows a history that was rewritten whole, in which the chain itself shows nothing', async () => {
    const { verdict, found } = await verdictAfter((folder) => {
      withTool(folder, (raw) => rewrite(raw, '化工厂罐区火灾', '化工厂罐区冒烟'))
      rebuildJob(databasePaths(folder), SHIFT_END, () => true)
    })
    expect(found).toMatchObject({ firstBad: null, differing: [] })
    expect(verdict).toBe('differs')
  })

  it('shows that the end was cut off, and still when others were recorded in its place', async () => {
    const cut = await verdictAfter(cutAfter(seq - 3))
    expect(cut.found).toMatchObject({ firstBad: null, differing: [] })
    expect([cut.verdict, cut.seq]).toEqual(['cut', seq])
    const grown = await verdictAfter(cutAfter(seq - 1))
    expect(grown.verdict).toBe('differs')
  })

  it.each(['', '校验码', '1234', 'x'.repeat(60), '０-0000-0000-000', "'; DROP TABLE journal;--", '\u0000'])(
    'is not read from %j',
    async (typed) => {
      const { verdict, seq: named } = await verdictAfter(() => undefined, typed)
      expect([verdict, named]).toEqual(['unreadable', null])
    },
  )

  it('is not taken for a changed journal when one symbol was copied wrongly', async () => {
    const places = [...code].flatMap((symbol, index) => (symbol === '-' ? [] : [index]))
    const slips = places.map((place) => {
      const other = code[place] === '7' ? '8' : '7'
      return code.slice(0, place) + other + code.slice(place + 1)
    })
    const { verdict } = await verdictAfter(() => undefined, slips[0])
    expect(verdict).toBe('unreadable')
    const { api } = startApp({ folder: original, ports: { passwords: quickPasswords, ids: createTestIds('slip-') } })
    valueIn(await api.accounts.signIn({ accountId: people.nextLead, password: PASSWORD }))
    const verdicts = []
    for (const slip of slips) verdicts.push(valueIn(await api.handover.checkCode({ code: slip })).verdict)
    expect(new Set(verdicts)).toEqual(new Set(['unreadable']))
  })
})
