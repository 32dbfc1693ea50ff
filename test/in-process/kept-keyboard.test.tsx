import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { aCommand, aRecord } from '../support/an-entry'
import { valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { openDeskWindow } from '../support/real-window'
import type { StartedApp } from '../support/start-app'

afterAll(removeFolders)

const opened = () => within(screen.getByRole('region', { name: '打开的记录' }))
const save = '{Control>}{Enter}{/Control}'

const twoCalls = async ({ api }: StartedApp) => {
  const first = valueIn(await api.entries.record(aRecord({ matter: '第一件' })))
  const step = { kind: 'relay', at: 0, unit: '供电公司', person: '', means: 'phone', words: '' } as const
  valueIn(await api.entries.addStep({ commandId: aCommand(), entryId: first.id, step }))
  valueIn(await api.entries.record(aRecord({ matter: '第二件' })))
}

/** Where the keyboard is, by the pane that holds it; an empty word when it is nowhere. */
function keyboardIs(): string {
  const scopes = document.activeElement?.closest('[data-key-scope]')
  return scopes?.getAttribute('data-key-scope') ?? ''
}

describe('the keyboard', () => {
  it.each([
    ['a draft was thrown away', '停电{Control>}d{/Control}', 'form'],
    ['it was had back', '停电{Control>}d{/Control}{Alt>}u{/Alt}', 'form'],
    ['a form was refused', save, 'form'],
    ['a call was saved', `停电${save}`, 'form'],
    ['it was saved into a relay', '停电{Control>}{Shift>}{Enter}{/Shift}{/Control}', 'entry'],
    ['the list of the log was left', '{Alt>}r{/Alt}{ArrowDown}{Escape}', 'form'],
    ['the text filter was left', '{Control>}f{/Control}停电{Escape}', 'form'],
    ['the choice of a day was left', '{Alt>}d{/Alt}{Escape}', 'form'],
    ['all open items were listed', '{Alt>}o{/Alt}', 'open-items'],
    ['they were put away', '{Alt>}o{/Alt}{Escape}', 'form'],
    ['one of them was opened', '{Alt>}o{/Alt}{ArrowDown}{Enter}', 'entry'],
    ['an entry was opened', '{Alt>}r{/Alt}{Enter}', 'entry'],
    ['an entry was closed', '{Alt>}r{/Alt}{Enter}{Escape}', 'log'],
    ['the next gap was asked for', '停电{F7}', 'form'],
    ['another draft was asked for', '停电{F2}通水{F4}', 'form'],
  ])('is in its pane after %s', async (_, keys, pane) => {
    const { user, pass } = await openDeskWindow(twoCalls)
    await user.keyboard(keys)
    await pass(1_000)
    expect(keyboardIs()).toBe(pane)
  })

  it.each([
    ['a step was put away', '{Alt>}z{/Alt}供电{Escape}'],
    ['a step was stored', `{Alt>}j{/Alt}已恢复${save}`],
    ['a receipt was stored', `{Alt>}s{/Alt}秦望舒${save}`],
    ['an amendment was put away', '{Alt>}g{/Alt}{Escape}'],
    ['earlier wordings were asked for', '{Alt>}h{/Alt}'],
    ['a copy was made', '{Alt>}c{/Alt}'],
  ])('stays at the opened entry after %s, whose other keys work on', async (_, keys) => {
    const { user, pass } = await openDeskWindow(twoCalls)
    await user.keyboard('{Alt>}r{/Alt}{End}{Enter}')
    await opened().findByText('〔2026〕第0001号')
    await user.keyboard(keys)
    await pass(1_000)
    expect(keyboardIs()).toBe('entry')
    await user.keyboard('{Alt>}q{/Alt}')
    expect(await opened().findByRole('region', { name: '请示' })).toBeTruthy()
  })

  it.each([
    ['an entry that was not closed after all', '{Alt>}b{/Alt}', '{Escape}'],
    ['an entry that was struck', '{Alt>}f{/Alt}', `重复${save}`],
  ])('comes back from the dialog of %s', async (_, open, end) => {
    const { user } = await openDeskWindow(twoCalls)
    await user.keyboard('{Alt>}r{/Alt}{End}{Enter}')
    await opened().findByText('〔2026〕第0001号')
    await user.keyboard(open)
    await screen.findByRole('dialog')
    await user.keyboard(end)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(keyboardIs()).toBe('entry'))
  })
})
