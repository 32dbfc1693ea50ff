import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DatabasePaths } from '../../../electron/db/database-paths'
import { openReadOnly } from '../../../electron/db/open-database'
import { type Desk, roomOf } from '../../support/a-restarted-desk'
import { openRoom, SHIFT_END } from '../../support/a-shift'
import { aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { bundleForNode } from '../../support/bundle.mjs'
import { newFolder, removeFolders } from '../../support/folders'
import { packagesEnvironment } from '../../support/packages-environment.mjs'
import { quickPasswords } from '../../support/quick-passwords'
import { expectEachEntryOnOneSheet, expectJournalHolds, expectOneOwner } from '../../support/room-witness'
import { type SentStep, type SigningOrders, type SigningStep, signingSteps } from '../../support/signing-orders'
import { startApp } from '../../support/start-app'
import { createTestClock, createTestIds } from '../../support/test-clock'

const root = resolve(import.meta.dirname, '../../..')
let program: string

beforeAll(async () => {
  const folder = newFolder()
  await bundleForNode(root, { signing: 'test/support/signing-process.ts' }, folder)
  program = join(folder, 'signing.cjs')
}, 120_000)
afterAll(removeFolders)

type Office = Pick<SigningOrders, 'folder' | 'resources' | 'now' | 'people'> & { paths: DatabasePaths }

/** A room with a grave matter and a plain one open, closed: the processes go on from there. */
async function anOffice(): Promise<Office> {
  const { app, people } = await openRoom()
  valueIn(await app.api.entries.record(aRecord({ urgency: 'grave', matter: '化工厂罐区火灾' })))
  valueIn(await app.api.entries.record(aRecord()))
  app.stop()
  const { paths, folder } = app
  return { folder, resources: join(root, 'resources'), now: SHIFT_END - 5 * 60_000, people, paths }
}

/** Everything the signing is about, as it is stored. */
const tables = ['room', 'shift', 'shift_exception', 'handover', 'handover_item', 'handover_word', 'handover_signature']

function stored({ paths }: Office): { facts: number; owner: string; whole: string } {
  const connection = openReadOnly(paths.database)
  try {
    const all = (table: string) => connection.raw.prepare(`SELECT * FROM ${table}`).all()
    const pluck = (statement: string) => connection.raw.prepare(statement).pluck().get()
    const whole = JSON.stringify([...tables, 'journal', 'entry'].map(all))
    return {
      facts: Number(pluck('SELECT max(seq) FROM journal')),
      owner: String(pluck('SELECT owner FROM room')),
      whole,
    }
  } finally {
    connection.close()
  }
}

async function runToDeath(orders: SigningOrders): Promise<string[]> {
  const env = { ...process.env, ...packagesEnvironment(root) }
  const child = spawn(process.execPath, [program, JSON.stringify(orders)], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((end) => child.on('close', (_code, signal) => end(signal)))
  const [said, faults, signal] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  expect([orders.dying.step, signal, faults]).toEqual([orders.dying.step, 'SIGKILL', ''])
  return said.split('\n').filter((line) => line !== '')
}

/** Kills a process at every moment of every step, one after the other, each time going on where the one before died. */
async function killAtEveryStep(office: Office, steps: readonly SigningStep[]): Promise<void> {
  const passes = (step: SigningStep) => step === 'take-over' || step === 'take-over-urgently'
  const { paths: _, ...orders } = office
  let retry: SentStep | null = null
  for (const [index, step] of steps.entries()) {
    const dying: SentStep = { step, commandId: `step-${index}` }
    const before = stored(office)
    const facts = signingSteps[step]
    for (let dieAt = 1; dieAt <= facts; dieAt += 1) {
      const said = await runToDeath({ ...orders, retry, dying, dieAt })
      expect(said).toEqual(retry ? [`done ${retry.commandId}`] : [])
      expect(stored(office)).toEqual(before)
    }
    await runToDeath({ ...orders, retry: null, dying, dieAt: 'after-commit' })
    const after = stored(office)
    expect([step, after.facts - before.facts, after.owner !== before.owner]).toEqual([step, facts, passes(step)])
    retry = dying
  }
}

/** The office as whoever comes after the last crash finds it. */
function openAgain({ folder, now, people }: Office): Desk {
  const ids = createTestIds('after-')
  const clock = createTestClock(now)
  const app = startApp({ folder, clock, ports: { passwords: quickPasswords, ids } })
  const all = Object.values(people) as Desk['people']
  return { app, clock, ids, people: all, entries: [], drafts: [], handovers: [], signedIn: null }
}

async function expectRightSheets(desk: Desk): Promise<void> {
  expectOneOwner(desk)
  await expectEachEntryOnOneSheet(desk)
  await expectJournalHolds(desk)
}

describe.concurrent('a program killed while the room changes hands', { timeout: 300_000 }, () => {
  it('goes on at the same item: the room has passed or it has not, and both sheets are right', async () => {
    const office = await anOffice()
    await killAtEveryStep(office, [
      'plan',
      'freeze',
      'withdraw',
      'freeze',
      'send-back',
      'record',
      'explain',
      'accept-first',
      'accept-second',
      'outgoing-deputy',
      'incoming-deputy',
      'take-over',
      'calm',
      'remark',
    ])
    const desk = openAgain(office)
    await expectRightSheets(desk)
    const listed = valueIn(await desk.app.api.handover.list({ text: '', from: null, to: null, offset: 0, limit: 9 }))
    expect(listed.rows).toMatchObject([{ phase: 'closed', items: 2, next: { lead: { name: '顾长宁' } } }])
    const [row] = listed.rows
    const view = valueIn(await desk.app.api.handover.sheet({ handoverId: row?.handoverId ?? null }))
    expect(view?.signatures.map(({ party }) => party)).toEqual([
      'outgoing-lead',
      'outgoing-deputy',
      'incoming-deputy',
      'incoming-lead',
    ])
    expect(view?.answers.map(({ words }) => words.length)).toEqual([3, 1])
    expect([view?.added.length, view?.remarks.length]).toEqual([1, 1])
    desk.app.stop()
  })

  it('has passed in one step or not at all, and the items are owed as soon as it has', async () => {
    const office = await anOffice()
    await killAtEveryStep(office, ['take-over-urgently', 'record', 'accept-first', 'accept-second', 'confirm'])
    const desk = openAgain(office)
    await expectRightSheets(desk)
    expect((await roomOf(desk)).owed).toEqual([])
    desk.app.stop()
  })
})
