import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { undoOnExit } from '../../scripts/cleanup.mjs'
import { electronArguments, electronInUse } from '../../scripts/setup/electron-record.mjs'
import { packagesEnvironment } from '../support/packages-environment.mjs'
import type { Tasks } from './node-side'

const runFile = promisify(execFile)
const LARGEST_ANSWER = 64 * 1024 * 1024

/** Where a run of the bench works: folders of its own, and the Electron that the checkout uses. */
export interface BenchPlace {
  /** Root of the checkout. */
  root: string
  electron: string
  /** Arguments that every start of Electron needs here. */
  switches: readonly string[]
  /** An empty folder, gone when the bench ends. */
  newFolder(name: string): string
  /** Runs a task in a process of its own, in the Node that Electron carries; `through` is put before its command line. */
  run<T extends keyof Tasks>(
    task: T,
    input: Parameters<Tasks[T]>[0],
    through?: readonly string[],
  ): Promise<Awaited<ReturnType<Tasks[T]>>>
  remove(): void
}

/** `nodeSide` is the bundled node-side.ts. */
export function benchPlace(root: string, nodeSide: string): BenchPlace {
  const { executable } = electronInUse(root)
  const work = mkdtempSync(join(tmpdir(), 'duty-desk-bench-'))
  const remove = () => rmSync(work, { recursive: true, force: true })
  // Also when it is ended early: the copy of an office may have gigabytes.
  const forget = undoOnExit(remove)
  const env = { ...process.env, ...packagesEnvironment(root), ELECTRON_RUN_AS_NODE: '1' }
  return {
    root,
    electron: executable,
    switches: electronArguments(),
    newFolder: (name) => mkdtempSync(join(work, `${name}-`)),
    async run(task, input, through = []) {
      const [file = '', ...args] = [...through, executable, nodeSide, task, JSON.stringify(input)]
      const { stdout } = await runFile(file, args, { env, maxBuffer: LARGEST_ANSWER })
      return JSON.parse(stdout)
    },
    remove() {
      forget()
      remove()
    },
  }
}
