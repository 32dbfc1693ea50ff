import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../run-command.mjs'
import { formatMegabytes } from '../step.mjs'
import { sizeOfTree, watchGrowth } from './grow-watch.mjs'
import { withWorkFolder } from './work-folder.mjs'

const STALLED_AFTER_MS = 20_000

/** Path of the official Electron's program if its whole distribution is unpacked in node_modules. Its installer writes path.txt last. */
export function installedOfficialElectron(/** @type {string} */ root) {
  const home = join(root, 'node_modules', 'electron')
  const read = (/** @type {string} */ name) =>
    existsSync(join(home, name)) ? readFileSync(join(home, name), 'utf8').trim() : ''
  const wanted = JSON.parse(read('package.json') || '{}').version
  const path = read('path.txt')
  const isWhole =
    path !== '' && read('dist/version').replace(/^v/, '') === wanted && existsSync(join(home, 'dist', path))
  return isWhole ? join(home, 'dist', path) : undefined
}

/**
 * Lets Electron's own installer fetch it (from its usual place or ELECTRON_MIRROR; it checks the hashes that its package carries).
 * Gives up as soon as the installer does, or when nothing arrives for twenty seconds.
 * @param {{ root: string, cache: string, env: NodeJS.ProcessEnv, stallMs?: number }} place
 * @param {import('../step.mjs').Progress} progress
 * @returns {Promise<string | undefined>} path of the program, or undefined where it cannot be had
 */
export function downloadOfficialElectron({ root, cache, env, stallMs = STALLED_AFTER_MS }, progress) {
  const home = join(root, 'node_modules', 'electron')
  return withWorkFolder(join(cache, 'official'), async (folder) => {
    const dist = join(home, 'dist')
    mkdirSync(dist, { recursive: true })
    const stalled = new AbortController()
    let most = 0
    const stop = watchGrowth({
      folder,
      onGrowth: (bytes) => {
        progress(
          bytes < most ? 'unpacking the official one' : `downloading the official one, ${formatMegabytes(bytes)}`,
        )
        most = Math.max(most, bytes)
      },
      onStall: () => (sizeOfTree(dist) > 0 ? undefined : stalled.abort()),
      stallMs,
    })
    // The installer downloads into the temporary folder: there its growth can be seen.
    const temporary = { TMPDIR: folder, TEMP: folder, TMP: folder }
    const outcome = await runCommand(process.execPath, [join(home, 'install.js')], {
      cwd: home,
      env: { ...env, ...temporary },
      signal: stalled.signal,
    })
    stop()
    const executable = outcome.code === 0 ? installedOfficialElectron(root) : undefined
    if (!executable) rmSync(dist, { recursive: true, force: true })
    return executable
  })
}
