import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { aSession, openWindow } from './a-window'

async function openDesk() {
  const opened = openWindow({ session: aSession() })
  const text = await screen.findByLabelText<HTMLTextAreaElement>('正文')
  text.focus()
  text.setSelectionRange(2, 2)
  return { ...opened, text }
}

describe('places and manual', () => {
  it('brings the caret back to where it was when the manual closes', async () => {
    const { text } = await openDesk()
    await userEvent.keyboard('{F1}')
    const search = await screen.findByLabelText('找')
    await waitFor(() => expect(document.activeElement).toBe(search))
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByLabelText('找')).toBeNull()
    expect(document.activeElement).toBe(text)
    expect(text.selectionStart).toBe(2)
  })

  it('keeps what was typed when one goes elsewhere and comes back', async () => {
    const { text } = await openDesk()
    await userEvent.keyboard('{Alt>}5{/Alt}')
    expect(screen.getByRole('button', { name: /管理/ }).getAttribute('aria-current')).toBe('page')
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: '管理' }))
    await userEvent.keyboard('{Alt>}1{/Alt}')
    expect(document.activeElement).toBe(text)
    expect(text.value).toBe('在东浦市人民政府办公室值班')
  })

  it('takes a new call and the open items from anywhere', async () => {
    const { done } = await openDesk()
    await userEvent.keyboard('{Alt>}5{/Alt}{F2}')
    expect(screen.getByRole('button', { name: /值班台/ }).getAttribute('aria-current')).toBe('page')
    await userEvent.keyboard('{Alt>}5{/Alt}{Alt>}o{/Alt}')
    await userEvent.keyboard('{F1}')
    await screen.findByLabelText('找')
    await userEvent.keyboard('{F2}')
    expect(screen.queryByLabelText('找')).toBeNull()
    expect(done).toEqual(['start', 'new call', 'open items', 'new call'])
  })

  it('lists the keys that work now', async () => {
    await openDesk()
    await userEvent.click(screen.getByRole('button', { name: '按键' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('锁定，草稿都在')
  })
})
