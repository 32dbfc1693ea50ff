import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleForNode } from '../../support/bundle.mjs'
import { newFolder, removeFolders } from '../../support/folders'
import type { FullDiskSigningReport } from '../../support/full-disk-signing-process'
import { runOnSmallDisk } from '../../support/small-disk'

const root = resolve(import.meta.dirname, '../../..')
let program: string

beforeAll(async () => {
  const folder = newFolder()
  await bundleForNode(root, { signing: 'test/support/full-disk-signing-process.ts' }, folder)
  program = join(folder, 'signing.cjs')
}, 120_000)
afterAll(removeFolders)

describe('a disk that is full when the incoming lead signs', () => {
  it('refuses the signature in a sentence, leaves the room where it is, and takes it once there is room', () => {
    const folder = newFolder()
    const ran = runOnSmallDisk(folder, program, folder, join(root, 'resources'))
    expect(ran.stderr).toBe('')
    const told = JSON.parse(ran.stdout) as FullDiskSigningReport
    const refusal = { kind: 'not-stored', message: expect.stringContaining('磁盘') }
    expect(told.refused).toMatchObject([refusal, refusal])
    expect([told.between, told.after, told.holds]).toEqual([['frozen', '林砚秋'], ['live', '顾长宁'], true])
  })
})
