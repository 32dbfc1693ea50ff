import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { useAction } from '../../../renderer/app/keys/key-scope'
import { Button } from '../../../renderer/ui/button'
import { Dialog } from '../../../renderer/ui/dialog'
import { DutyStrip, StripCell, StripKey } from '../../../renderer/ui/duty-strip'
import { TextField } from '../../../renderer/ui/text-field'
import { renderWithKeys } from '../app/keys/with-keys'

interface Deeds {
  record?: () => void
  outside?: () => void
  acknowledge?: () => void
  disabled?: boolean
}

function Room({ record = vi.fn(), outside = vi.fn(), acknowledge = vi.fn(), disabled = false }: Deeds) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('一二三四')
  const [reason, setReason] = useState('')
  useAction({ id: 'open', keys: 'F9', words: '写原因', scope: 'global', run: () => setOpen(true) })
  useAction({ id: 'outside', keys: 'F2', words: '新来电', scope: 'global', run: outside })
  useAction({ id: 'alarm', keys: 'F6', words: '知悉', scope: 'always', run: acknowledge })
  return (
    <>
      <DutyStrip label="值班条">
        <StripCell label="超时未知悉" ringing>
          <StripKey keys="F6" words="知悉" onPress={acknowledge} />
        </StripCell>
      </DutyStrip>
      <TextField label="正文" value={text} onChange={setText} />
      <Button onPress={outside}>别处</Button>
      <Dialog
        name="late-reason"
        title="迟报原因"
        open={open}
        onClose={() => setOpen(false)}
        dismissWords="稍后再写"
        primary={{ words: '记下原因', onPress: record, disabled, reason: '还没有写' }}
      >
        <TextField label="原因" value={reason} onChange={setReason} />
      </Dialog>
    </>
  )
}

async function openDialog(): Promise<HTMLElement> {
  await userEvent.keyboard('{F9}')
  return screen.findByRole('dialog', { name: '迟报原因' })
}

describe('Dialog', () => {
  it('takes the focus to its first field and keeps Tab inside', async () => {
    renderWithKeys(<Room />)
    const dialog = await openDialog()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '原因' }))
    for (let press = 0; press < 4; press += 1) {
      await userEvent.tab()
      expect(dialog.contains(document.activeElement)).toBe(true)
    }
  })

  it('returns to the same caret on Esc', async () => {
    renderWithKeys(<Room />)
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: '正文' })
    await userEvent.click(box)
    box.setSelectionRange(2, 3)
    await openDialog()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(box))
    expect([box.selectionStart, box.selectionEnd]).toEqual([2, 3])
  })

  it('does its deed on Ctrl+Enter and by its button', async () => {
    const record = vi.fn()
    renderWithKeys(<Room record={record} />)
    await openDialog()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await userEvent.click(screen.getByRole('button', { name: '记下原因' }))
    expect(record).toHaveBeenCalledTimes(2)
  })

  it('says why the deed cannot be done yet and does not do it', async () => {
    const record = vi.fn()
    renderWithKeys(<Room record={record} disabled />)
    await openDialog()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(screen.getByRole('button', { name: '记下原因', description: '还没有写' })).toBeTruthy()
    expect(record).not.toHaveBeenCalled()
  })

  it('silences the keys and hides the controls behind it, but never the alarm', async () => {
    const outside = vi.fn()
    const acknowledge = vi.fn()
    renderWithKeys(<Room outside={outside} acknowledge={acknowledge} />)
    await openDialog()
    await userEvent.keyboard('{F2}{F6}')
    expect(screen.queryByRole('button', { name: '别处' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'F6 知悉' }))
    expect(outside).not.toHaveBeenCalled()
    expect(acknowledge).toHaveBeenCalledTimes(2)
    expect(screen.getByRole('dialog')).toBeTruthy()
  })
})
