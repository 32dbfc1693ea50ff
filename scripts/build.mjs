import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SetupFailure } from './failure.mjs'
import { readRecord, writeRecord } from './setup/json-record.mjs'
import { withWorkFolder } from './setup/work-folder.mjs'
import { formatMegabytes } from './step.mjs'

/** Manual and sounds are bundled into the window; the rest of resources/ is read when the program runs. */
const SOURCES = [
  'shared',
  'electron',
  'renderer',
  'resources/manual',
  'resources/sounds',
  'tsconfig.json',
  'package-lock.json',
]
const TARGETS = /** @type {const} */ ([
  { name: 'main process', config: 'electron/vite.config.ts', mode: 'main', out: 'electron' },
  { name: 'preload', config: 'electron/vite.config.ts', mode: 'preload', out: 'electron' },
  { name: 'window', config: 'renderer/vite.config.ts', mode: 'production', out: 'renderer' },
])
const OUTPUTS = ['electron/main.cjs', 'electron/preload.cjs', 'renderer/index.html']

/** Every file of a file or folder, in a fixed order. */
function filesOf(/** @type {string} */ path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** One hash over all that the build is made of. */
export function sourcesHash(/** @type {string} */ root) {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesOf(join(root, source)))) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function recordFile(/** @type {string} */ root) {
  return join(root, 'dist', '.build.json')
}

/** Whether dist/ was built from the sources as they are. */
export function isBuilt(/** @type {string} */ root) {
  return (
    readRecord(recordFile(root))?.sources === sourcesHash(root) &&
    OUTPUTS.every((output) => existsSync(join(root, 'dist', output)))
  )
}

/**
 * Builds main process, preload and window with Vite, aside, and puts them in place together when all is done.
 * The caller holds the set-up lock.
 * @param {string} root
 * @param {import('./step.mjs').Progress} progress
 * @returns {Promise<number>} bytes built
 */
export async function build(root, progress) {
  if (!existsSync(join(root, 'electron', 'main.ts')))
    throw new SetupFailure('There is nothing to build: electron/main.ts is missing.')
  const sources = sourcesHash(root)
  const vitePath = createRequire(join(root, 'package.json')).resolve('vite')
  /** @type {typeof import('vite')} */
  const vite = await import(pathToFileURL(vitePath).href)
  const dist = join(root, 'dist')
  await withWorkFolder(dist, async (folder) => {
    for (const { name, config, mode, out } of TARGETS) {
      progress(name)
      await withVite(() =>
        vite.build({ configFile: join(root, config), mode, logLevel: 'warn', build: { outDir: join(folder, out) } }),
      )
    }
    rmSync(recordFile(root), { force: true })
    mkdirSync(join(folder, 'old'))
    for (const out of ['electron', 'renderer']) {
      if (existsSync(join(dist, out))) renameSync(join(dist, out), join(folder, 'old', out))
      renameSync(join(folder, out), join(dist, out))
    }
  })
  writeRecord(recordFile(root), { sources })
  return ['electron', 'renderer']
    .flatMap((out) => filesOf(join(dist, out)))
    .reduce((sum, file) => sum + statSync(file).size, 0)
}

/**
 * Lets Vite build for use, whoever calls: under NODE_ENV=test, as Vitest sets it, it would build React's development version.
 * It leaves no trace in this process: a mistake in the sources is shown as Vite words it, without its own stack, and NODE_ENV is
 * put back, or the tests that follow would load React without its means of testing.
 */
async function withVite(/** @type {() => Promise<unknown>} */ work) {
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await work()
  } catch (error) {
    const details = error instanceof Error ? error.message : String(error)
    throw new SetupFailure('The build failed.', { details, cause: error })
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}

/**
 * @param {{ root: string, lock: import('./setup/set-up-lock.mjs').SetUpLock, always: boolean }} what always: even when nothing changed
 * @param {import('./step.mjs').Progress} progress
 * @returns {Promise<import('./step.mjs').StepOutcome>}
 */
export async function prepareBuild({ root, lock, always }, progress) {
  if (!always && isBuilt(root)) return { text: 'up to date', changed: false }
  await lock.hold(progress)
  if (!always && isBuilt(root)) return { text: 'up to date', changed: false }
  const bytes = await build(root, progress)
  return { text: `main process, preload and window, ${formatMegabytes(bytes)}`, changed: true }
}
