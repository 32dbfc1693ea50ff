import { describe, expect, it } from 'vitest'
import { createViewerStore } from '../../../renderer/attachments/viewer-store'
import type { Attachment } from '../../../shared/attachments/attachment'
import { failure, success } from '../../../shared/result'
import { fakeApi } from '../../support/fake-api'
import { heldAnswers } from '../../support/held-answers'

const attachment = (name: string): Attachment => ({
  sha256: name.padEnd(64, '0'),
  name: `${name}.pdf`,
  mediaType: 'application/pdf',
  size: 4,
})
const content = new Uint8Array([37, 80, 68, 70])

describe('the viewer', () => {
  it('shows the checked content', async () => {
    const viewer = createViewerStore(fakeApi({ attachments: { read: () => success(content) } }).api.attachments)
    await viewer.show(attachment('a'))
    expect(viewer.getState()).toMatchObject({ open: { name: 'a.pdf' }, content, failure: null })
    viewer.close()
    expect(viewer.getState()).toMatchObject({ open: null, content: null })
  })

  it('says plainly that a file was altered, and shows nothing of it', async () => {
    const sentence = '附件与登记不符，文件已被改动，未打开'
    const { api } = fakeApi({ attachments: { read: () => failure('conflict', sentence) } })
    const viewer = createViewerStore(api.attachments)
    await viewer.show(attachment('a'))
    expect(viewer.getState()).toMatchObject({ content: null, failure: { message: sentence } })
  })

  it('drops what comes after it was closed or another was opened', async () => {
    const held = heldAnswers<{ sha256: string }, Uint8Array<ArrayBuffer>>()
    const viewer = createViewerStore(fakeApi({ attachments: { read: held.handler } }).api.attachments)
    const first = viewer.show(attachment('a'))
    const second = viewer.show(attachment('b'))
    held.call(0).answer(success(content))
    await first
    expect(viewer.getState().content).toBeNull()
    viewer.close()
    held.call(1).answer(success(content))
    await second
    expect(viewer.getState()).toMatchObject({ open: null, content: null })
  })

  it('saves a copy and says under which name, or why not', async () => {
    let saved = () =>
      success<string | null>('副本.pdf') as ReturnType<typeof success<string | null>> | ReturnType<typeof failure>
    const { api } = fakeApi({ attachments: { read: () => success(content), saveCopy: () => saved() } })
    const viewer = createViewerStore(api.attachments)
    await viewer.show(attachment('a'))
    await viewer.saveCopy()
    expect(viewer.getState().savedAs).toBe('副本.pdf')
    saved = () => failure('not-stored', '没有存下“a.pdf”：磁盘已满')
    await viewer.saveCopy()
    expect(viewer.getState().failure?.message).toBe('没有存下“a.pdf”：磁盘已满')
  })
})
