import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleForNode } from '../../support/bundle.mjs'
import { newFolder, removeFolders } from '../../support/folders'
import { packagesEnvironment } from '../../support/packages-environment.mjs'
import type { SmallDiskReport } from '../../support/small-disk-process'

const root = resolve(import.meta.dirname, '../../..')
let program: string

beforeAll(async () => {
  const folder = newFolder()
  await bundleForNode(root, { desk: 'test/support/small-disk-process.ts' }, folder)
  program = join(folder, 'desk.cjs')
}, 120_000)
afterAll(removeFolders)

/** A mount namespace of its own; an ordinary user needs a user namespace for it. */
const ownMounts = ['--mount', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'])]

/** A disk of 2 MB that this one process sees; where a container forbids mounting, a limit of 1 MB for a file. */
const limits =
  spawnSync('unshare', [...ownMounts, 'true']).status === 0
    ? {
        command: ['unshare', ...ownMounts, 'sh', '-c', 'mount -t tmpfs -o size=2m tmpfs "$0" && exec "$@"'],
        words: '磁盘已满。正文不受影响。腾出空间后再试',
      }
    : {
        command: ['sh', '-c', 'ulimit -f 2048 && exec "$@"'],
        words: '磁盘放不下这么大的文件。正文不受影响。换一个磁盘，或把文件分小',
      }

describe('a disk that becomes full while a file is taken in', () => {
  it('costs that file alone: it is refused in a sentence, no half of it stays, what is there stays sound', () => {
    const folder = newFolder()
    const [command = '', ...before] = limits.command
    const ran = spawnSync(command, [...before, folder, process.execPath, program, folder], {
      encoding: 'utf8',
      env: { ...process.env, ...packagesEnvironment(root) },
    })
    expect(ran.stderr).toBe('')
    expect(JSON.parse(ran.stdout) as SmallDiskReport).toEqual({
      small: null,
      large: `没有收下“大.pdf”：${limits.words}`,
      left: [],
      smallAgain: null,
      state: 'sound',
    } satisfies SmallDiskReport)
  })
})
