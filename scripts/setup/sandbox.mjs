import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SetupFailure } from '../failure.mjs'

const SETUID = 0o4000

/** Kernel settings that keep an ordinary user from making the namespaces Chromium's sandbox is built of; the value is what blocks. */
const BLOCKING = [
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/user/max_user_namespaces', '0'],
]

/**
 * Says beforehand when Electron could not sandbox itself: it would otherwise end with a message about a file's mode.
 * An ordinary user never runs it without its sandbox.
 * @param {string} folder of the Electron distribution
 */
export function requireSandbox(folder) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return
  const setting = BLOCKING.find(([file = '', value]) => existsSync(file) && readFileSync(file, 'utf8').trim() === value)
  if (!setting) return
  const launcher = join(folder, 'chrome-sandbox')
  const { uid, mode } = statSync(launcher)
  if (uid === 0 && (mode & SETUID) !== 0) return
  throw new SetupFailure(`This system forbids the sandbox that Electron needs (${setting[0]} is ${setting[1]}).`, {
    advice: `Give its launcher the right to make one:\n    sudo chown root:root '${launcher}' && sudo chmod 4755 '${launcher}'`,
  })
}
