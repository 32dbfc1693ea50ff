import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleForNode } from '../../support/bundle.mjs'
import { newFolder, removeFolders } from '../../support/folders'
import { canMount, runOnSmallDisk } from '../../support/small-disk'
import type { SmallDiskReport } from '../../support/small-disk-process'

const root = resolve(import.meta.dirname, '../../..')
let program: string

beforeAll(async () => {
  const folder = newFolder()
  await bundleForNode(root, { desk: 'test/support/small-disk-process.ts' }, folder)
  program = join(folder, 'desk.cjs')
}, 120_000)
afterAll(removeFolders)

const words = canMount
  ? '磁盘已满。正文不受影响。腾出空间后再试'
  : '磁盘放不下这么大的文件。正文不受影响。换一个磁盘，或把文件分小'

describe('a disk that becomes full while a file is taken in', () => {
  it('costs that file alone: it is refused in a sentence, no half of it stays, what is there stays sound', () => {
    const folder = newFolder()
    const ran = runOnSmallDisk(folder, program, folder)
    expect(ran.stderr).toBe('')
    expect(JSON.parse(ran.stdout) as SmallDiskReport).toEqual({
      small: null,
      large: `没有收下“大.pdf”：${words}`,
      left: [],
      smallAgain: null,
      state: 'sound',
    } satisfies SmallDiskReport)
  })
})
