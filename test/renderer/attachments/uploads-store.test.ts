import { describe, expect, it, vi } from 'vitest'
import { createUploadsStore } from '../../../renderer/attachments/uploads-store'
import type { Attachment } from '../../../shared/attachments/attachment'
import { UPLOAD_PIECE } from '../../../shared/attachments/attachments-contract'
import { failure, type Result, success } from '../../../shared/result'
import { fakeApi } from '../../support/fake-api'
import { heldAnswers } from '../../support/held-answers'
import { createTestIds } from '../../support/test-clock'
import { aFile, aVanishingFile } from './a-chosen-file'

const stored: Attachment = { sha256: 'ab'.repeat(32), name: '停电范围.pdf', mediaType: 'application/pdf', size: 40 }

function openUploads(
  options: { append?: () => Result<null> | Promise<Result<null>>; attach?: () => Promise<Result<unknown>> } = {},
) {
  const attached: [string, string][] = []
  const fake = fakeApi({
    attachments: {
      begin: () => success({ uploadId: 'u1' }),
      append: options.append ?? (() => success(null)),
      finish: () => success(stored),
      cancel: () => success(null),
    },
  })
  const uploads = createUploadsStore({
    api: fake.api,
    ids: createTestIds(),
    attach: async (owner, { name }) => {
      attached.push([owner, name])
      return options.attach?.() ?? success(null)
    },
  })
  const channels = () => fake.calls.map(({ channel }) => channel.replace('attachments.', ''))
  return { ...fake, uploads, attached, channels }
}

describe('uploads', () => {
  it('go in piece by piece, with how far they are', async () => {
    const { uploads, attached, channels, calls } = openUploads()
    const seen = new Set<number>()
    uploads.subscribe(({ uploads: [first] }) => first && seen.add(first.sent))
    await uploads.add('draft-1', [aFile('停电范围.pdf', 2 * UPLOAD_PIECE + 10)])
    expect(channels()).toEqual(['begin', 'append', 'append', 'append', 'finish'])
    expect(calls[0]?.input).toEqual({ name: '停电范围.pdf', size: 2 * UPLOAD_PIECE + 10 })
    expect([...seen]).toEqual([0, UPLOAD_PIECE, 2 * UPLOAD_PIECE, 2 * UPLOAD_PIECE + 10])
    expect(attached).toEqual([['draft-1', '停电范围.pdf']])
    expect(uploads.getState().uploads).toEqual([])
  })

  it.each([
    ['a program', aFile('setup.exe', 10), /只收 pdf、图片/],
    ['a program with another name', aFile('图.png', 10, '4d5a'), /内容与扩展名不符/],
    ['an empty file', aFile('空.pdf', 0), /文件是空的/],
  ])('refuse %s with a sentence and send nothing of it', async (_, file, sentence) => {
    const { uploads, channels, attached } = openUploads()
    await uploads.add('draft-1', [file])
    expect(channels()).toEqual([])
    expect(attached).toEqual([])
    const [refused] = uploads.getState().uploads
    expect(refused?.failure?.message).toMatch(sentence)
    uploads.dismiss(refused?.id ?? '')
    expect(uploads.getState().uploads).toEqual([])
  })

  it('say so when the file vanishes while it is read, and keep nothing of it', async () => {
    const { uploads, channels } = openUploads()
    await uploads.add('draft-1', [aVanishingFile('录音.mp3', UPLOAD_PIECE + 1)])
    expect(channels()).toEqual(['begin', 'append', 'cancel'])
    expect(uploads.getState().uploads[0]?.failure?.message).toMatch(/读到一半，文件不见了/)
  })

  it('say why the main process did not take a file, and go on with the next', async () => {
    let times = 0
    const { uploads, attached } = openUploads({
      append: () => {
        times += 1
        return times === 1 ? failure('not-stored', '没有存下：磁盘已满') : success(null)
      },
    })
    await uploads.add('draft-1', [aFile('一.pdf', 10), aFile('二.pdf', 10)])
    expect(uploads.getState().uploads.map(({ name, failure: why }) => [name, why?.message])).toEqual([
      ['一.pdf', '没有存下：磁盘已满'],
    ])
    expect(attached).toHaveLength(1)
  })

  it('are called off, under way or waiting', async () => {
    const held = heldAnswers<void, null>()
    const { uploads, channels, attached } = openUploads({ append: () => held.handler() })
    const done = uploads.add('draft-1', [aFile('一.pdf', 10), aFile('二.pdf', 10)])
    await vi.waitFor(() => held.call(0))
    for (const { id } of uploads.getState().uploads) uploads.cancel(id)
    held.call(0).answer(success(null))
    await done
    expect(channels()).toEqual(['begin', 'append', 'cancel'])
    expect(attached).toEqual([])
    expect(uploads.getState().uploads).toEqual([])
  })

  it('go to the entry that the draft became meanwhile', async () => {
    const held = heldAnswers<void, null>()
    const { uploads, attached } = openUploads({ append: () => held.handler() })
    const done = uploads.add('draft-1', [aFile('一.pdf', 10)])
    await vi.waitFor(() => held.call(0))
    uploads.handOver('draft-1', 'e1')
    held.call(0).answer(success(null))
    await done
    expect(attached).toEqual([['e1', '停电范围.pdf']])
  })

  it('say so when a file is in but could not be attached', async () => {
    const { uploads } = openUploads({ attach: async () => failure('conflict', '0123 号已作废，不能再改') })
    await uploads.add('e1', [aFile('一.pdf', 10)])
    expect(uploads.getState().uploads[0]?.failure?.message).toBe('0123 号已作废，不能再改')
  })
})
