import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { BenchPlace } from './bench-place'
import { proportionalMemory } from './memory'

/** Figures of typed keys, ms each (probe/page-acts.cjs). */
export interface KeyFigures {
  painted: number[]
  presented: number[]
  frames: number[]
}

/** Longest that the main process kept everything else waiting, ms: `own` without what it waited for a processor itself. */
export interface Blocked {
  whole: number
  own: number
}

/** Figures of a list that was scrolled 300 px a frame (probe/page-scroll.cjs). */
export interface ScrollFigures {
  /** ms from each frame to the next. */
  frames: number[]
  /** Frames that showed a row with nothing in it. */
  framesWithEmptyRows: number
  /** How far it came, px. */
  distance: number
  blocked: Blocked
}

/** A long job of the desk, as scripts of its page. */
export interface PageJob {
  name: string
  run: string
  /** Gives it up, so that it ends soon. */
  stop: string
  /** When it is given up. */
  longestMs: number
}

/** What a job did (probe/page-jobs.cjs). */
export interface JobFigures {
  name: string
  /** It was not given up. */
  whole: boolean
  /** ms. */
  took: number
  blocked: Blocked
  /** What the script answered. */
  answer: unknown
}

interface Told {
  what: string
  at: number
  fault?: string
  figures?: KeyFigures
  scrolled?: ScrollFigures
  jobs?: JobFigures[]
}

/** What a program told, and what was seen of it from outside. */
export interface ProbedRun {
  /** When what happened, in ms after the process was started. */
  marks: ReadonlyMap<string, number>
  /** Proportional memory in MB by kind of process: at the first form, and when all was done. */
  memory: Record<Stage, ReadonlyMap<string, number>>
  keys: KeyFigures | null
  scrolled: ScrollFigures | null
  jobs: readonly JobFigures[]
}

/** A program that hangs is ended, so that the bench does not hang with it. Jobs have their own time, and some for being given up. */
const LONGEST_RUN_MS = 120_000
const GIVING_UP_MS = 30_000

const stages = ['started', 'settled'] as const
export type Stage = (typeof stages)[number]

/** What to start and what to do in it; selectors are of the page. */
export interface ProbedStart {
  /** Folder of the app, with its package.json. */
  target: string
  dataFolder: string
  /** The field of the first screen that shows that one can type. */
  field: string
  /** Signs in as this person with this password and waits for the field of the desk. */
  signIn?: { person: string; password: string; desk: string }
  keys?: number
  /** Frames to scroll the list of the desk for. */
  scroll?: number
  /** Jobs to do one after another; a file that they save goes to `saved`. */
  jobs?: { list: readonly PageJob[]; saved: string }
}

/** Runs an app through the probe, to the end of what is to be done in it. */
export async function runProbed(place: BenchPlace, start: ProbedStart): Promise<ProbedRun> {
  const spawnedAt = performance.timeOrigin + performance.now()
  const child = spawn(place.electron, argumentsOf(place, start), {
    stdio: ['pipe', 'pipe', 'pipe'],
    cwd: place.root,
    timeout: (start.jobs?.list ?? []).reduce((sum, { longestMs }) => sum + longestMs + GIVING_UP_MS, LONGEST_RUN_MS),
  })
  const ended = once(child, 'close')
  let words = ''
  child.stderr.on('data', (text) => {
    words = (words + text).slice(-4_000)
  })
  const marks = new Map<string, number>()
  const memory = new Map<string, ReadonlyMap<string, number>>()
  const done: Pick<ProbedRun, 'keys' | 'scrolled' | 'jobs'> = { keys: null, scrolled: null, jobs: [] }
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue
    const told = JSON.parse(line) as Told
    if (told.fault) throw new Error(told.fault)
    marks.set(told.what, told.at - spawnedAt)
    if (told.figures) done.keys = told.figures
    if (told.scrolled) done.scrolled = told.scrolled
    if (told.jobs) done.jobs = told.jobs
    if (!stages.some((stage) => stage === told.what)) continue
    if (child.pid !== undefined) memory.set(told.what, proportionalMemory(child.pid))
    if (told.what === 'settled') child.kill('SIGTERM')
    else child.stdin.write('on\n')
  }
  await ended
  const [started, settled] = stages.map((stage) => memory.get(stage))
  if (!started || !settled) throw new Error(`${start.target} ended early. ${words}`)
  return { marks, memory: { started, settled }, ...done }
}

function argumentsOf(place: BenchPlace, start: ProbedStart): string[] {
  const { signIn, keys, scroll, jobs } = start
  const wanted: Record<string, string | number | undefined> = {
    target: start.target,
    field: start.field,
    hold: 'yes',
    person: signIn?.person,
    password: signIn?.password,
    desk: signIn?.desk,
    keys,
    scroll,
    jobs: jobs && JSON.stringify(jobs.list),
    saved: jobs?.saved,
  }
  const given = Object.entries(wanted).flatMap(([name, value]) =>
    value === undefined ? [] : [`--probe-${name}=${value}`],
  )
  return [...place.switches, join(place.root, 'test/bench/probe'), `--data-dir=${start.dataFolder}`, ...given]
}
