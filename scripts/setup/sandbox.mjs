import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { SetupFailure } from '../failure.mjs'

const SETUID = 0o4000

/** Whether an ordinary user may make the namespaces Chromium's sandbox is built of. */
function canMakeNamespaces() {
  const { status, error } = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' })
  return status === 0 || error !== undefined
}

/**
 * Says beforehand that Electron could not sandbox itself: it would end with a message about a file's mode.
 * An ordinary user never runs it without its sandbox.
 * @param {string} folder of the Electron distribution
 */
export function requireSandbox(folder) {
  if (process.platform !== 'linux' || process.getuid?.() === 0 || canMakeNamespaces()) return
  const launcher = join(folder, 'chrome-sandbox')
  const { uid, mode } = statSync(launcher)
  if (uid === 0 && (mode & SETUID) !== 0) return
  throw new SetupFailure('This system forbids ordinary users the namespaces that Electron builds its sandbox of.', {
    advice: `Give Electron's launcher the right to make them, then run the same command again:\n    sudo chown root:root '${launcher}' && sudo chmod 4755 '${launcher}'`,
  })
}
