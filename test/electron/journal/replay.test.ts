import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { connect } from '../../../electron/db/connection'
import type { Tables } from '../../../electron/db/schema'
import { verifyJob } from '../../../electron/journal/journal-jobs'
import { projectedTables } from '../../../electron/journal/projections'
import { verifyChain } from '../../../electron/journal/verify-journal'
import { channel, channelForms } from '../../../shared/entries/channel'
import { type EntryDetail, urgency } from '../../../shared/entries/entry'
import { aCommand, aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { newFolder, removeFolders } from '../../support/folders'
import { fc } from '../../support/property'
import { type StartedApp, startApp } from '../../support/start-app'

afterAll(removeFolders)

/** One thing an officer may do; `pick` chooses among the entries there are. */
type Act = (app: StartedApp, entries: EntryDetail[], pick: number) => Promise<EntryDetail | null>

const words = fc.constantFrom(
  '停电',
  '火灾 𠮷',
  "'); DROP TABLE entry;--",
  '=1+1',
  '<b>x</b>',
  '０６９０',
  '　',
  '补报：两人受伤',
)

const record = fc
  .record({
    channel: fc.constantFrom(...channel.options),
    urgency: fc.constantFrom(...urgency.options),
    words,
    ago: fc.integer({ min: 0, max: 400 }),
  })
  .map(
    ({ ago, words: matter, ...rest }): Act =>
      async (app) => {
        const receivedAt = app.clock.now() - ago * 3_600_000
        const [field] = channelForms[rest.channel].details
        const details =
          field?.kind === 'number'
            ? { [field.key]: field.least }
            : field?.kind === 'text'
              ? { [field.key]: matter }
              : {}
        return valueIn(await app.api.entries.record(aRecord({ ...rest, matter, receivedAt, details })))
      },
  )

const change = fc
  .record({
    kind: fc.constantFrom('amend', 'day', 'relay', 'outcome', 'receipt', 'link', 'close', 'reopen', 'strike'),
    words,
  })
  .map(
    ({ kind, words: text }): Act =>
      async (app, entries, pick) => {
        const entry = entries[pick % Math.max(1, entries.length)]
        if (!entry) return null
        const base = { commandId: aCommand(), entryId: entry.id }
        const at = app.clock.now()
        const reason = '核对后更正'
        const relay = entry.steps.find((step) => step.kind === 'relay' && !step.receipt)
        const { entries: api } = app.api
        const calls = {
          amend: () => api.amend({ ...base, changes: [{ field: 'matter', to: `${text}${at}` }], reason }),
          day: () => api.amend({ ...base, changes: [{ field: 'receivedAt', to: at - 86_400_000 }], reason }),
          relay: () =>
            api.addStep({
              ...base,
              step: { kind: 'relay', at, unit: '市水务局', person: '', means: 'phone', words: text },
            }),
          outcome: () => api.addStep({ ...base, step: { kind: 'outcome', at, words: `办好${text}` } }),
          receipt: () =>
            relay
              ? api.receipt({ ...base, stepId: relay.id, receipt: { by: '值班员', at } })
              : api.find({ entryId: entry.id }),
          link: () => api.link({ ...base, other: entries[(pick + 1) % entries.length]?.id ?? entry.id }),
          close: () => api.close({ ...base, outcome: text, reason: '来电人失联' }),
          reopen: () => api.reopen({ ...base, reason }),
          strike: () => api.strike({ ...base, reason }),
        }
        const result = await calls[kind as keyof typeof calls]()
        if (!result.ok && !['conflict', 'invalid-input'].includes(result.failure.kind))
          throw new Error(result.failure.message)
        return result.ok ? result.value : null
      },
  )

/** What a reviewer says of a record, or what is answered to the last thing that was said of it, open or not. */
const mark = fc
  .record({
    kind: fc.constantFrom('read', 'comment', 'sendBack', 'withdraw', 'explain', 'instruct', 'answer', 'catchUp'),
    words: words.filter((text) => text.trim() !== ''),
    due: fc.constantFrom(null, 3_600_000),
  })
  .map(
    ({ kind, words: text, due: within }): Act =>
      async ({ api, clock }, entries, pick) => {
        const entry = entries[pick % Math.max(1, entries.length)]
        const me = valueIn(await api.accounts.current())?.account.id
        if (!entry || !me) return null
        const record = { kind: 'entry' as const, id: entry.id }
        const { returns, instructions } = valueIn(await api.marks.of({ record }))
        const base = { commandId: aCommand(), record, words: text }
        const due = within === null ? null : clock.now() + within
        const returnId = returns.at(-1)?.id ?? 'none'
        const calls = {
          read: () => api.marks.read({ commandId: aCommand(), records: entries.map(({ id }) => ({ ...record, id })) }),
          comment: () => api.marks.comment(base),
          sendBack: () => api.marks.sendBack({ ...base, due }),
          withdraw: () => api.marks.withdraw({ commandId: aCommand(), record, returnId, reason: text }),
          explain: () => api.marks.explain({ ...base, returnId }),
          instruct: () => api.marks.instruct({ ...base, owner: me, due }),
          answer: () => api.marks.answer({ ...base, instructionId: instructions.at(-1)?.id ?? 'none' }),
          catchUp: () => api.marks.catchUp({ commandId: aCommand() }),
        }
        const result = await calls[kind as keyof typeof calls]()
        if (!result.ok && !['conflict', 'not-found'].includes(result.failure.kind))
          throw new Error(result.failure.message)
        return null
      },
  )

const clockJump = fc.integer({ min: -7200, max: 90_000 }).map(
  (seconds): Act =>
    async (app) => {
      app.clock.set(app.clock.now() + seconds * 1000)
      return null
    },
)

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
      { weight: 3, arbitrary: record },
      { weight: 6, arbitrary: change },
      { weight: 4, arbitrary: mark },
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
