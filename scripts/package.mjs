import { createRequire } from 'node:module'
import { join } from 'node:path'
import { failureOf } from './failure.mjs'
import { runCommand } from './run-command.mjs'
import { requireSpace } from './setup/disk-space.mjs'
import { withElapsed } from './step.mjs'

const BYTES_NEEDED = 800_000_000
const UNPACKED = { linux: 'linux-unpacked', win32: 'win-unpacked', darwin: 'mac' }

/** Where the unpacked program of this machine's kind is put. */
export function packagedFolder(/** @type {string} */ root) {
  const name = UNPACKED[/** @type {keyof typeof UNPACKED} */ (process.platform)]
  const suffix = process.arch === 'arm64' ? '-arm64' : ''
  return join(root, 'release', process.platform === 'linux' ? name.replace('-', `${suffix}-`) : `${name}${suffix}`)
}

/**
 * Packs what is in dist/ with electron-builder.
 * @param {{ root: string, electron: import('./setup/electron-record.mjs').ElectronInUse, args: readonly string[] }} what
 *   args: handed on to electron-builder; without any, the unpacked folder for this machine, on the Electron in use
 * @param {import('./step.mjs').Progress} progress
 */
export async function packageApp({ root, electron, args }, progress) {
  await requireSpace(root, BYTES_NEEDED, 'the packaged program')
  const builder = createRequire(join(root, 'package.json')).resolve('electron-builder/cli.js')
  const inUse = [`-c.electronDist=${electron.folder}`, `-c.electronVersion=${electron.version}`]
  const wanted = args.length === 0 ? ['--dir', ...inUse] : [...args, ...(electron.source === 'official' ? [] : inUse)]
  const outcome = await withElapsed(
    progress,
    () => 'electron-builder',
    () =>
      runCommand(process.execPath, [builder, '--config', 'electron-builder.yml', '--publish', 'never', ...wanted], {
        cwd: root,
      }),
  )
  if (outcome.code !== 0) throw failureOf('packaging with electron-builder', outcome.output)
}
