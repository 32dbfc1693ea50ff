import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { COMPILE_FLAGS, compileSqlite } from './compile-sqlite.mjs'
import { readRecord, writeRecord } from './json-record.mjs'
import { checkoutRecords } from './places.mjs'
import { trySqlite } from './try-sqlite.mjs'
import { withWorkFolder } from './work-folder.mjs'

/** The Node-API that better-sqlite3's prebuilt binaries are made for. An older runtime crashes on them without a word. */
const PREBUILT_NAPI = 10

/**
 * @typedef {object} SqlitePlace
 * @property {string} root
 * @property {string} cache
 * @property {NodeJS.ProcessEnv} env
 * @property {string} platform
 * @property {string} arch
 * @property {import('./system-packages.mjs').System} system
 * @property {{ executable: string, napi: number, version: string }} node
 * @property {{ executable: string, napi: number, version: string, modifiedAt: number }} electron
 * @property {import('./set-up-lock.mjs').SetUpLock} lock
 */

/** Whether the binaries inside the package may be loaded; decided by number, before anything is loaded. */
export function canUsePrebuilt(/** @type {{ napi: number }} */ node, /** @type {{ napi: number }} */ electron) {
  return node.napi >= PREBUILT_NAPI && electron.napi >= PREBUILT_NAPI
}

function digest(/** @type {string | Buffer} */ content) {
  return createHash('sha256').update(content).digest('hex')
}

/** Where a compiled file is kept for all checkouts: its name says all that it depends on. */
function cachedFile(/** @type {SqlitePlace} */ { root, cache, platform, arch, node }, /** @type {string} */ version) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const integrity = lock.packages['node_modules/better-sqlite3']?.integrity ?? ''
  const key = digest([integrity, node.version, ...COMPILE_FLAGS].join('\n')).slice(0, 12)
  return join(cache, 'better-sqlite3', `${version}-${platform}-${arch}-${key}`, 'better_sqlite3.node')
}

/** Whether the cached file is the one that was put there. */
function isWhole(/** @type {string} */ file) {
  const record = readRecord(`${file}.json`)
  return record !== undefined && existsSync(file) && digest(readFileSync(file)) === record.sha256
}

async function compileIntoCache(
  /** @type {SqlitePlace} */ place,
  /** @type {string} */ file,
  /** @type {import('../step.mjs').Progress} */ progress,
) {
  await withWorkFolder(join(place.cache, 'better-sqlite3'), async (folder) => {
    const compiled = await compileSqlite({ ...place, folder, execPath: place.node.executable }, progress)
    mkdirSync(join(file, '..'), { recursive: true })
    rmSync(`${file}.json`, { force: true })
    renameSync(compiled, file)
    writeRecord(`${file}.json`, { sha256: digest(readFileSync(file)) })
  })
}

function installCompiled(/** @type {string} */ file, /** @type {string} */ release) {
  mkdirSync(release, { recursive: true })
  const draft = join(release, `.${process.pid}.node`)
  copyFileSync(file, draft)
  renameSync(draft, join(release, 'better_sqlite3.node'))
}

/**
 * Makes better-sqlite3 load both in this Node and in the chosen Electron: with the binary inside its package where both are new
 * enough, else with one compiled here (once per machine). Both are then tried in a process of their own.
 * @param {SqlitePlace} place
 * @param {import('../step.mjs').Progress} progress
 * @returns {Promise<import('../step.mjs').StepOutcome>}
 */
export async function prepareSqlite(place, progress) {
  const { root, node, electron, lock } = place
  const home = join(root, 'node_modules', 'better-sqlite3')
  const release = join(home, 'build', 'Release')
  const installed = join(release, 'better_sqlite3.node')
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const prebuilt = canUsePrebuilt(node, electron)
  const file = cachedFile(place, version)

  const state = () => ({
    version,
    binary: existsSync(installed) ? digest(readFileSync(installed)) : 'prebuilt',
    node: node.version,
    electron: [electron.executable, electron.modifiedAt],
  })
  const isTried = () => {
    const record = readRecord(checkoutRecords(root).sqlite)
    return record !== undefined && JSON.stringify(record.state) === JSON.stringify(state()) ? record : undefined
  }
  const isRight = () => (prebuilt ? !existsSync(join(home, 'build')) : existsSync(installed))
  const describe = (/** @type {string} */ sqlite) =>
    `${version} with SQLite ${sqlite}, ${prebuilt ? 'prebuilt' : 'compiled'}, loads in Node ${node.version} and Electron ${electron.version}`

  const known = isRight() ? isTried() : undefined
  if (known) return { text: describe(known.sqlite), changed: false }

  await lock.hold(progress)
  if (prebuilt) rmSync(join(home, 'build'), { recursive: true, force: true })
  else {
    if (!isWhole(file)) await compileIntoCache(place, file, progress)
    installCompiled(file, release)
  }
  progress('trying it')
  const sqlite = trySqlite(root, { executable: node.executable, name: `Node ${node.version}` })
  trySqlite(root, { executable: electron.executable, name: `Electron ${electron.version}` })
  writeRecord(checkoutRecords(root).sqlite, { state: state(), sqlite })
  return { text: describe(sqlite), changed: true }
}
