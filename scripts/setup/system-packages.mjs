import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { SetupFailure } from '../failure.mjs'
import { aptInstall, aptLine } from './apt.mjs'

/** What Electron links with, on Debian and what descends from it. */
export const ELECTRON_LIBRARIES = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
]
export const CHINESE_FONT = ['fonts-noto-cjk']
export const VIRTUAL_DISPLAY = ['xvfb', 'xauth']
const DPKG_STATUS = '/var/lib/dpkg/status'

/**
 * @typedef {object} System what these steps look at; tests give their own
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} isRoot
 * @property {string} dpkgStatus path of dpkg's own list of packages; absent where the system is not Debian's kin
 */

/** @returns {System} */
export function thisSystem() {
  return { env: process.env, isRoot: process.getuid?.() === 0, dpkgStatus: DPKG_STATUS }
}

/** Names of the installed packages. Reading the file itself is quicker than asking dpkg. */
function installedPackages(/** @type {string} */ statusFile) {
  const stanzas = readFileSync(statusFile, 'utf8').split('\n\n')
  const installed = stanzas.filter((stanza) => /^Status: \S+ \S+ installed$/m.test(stanza))
  return new Set(installed.map((stanza) => /^Package: (\S+)$/m.exec(stanza)?.[1] ?? ''))
}

/**
 * Which of the packages are not installed. A package that was renamed with a `t64` ending (Debian 13, Ubuntu 24.04) counts.
 * @param {readonly string[]} packages
 * @param {System} system
 * @returns {string[]} empty where the system does not keep packages the Debian way: there the loader itself will tell
 */
export function missingPackages(packages, system) {
  if (!existsSync(system.dpkgStatus)) return []
  const installed = installedPackages(system.dpkgStatus)
  return packages.filter((name) => !installed.has(name) && !installed.has(`${name}t64`))
}

/** Whether a program can be started by its name alone. */
export function hasProgram(/** @type {string} */ name, /** @type {NodeJS.ProcessEnv} */ env) {
  const endings = process.platform === 'win32' ? (env.PATHEXT ?? '.EXE').split(';') : ['']
  return (env.PATH ?? '').split(delimiter).some((folder) =>
    endings.some((ending) => {
      try {
        accessSync(join(folder, name + ending), constants.X_OK)
        return true
      } catch (error) {
        if (error instanceof Error && 'code' in error) return false
        throw error
      }
    }),
  )
}

/**
 * Installs what is missing: by apt when root, else the sentence with the one line to type.
 * @param {readonly string[]} packages names of packages that are missing
 * @param {{ system: System, purpose: string, progress: (text: string) => void, run?: typeof import('../run-command.mjs').runCommand }} how
 */
export async function installPackages(packages, { system, purpose, progress, run }) {
  const missing = `Missing for ${purpose}: ${packages.join(', ')}.`
  if (!existsSync(system.dpkgStatus)) {
    throw new SetupFailure(missing, {
      advice: 'Install them with the package manager of this system and run the same command again.',
    })
  }
  if (!system.isRoot) {
    throw new SetupFailure(missing, { advice: `Type this, then run the same command again:\n    ${aptLine(packages)}` })
  }
  await aptInstall(packages, run ? { env: system.env, progress, run } : { env: system.env, progress })
}

/**
 * Makes sure of the libraries Electron links with, a Chinese font, `unzip`, and a virtual display where there is no real one.
 * @param {{ system: System, hasDisplay: boolean, platform: string, lock: import('./set-up-lock.mjs').SetUpLock }} place
 * @param {import('../step.mjs').Progress} progress
 * @returns {Promise<import('../step.mjs').StepOutcome>}
 */
export async function prepareSystemLibraries({ system, hasDisplay, platform, lock }, progress) {
  if (platform !== 'linux') return { text: 'none needed', changed: false }
  if (!existsSync(system.dpkgStatus))
    return { text: 'not a Debian system; Electron will say what it lacks', changed: false }
  const needed = [...ELECTRON_LIBRARIES, ...(hasDisplay ? [] : VIRTUAL_DISPLAY)]
  // A desktop may have another Chinese font and need no unzip; a bare machine, where we are root, is given both.
  const wanted = system.isRoot ? [...needed, ...CHINESE_FONT, 'unzip'] : needed
  const missing = missingPackages(wanted, system)
  if (missing.length === 0) return { text: 'all there', changed: false }
  await lock.hold(progress)
  await installPackages(missing, { system, purpose: 'Electron', progress })
  return { text: `installed ${missing.join(' ')}`, changed: true }
}
