import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyJob } from '../../../electron/journal/journal-jobs'
import { indexedFrom } from '../../../electron/search/index-state-repository'
import { wholeLog } from '../../../shared/search/search-filter'
import { aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { bundleForNode } from '../../support/bundle.mjs'
import { newFolder, removeFolders } from '../../support/folders'
import { packagesEnvironment } from '../../support/packages-environment.mjs'
import { type StartedApp, startApp } from '../../support/start-app'

const ENTRIES = 30
const root = resolve(import.meta.dirname, '../../..')
let program: string

beforeAll(async () => {
  const folder = newFolder()
  await bundleForNode(root, { indexing: 'test/support/indexing-process.ts' }, folder)
  program = join(folder, 'indexing.cjs')
}, 120_000)
afterAll(removeFolders)

/** Runs the job's process; it is killed after so many lines. Answers with how many there were. */
async function runIndexing(folder: string, order: 'anew' | 'on', killAfter: number): Promise<number> {
  const env = { ...process.env, ...packagesEnvironment(root) }
  const job = spawn(process.execPath, [program, folder, order], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(job, 'close')
  let lines = 0
  for await (const _ of createInterface({ input: job.stdout })) {
    lines += 1
    if (lines === killAfter) job.kill('SIGKILL')
  }
  await ended
  return lines
}

const find = async ({ api }: StartedApp, text: string) =>
  valueIn(await api.search.find({ text, filter: wholeLog, order: 'received', offset: 0, limit: 50 })).rows.length

it('killed in the middle, the work goes on where it was, and everything is found all the time', async () => {
  const app = startApp()
  await setUpOffice(app)
  for (let count = 0; count < ENTRIES; count += 1) {
    valueIn(await app.api.entries.record(aRecord({ matter: `第${count}号泵房` })))
  }
  // While it is emptied, at the beginning of filling, in the middle.
  for (const [order, killAfter] of [
    ['anew', 1],
    ['on', 4],
    ['on', 12],
  ] as const) {
    await runIndexing(app.folder, order, killAfter)
    expect(indexedFrom(app.ports.connection)).toBeGreaterThan(0)
    expect(await find(app, '泵房')).toBe(ENTRIES)
    expect(await find(app, '第7号泵房')).toBe(1)
    expect(verifyJob(app.paths, () => true)).toMatchObject({ firstBad: null, differing: [] })
  }
  await runIndexing(app.folder, 'on', Number.POSITIVE_INFINITY)
  expect(indexedFrom(app.ports.connection)).toBe(0)
  expect(await find(app, '泵房')).toBe(ENTRIES)
  expect(verifyJob(app.paths, () => true)).toMatchObject({ firstBad: null, differing: [] })
  app.stop()
})
