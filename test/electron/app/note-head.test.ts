import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { headNoter } from '../../../electron/app/note-head'
import { openHeadFile, readHead } from '../../../electron/journal/head-file'
import { newFolder, removeFolders } from '../../support/folders'

afterAll(removeFolders)

it('notes the newest row, and reports a note that cannot be written without calling the row not stored', () => {
  const path = join(newFolder(), 'head')
  const headFile = openHeadFile(path)
  const reported: unknown[] = []
  const note = headNoter(headFile, { note: () => undefined, error: (...fault) => reported.push(fault) })
  const head = { seq: 7, hash: 'a'.repeat(64) }
  note(head)
  expect([readHead(path), reported]).toEqual([head, []])
  headFile.close()
  note({ seq: 8, hash: 'b'.repeat(64) })
  expect(reported).toEqual([['head file', expect.objectContaining({ code: 'EBADF' })]])
  expect(readHead(path)).toEqual(head)
})
