import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { SetupFailure } from '../failure.mjs'
import { readRecord } from './json-record.mjs'
import { checkoutRecords, projectRoot } from './places.mjs'

/**
 * The Electron that this checkout uses.
 * @typedef {object} ElectronInUse
 * @property {string} executable absolute path
 * @property {string} folder the unpacked distribution
 * @property {string} version as 45.4.1
 * @property {number} napi the newest Node-API it knows
 * @property {'given' | 'official' | 'registry'} source
 * @property {number} modifiedAt of the executable, in ms: a changed one is asked again
 */

/** What set-up chose. Tests, the tour and the benchmarks start the program with this. */
export function electronInUse(/** @type {string} */ root = projectRoot) {
  const record = /** @type {ElectronInUse | undefined} */ (readRecord(checkoutRecords(root).electron))
  if (!record || !existsSync(record.executable)) {
    throw new SetupFailure('No Electron has been prepared for this checkout.', { advice: 'Run "npm run setup".' })
  }
  return record
}

/** Arguments every start of Electron needs here: Chromium refuses to sandbox as root, and only then may it go without. */
export function electronArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/**
 * Asks an Electron for its versions by running it as Node, so that a missing library or a wrong architecture shows here.
 * @param {string} executable
 * @param {ElectronInUse['source']} source
 * @param {string} [folder] of the distribution, where the executable is not directly in it
 * @returns {ElectronInUse}
 */
export function describeElectron(executable, source, folder = dirname(executable)) {
  const asNode = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const script = 'process.stdout.write(JSON.stringify([process.versions.electron, Number(process.versions.napi)]))'
  const result = spawnSync(executable, ['-e', script], { env: asNode, encoding: 'utf8', timeout: 60_000 })
  if (result.status !== 0) throw unusableElectron(executable, result)
  const [version, napi] = JSON.parse(result.stdout)
  return { executable, folder, version, napi, source, modifiedAt: statSync(executable).mtimeMs }
}

/**
 * @param {string} executable
 * @param {{ stderr?: string, error?: Error | undefined, signal?: string | null }} result
 */
function unusableElectron(executable, { stderr = '', error, signal }) {
  const library = /error while loading shared libraries: (\S+):/.exec(stderr)?.[1]
  if (library)
    return new SetupFailure(`Electron cannot start: the system library ${library} is missing.`, {
      advice: 'Install the package that holds it and run the same command again.',
      details: stderr,
    })
  if (error && 'code' in error && error.code === 'ENOEXEC')
    return new SetupFailure(
      `The Electron at ${executable} is for another kind of machine than this ${process.platform}-${process.arch}.`,
    )
  return new SetupFailure(`The Electron at ${executable} does not start${signal ? ` (${signal})` : ''}.`, {
    details: stderr || (error?.message ?? ''),
  })
}
