import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The checkout these scripts belong to. */
export const projectRoot = resolve(import.meta.dirname, '../..')

/**
 * Where what is costly to make is kept for every checkout of this user. `DUTY_DESK_CACHE` moves it.
 * @param {{ env: NodeJS.ProcessEnv, platform: string, home?: string }} system
 */
export function cacheDirectory({ env, platform, home = homedir() }) {
  if (env.DUTY_DESK_CACHE) return resolve(env.DUTY_DESK_CACHE)
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'duty-desk', 'cache')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'duty-desk')
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'duty-desk')
}

/** Files that set-up leaves inside a checkout, beside the packages, so that `npm ci` takes them away with what they describe. */
export function checkoutRecords(/** @type {string} */ root) {
  const folder = join(root, 'node_modules', '.duty-desk')
  return {
    folder,
    packages: join(folder, 'packages.json'),
    electron: join(folder, 'electron.json'),
    sqlite: join(folder, 'sqlite.json'),
  }
}
