import { failureOf } from '../failure.mjs'
import { runCommand } from '../run-command.mjs'
import { withElapsed } from '../step.mjs'

const APT = ['-o', 'DPkg::Lock::Timeout=300', '-qq']

/** The line with which an ordinary user installs the packages. */
export function aptLine(/** @type {readonly string[]} */ packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
}

/**
 * Installs Debian packages as root. A list that cannot be read (another repository of this machine may be out of reach) matters only
 * if the packages cannot be had either; an installation that was cut short earlier is finished first.
 * @param {readonly string[]} packages
 * @param {{ env: NodeJS.ProcessEnv, progress: import('../step.mjs').Progress, run?: typeof runCommand }} how
 */
export async function aptInstall(packages, { env, progress, run = runCommand }) {
  const call = (/** @type {string} */ doing, /** @type {string} */ file, /** @type {readonly string[]} */ args) =>
    withElapsed(
      progress,
      () => doing,
      () => run(file, args, { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, endWith: 'SIGTERM' }),
    )
  const installing = `installing ${packages.join(' ')}`
  const install = () => call(installing, 'apt-get', [...APT, 'install', '-y', '--no-install-recommends', ...packages])

  const lists = await call('reading the lists of Debian packages', 'apt-get', [...APT, 'update'])
  let outcome = await install()
  if (outcome.output.includes('dpkg was interrupted')) {
    await call('finishing an interrupted installation', 'dpkg', ['--configure', '-a'])
    outcome = await install()
  }
  if (outcome.code !== 0) throw failureOf(installing, lists.output + outcome.output)
}
