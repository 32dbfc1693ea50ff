import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { BenchPlace } from './bench-place'

/** Figures of typed keys, ms each (probe/page-acts.cjs). */
export interface KeyFigures {
  painted: number[]
  presented: number[]
  frames: number[]
}

interface Told {
  what: string
  at: number
  fault?: string
}

/** A program that was started and told when what happened; ms after it was spawned. */
export interface ProbedProgram {
  pid: number
  marks: ReadonlyMap<string, number>
  keys: KeyFigures | null
  stop(): Promise<void>
}

/** What to start and what to do in it; selectors are of the page. */
export interface ProbedStart {
  /** Folder of the app, with its package.json. */
  target: string
  dataFolder: string
  /** The field of the first screen that shows that one can type. */
  field: string
  /** Signs in with this password and waits for the field of the desk. */
  signIn?: { password: string; desk: string }
  keys?: number
}

/** Starts an app through the probe and waits until it has told everything. */
export async function startProbed(place: BenchPlace, start: ProbedStart): Promise<ProbedProgram> {
  const args = [
    ...place.switches,
    join(place.root, 'test/bench/probe'),
    `--probe-target=${start.target}`,
    `--data-dir=${start.dataFolder}`,
    `--probe-field=${start.field}`,
    ...(start.signIn ? [`--probe-password=${start.signIn.password}`, `--probe-desk=${start.signIn.desk}`] : []),
    ...(start.keys ? [`--probe-keys=${start.keys}`] : []),
  ]
  const spawnedAt = performance.timeOrigin + performance.now()
  const child = spawn(place.electron, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: place.root })
  const ended = once(child, 'close')
  let words = ''
  child.stderr.on('data', (text) => {
    words = (words + text).slice(-4_000)
  })
  const marks = new Map<string, number>()
  let keys: KeyFigures | null = null
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue
    const told = JSON.parse(line) as Told & Partial<KeyFigures>
    if (told.fault) throw new Error(told.fault)
    marks.set(told.what, told.at - spawnedAt)
    if (told.what === 'keys') keys = told as unknown as KeyFigures
    if (told.what === 'settled') break
  }
  if (!marks.has('settled') || child.pid === undefined) throw new Error(`${start.target} ended early. ${words}`)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { pid: child.pid, marks, keys, stop }
}
