import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { AttachmentViewer } from '../../../renderer/attachments/attachment-viewer'
import { createViewerStore } from '../../../renderer/attachments/viewer-store'
import type { Attachment } from '../../../shared/attachments/attachment'
import { failure, type Result, success } from '../../../shared/result'
import { fakeApi } from '../../support/fake-api'
import { renderWithKeys } from '../app/keys/with-keys'

const sheet: Attachment = { sha256: 'ab'.repeat(32), name: '值班表.xlsx', mediaType: 'application/zip', size: 421_888 }

function openViewer(read: () => Result<Uint8Array<ArrayBuffer>>) {
  const { api } = fakeApi({ attachments: { read, saveCopy: () => success('副本.xlsx') } })
  const viewer = createViewerStore(api.attachments)
  render(<textarea aria-label="正文" defaultValue="小区停电" />)
  renderWithKeys(<AttachmentViewer store={viewer} />)
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '正文' })
  text.focus()
  text.setSelectionRange(2, 2)
  return { viewer, text, user: userEvent.setup({ delay: null }), show: () => act(() => viewer.show(sheet)) }
}

describe('the viewer of attachments', () => {
  it('takes the keyboard, keeps Tab within, and gives it back on Esc to the same caret', async () => {
    const { text, user, show } = openViewer(() => success(new Uint8Array([80, 75, 3, 4])))
    await show()
    const viewer = screen.getByRole('dialog', { name: '附件 值班表.xlsx' })
    expect(document.activeElement).toBe(viewer)
    for (let stop = 0; stop < 5; stop += 1) {
      await user.tab()
      expect(viewer.contains(document.activeElement)).toBe(true)
    }
    await user.tab({ shift: true })
    expect(viewer.contains(document.activeElement)).toBe(true)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(text)
    expect(text.selectionStart).toBe(2)
  })

  it('says what it does not show, and saves a copy', async () => {
    const { user, show } = openViewer(() => success(new Uint8Array([80, 75, 3, 4])))
    await show()
    expect(await screen.findByText(/不在本机里显示/)).toBeTruthy()
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText(/已另存为 副本.xlsx/)).toBeTruthy()
  })

  it('says plainly that a file was altered', async () => {
    const { show } = openViewer(() => failure('conflict', '附件与登记不符，文件已被改动，未打开'))
    await show()
    expect(screen.getByRole('alert').textContent).toBe('附件与登记不符，文件已被改动，未打开')
  })
})
