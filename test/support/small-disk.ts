import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { packagesEnvironment } from './packages-environment.mjs'

const root = resolve(import.meta.dirname, '../..')

/** A mount namespace of its own; an ordinary user needs a user namespace for it. */
const ownMounts = ['--mount', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'])]

/** Whether a disk can be made; where a container forbids mounting, a file's size is limited instead. */
export const canMount = spawnSync('unshare', [...ownMounts, 'true']).status === 0

const command = canMount
  ? ['unshare', ...ownMounts, 'sh', '-c', 'mount -t tmpfs -o size=2m tmpfs "$0" && exec "$@"']
  : ['sh', '-c', 'ulimit -f 2048 && exec "$@"']

/** Runs a program of Node's on a disk of 2 MB, mounted at `folder`, that only it sees (else: no file above 1 MB). */
export function runOnSmallDisk(folder: string, program: string, ...args: string[]) {
  const [first = '', ...rest] = command
  return spawnSync(first, [...rest, folder, process.execPath, program, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, ...packagesEnvironment(root) },
  })
}
