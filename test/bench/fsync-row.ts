import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupFailure } from '../../scripts/failure.mjs'
import { hasProgram, installPackages, thisSystem } from '../../scripts/setup/system-packages.mjs'
import type { BenchPlace } from './bench-place'
import { type BenchRow, compare, notMeasured } from './bench-row'

const SAVES = 500
const NAME = 'fsyncs per save, against one'
const BUDGET = 1.1

/**
 * How often a save asks the disk to be done: the fsync and fdatasync calls of a process that saves, less those of one that
 * does all the same but the saves. Counted by strace, which is fetched where that is allowed.
 */
export async function fsyncRow(place: BenchPlace, office: string): Promise<BenchRow> {
  const missing = await whyNoStrace()
  if (missing !== null) return notMeasured(`${NAME} (${missing})`, { unit: 'fsyncs', against: 1, budget: BUDGET })
  const idle = await fsyncsOf(place, office, 0)
  const value = ((await fsyncsOf(place, office, SAVES)) - idle) / SAVES
  return compare(NAME, { value, unit: 'fsyncs', against: 1, budget: BUDGET })
}

async function whyNoStrace(): Promise<string | null> {
  if (hasProgram('strace', process.env)) return null
  const wanted = { system: thisSystem(), purpose: 'counting fsyncs', progress: () => undefined }
  try {
    await installPackages(['strace'], wanted)
    return null
  } catch (error) {
    if (error instanceof SetupFailure) return 'strace is not installed'
    throw error
  }
}

async function fsyncsOf(place: BenchPlace, office: string, saves: number): Promise<number> {
  const output = join(place.newFolder('strace'), 'calls')
  const through = ['strace', '-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', output]
  const resources = join(place.root, 'resources')
  await place.run('save only', { folder: office, resources, saves, drafts: SAVES }, through)
  const calls = readFileSync(output, 'utf8').split('\n')
  return calls.filter((line) => /\b(fsync|fdatasync)\(/.test(line)).length
}
