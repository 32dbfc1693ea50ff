import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { KeyListHost } from '../../../../renderer/app/keys/key-list'
import { KeyScope, useAction } from '../../../../renderer/app/keys/key-scope'
import { TextField } from '../../../../renderer/ui/text-field'
import { renderWithKeys } from './with-keys'

function Desk() {
  useAction({ id: 'new', keys: 'F2', words: '新来电', scope: 'global', run: () => undefined })
  useAction({ id: 'alarm', keys: 'F6', words: '知悉', scope: 'always', run: () => undefined, enabled: false })
  useAction({ id: 'save', keys: 'Ctrl+Enter', words: '保存', scope: 'form', run: () => undefined })
  return (
    <KeyScope name="form" label="值班记录">
      <TextField label="何地" value="" onChange={() => undefined} />
    </KeyScope>
  )
}

const desk = (
  <>
    <Desk />
    <KeyListHost />
  </>
)

describe('KeyListHost', () => {
  it('lists every key by pane on Ctrl+/, from a text field too, and returns to it on Esc', async () => {
    renderWithKeys(desk)
    const box = screen.getByRole('textbox')
    await userEvent.click(box)
    await userEvent.keyboard('{Control>}/{/Control}')
    const dialog = await screen.findByRole('dialog', { name: '按键一览' })
    const lines = (group: string) =>
      within(within(dialog).getByRole('region', { name: group }))
        .getAllByRole('listitem')
        .map((line) => line.textContent)
    expect(lines('各处')).toEqual(['F2新来电', 'F6知悉（此时不可用）', 'Ctrl+/?按键一览'])
    expect(lines('值班记录')).toEqual(['Ctrl+Enter保存'])
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    await expect.poll(() => document.activeElement).toBe(box)
  })

  it('opens on ? outside text fields only', async () => {
    renderWithKeys(desk)
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.keyboard('?')
    expect(screen.queryByRole('dialog')).toBeNull()
    await userEvent.click(document.body)
    await userEvent.keyboard('?')
    expect(await screen.findByRole('dialog', { name: '按键一览' })).toBeTruthy()
  })
})
