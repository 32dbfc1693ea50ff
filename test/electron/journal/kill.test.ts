import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DatabasePaths } from '../../../electron/db/database-paths'
import { openReadOnly } from '../../../electron/db/open-database'
import { verifyJob } from '../../../electron/journal/journal-jobs'
import { createSampleRandom } from '../../../electron/office/sample-random'
import { setUpOffice } from '../../support/an-office'
import { bundleForNode } from '../../support/bundle.mjs'
import { newFolder, removeFolders } from '../../support/folders'
import { packagesEnvironment } from '../../support/packages-environment.mjs'
import { startApp } from '../../support/start-app'
import { draftOf, textOf, type WriterOrders } from '../../support/writer-orders'

const ROUNDS = 200
/** Rounds between two full checks, with the chain and a replay. */
const CHECK_EVERY = 20
/** A process is killed after one of so many lines: while opening, between typing and saving, in the tenth save. */
const LINES = 20
/** Hashes done between a line and the kill, at most: about as long as a save takes. */
const LONGEST_SPIN = 1500
const SEED = 20_260_718

const root = resolve(import.meta.dirname, '../../..')
const resources = join(root, 'resources')
let program: string

beforeAll(async () => {
  const folder = newFolder()
  await bundleForNode(root, { writer: 'test/support/writer-process.ts' }, folder)
  program = join(folder, 'writer.cjs')
}, 120_000)
afterAll(removeFolders)

/** An office in a folder of its own, and what was acknowledged of its entries so far. */
interface Desk {
  paths: DatabasePaths
  orders: Pick<WriterOrders, 'folder' | 'resources' | 'accountId'>
  acknowledged: Map<string, { id: string; number: number }>
  /** Commands whose draft was acknowledged. */
  typed: Set<string>
}

async function aDesk(): Promise<Desk> {
  const app = startApp()
  const accountId = await setUpOffice(app)
  app.stop()
  return {
    paths: app.paths,
    orders: { folder: app.folder, resources, accountId },
    acknowledged: new Map(),
    typed: new Set(),
  }
}

type Writer = ChildProcessByStdio<null, Readable, Readable>

/** Runs a writer to its death and answers with what it said; `onLine` may kill it. */
async function runWriter(orders: WriterOrders, onLine: (lines: number, writer: Writer) => void): Promise<string[]> {
  const env = { ...process.env, ...packagesEnvironment(root) }
  const writer = spawn(process.execPath, [program, JSON.stringify(orders)], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  let faults = ''
  writer.stderr.on('data', (text) => {
    faults += text
  })
  createInterface({ input: writer.stdout }).on('line', (line) => {
    lines.push(line)
    onLine(lines.length, writer)
  })
  const signal = await new Promise((ended) => writer.on('close', (_code, by) => ended(by)))
  expect([signal, faults]).toEqual(['SIGKILL', ''])
  return lines
}

/** Takes what a killed writer had acknowledged into account; answers with the command that was under way. */
function settle({ acknowledged, typed }: Desk, orders: WriterOrders, lines: readonly string[]): string {
  const said = lines.map((line) => line.split(' '))
  for (const [what, commandId = ''] of said) if (what === 'drafted') typed.add(commandId)
  const saved = said.filter(([what]) => what === 'saved')
  for (const [, commandId = '', id = '', number = ''] of saved) {
    const known = acknowledged.get(commandId)
    if (known) expect({ id, number: Number(number) }).toEqual(known)
    acknowledged.set(commandId, { id, number: Number(number) })
  }
  if (orders.retry !== null && saved.length === 0) return orders.retry
  return `${orders.round}-${saved.length + (orders.retry === null ? 1 : 0)}`
}

function stored({ paths }: Desk) {
  const connection = openReadOnly(paths.database)
  try {
    const entries = connection.raw
      .prepare(
        `SELECT substr(command_id, 1, instr(command_id, '.') - 1) AS command_id, entry.id, number, text FROM entry
          JOIN journal ON journal.seq = entry.seq ORDER BY number`,
      )
      .all() as { command_id: string; id: string; number: number; text: string }[]
    const drafts = connection.raw.prepare('SELECT id FROM draft').pluck().all() as string[]
    return { entries, drafts }
  } finally {
    connection.close()
  }
}

/** Everything acknowledged is there as it was, numbered without gap or double; what was only typed is a draft, nothing else is. */
function expectNothingLost(desk: Desk, underWay: string): void {
  const { entries, drafts } = stored(desk)
  expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1))
  expect(new Set(entries.map(({ command_id }) => command_id)).size).toBe(entries.length)
  expect(entries.filter(({ command_id, text }) => text !== textOf(command_id))).toEqual([])
  const found = new Map(entries.map(({ command_id, id, number }) => [command_id, { id, number }]))
  expect(
    [...desk.acknowledged].filter(([id, entry]) => JSON.stringify(found.get(id)) !== JSON.stringify(entry)),
  ).toEqual([])
  const mayBeDraft = found.has(underWay) ? [] : [draftOf(underWay)]
  expect(drafts).toEqual(desk.typed.has(underWay) ? mayBeDraft : drafts.filter((id) => id === draftOf(underWay)))
}

function expectJournalHolds({ paths }: Desk): void {
  expect(verifyJob(paths, () => true)).toMatchObject({ firstBad: null, differing: [] })
}

/** Works for about `count` microseconds: the kill falls anywhere in a save, without waiting on a clock. */
function spin(count: number): void {
  for (let done = 0; done < count; done += 1) createHash('sha256').update('.').digest()
}

describe('a desk killed while it saves', () => {
  it(`loses nothing that was acknowledged, at ${ROUNDS} random moments`, { timeout: 300_000 }, async () => {
    const desk = await aDesk()
    const random = createSampleRandom(SEED)
    let retry: string | null = null
    for (let round = 1; round <= ROUNDS; round += 1) {
      const orders: WriterOrders = { ...desk.orders, round: `r${round}`, retry, dieAt: null }
      const killAfter = random.whole(1, LINES)
      const pause = random.whole(0, LONGEST_SPIN)
      const lines = await runWriter(orders, (said, writer) => {
        if (said !== killAfter) return
        spin(pause)
        writer.kill('SIGKILL')
      })
      retry = settle(desk, orders, lines)
      expectNothingLost(desk, retry)
      if (round % CHECK_EVERY === 0) expectJournalHolds(desk)
    }
  })

  it.each([
    ['half-way', 0],
    ['after-commit', 1],
  ] as const)('saves once what was being saved when it died %s', async (dieAt, entriesThen) => {
    const desk = await aDesk()
    const dying: WriterOrders = { ...desk.orders, round: 'a', retry: null, dieAt }
    const lines = await runWriter(dying, () => undefined)
    const underWay = settle(desk, dying, lines)
    expect([underWay, lines]).toEqual(['a-1', ['opened', 'drafted a-1']])
    expectNothingLost(desk, underWay)
    expect(stored(desk).entries.length).toBe(entriesThen)

    const again: WriterOrders = { ...desk.orders, round: 'b', retry: underWay, dieAt: null }
    const afterwards = await runWriter(again, (said, writer) => void (said === 6 && writer.kill('SIGKILL')))
    expectNothingLost(desk, settle(desk, again, afterwards))
    expect(stored(desk).entries.filter(({ command_id }) => command_id === underWay).length).toBe(1)
    expectJournalHolds(desk)
  })
})
