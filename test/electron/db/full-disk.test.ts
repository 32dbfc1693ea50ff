import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleForNode } from '../../support/bundle.mjs'
import { newFolder, removeFolders } from '../../support/folders'
import type { FullDiskReport } from '../../support/full-disk-process'
import { canMount, runOnSmallDisk } from '../../support/small-disk'

const root = resolve(import.meta.dirname, '../../..')
let program: string

beforeAll(async () => {
  const folder = newFolder()
  await bundleForNode(root, { desk: 'test/support/full-disk-process.ts' }, folder)
  program = join(folder, 'desk.cjs')
}, 120_000)
afterAll(removeFolders)

describe('a full disk', () => {
  it('costs nothing that was acknowledged; the program still opens on it and records once there is room', () => {
    const folder = newFolder()
    const ran = runOnSmallDisk(folder, program, folder, join(root, 'resources'))
    expect(ran.stderr).toBe('')
    const { first, found, recorded, holds } = JSON.parse(ran.stdout) as FullDiskReport
    expect([first.refused, found, recorded, holds]).toEqual([
      canMount ? 'SQLITE_FULL' : 'SQLITE_IOERR_WRITE',
      first.acknowledged,
      true,
      true,
    ])
  })
})
