import { screen, waitFor } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { AUTOSAVE_MS } from '../../renderer/entries/draft-autosave'
import { valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { newestEntry } from '../support/newest-entry'
import { openDeskWindow, type RealWindow, restartedWindow } from '../support/real-window'

afterAll(removeFolders)

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input, textarea, select' })
const current = () => document.activeElement
const tabs = () => screen.getAllByRole('tab').map(({ textContent }) => textContent)

async function writeCall({ user, pass }: RealWindow): Promise<void> {
  await user.keyboard('园区来电说停电')
  await user.type(field('何地'), '清河路12号')
  await user.keyboard('{ArrowLeft}{ArrowLeft}')
  await pass(AUTOSAVE_MS)
}

describe('a draft', () => {
  it('stands after a kill as it was, on the same field and caret', async () => {
    const before = await openDeskWindow()
    await writeCall(before)
    before.kill()

    await restartedWindow(before)
    await waitFor(() => expect(field('何地').value).toBe('清河路12号'))
    expect(field('来电内容').value).toBe('园区来电说停电')
    expect(current()).toBe(field('何地'))
    expect(field('何地').selectionStart).toBe('清河路12号'.length - 2)
  })

  it('loses at most what was typed in the last third of a second', async () => {
    const before = await openDeskWindow()
    const { user, pass } = before
    for (const word of ['一', '二', '三', '四', '五', '六']) {
      await user.keyboard(word)
      await pass(AUTOSAVE_MS / 3)
    }
    before.kill()
    await restartedWindow(before)
    await waitFor(() => expect(field('来电内容').value).toMatch(/^一二三/))
  })

  it('comes back whatever it holds, for all that it could not be saved as an entry', async () => {
    const before = await openDeskWindow()
    const odd = '停\u0000电 \ud842 <b>&amp;</b> =1+1 𠮷'
    await before.user.click(field('来电内容'))
    await before.user.paste(odd)
    await before.user.type(field('何时'), '饭点')
    await before.pass(AUTOSAVE_MS)
    before.kill()
    await restartedWindow(before)
    await waitFor(() => expect(field('来电内容').value).toBe(odd))
    expect(field('何时').value).toBe('饭点')
  })

  it('comes back with others beside it, the one in front in front', async () => {
    const before = await openDeskWindow()
    const { user, pass } = before
    await writeCall(before)
    await user.keyboard('{F2}')
    expect(field('来电内容').value).toBe('')
    expect(current()).toBe(field('来电内容'))
    await user.keyboard('第二个电话')
    await pass(AUTOSAVE_MS)
    await user.keyboard('{F4}')
    expect(current()).toBe(field('何地'))
    expect(field('何地').selectionStart).toBe('清河路12号'.length - 2)
    await pass(AUTOSAVE_MS)
    before.kill()

    const after = await restartedWindow(before)
    await waitFor(() => expect(field('何地').value).toBe('清河路12号'))
    expect(tabs()).toEqual(['来电 03:20 清河路12号草稿', '来电 03:20 第二个电话草稿'])
    await after.user.keyboard('{F4}')
    expect(field('来电内容').value).toBe('第二个电话')
    expect(current()).toBe(field('来电内容'))
  })

  it('ends with the saving: after a restart it is an entry and no draft', async () => {
    const before = await openDeskWindow()
    await writeCall(before)
    await before.user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('来电人未记')
    await before.pass(5_000)
    before.kill()
    const after = await restartedWindow(before)
    await screen.findByText('来电人未记')
    expect(tabs()).toEqual(['新来电'])
    expect(valueIn(await after.app.api.drafts.list())).toEqual([])
    expect((await newestEntry(after.app)).content.place).toBe('清河路12号')
  })

  it('can be had back after it was thrown away', async () => {
    const { user, app, pass, ...window } = await openDeskWindow()
    await writeCall({ user, app, pass, ...window })
    await user.keyboard('{Control>}d{/Control}')
    expect(field('何地').value).toBe('')
    await pass(5_000)
    expect(valueIn(await app.api.drafts.list())).toEqual([])
    await user.keyboard('{Alt>}u{/Alt}')
    expect(field('何地').value).toBe('清河路12号')
    expect(current()).toBe(field('何地'))
    await pass(AUTOSAVE_MS)
    expect(valueIn(await app.api.drafts.list())).toMatchObject([{ form: { place: '清河路12号' } }])
  })

  it('is of whoever wrote it: another officer begins with an empty form', async () => {
    const { user, app, pass, ...window } = await openDeskWindow()
    const person = { name: '周牧野', post: '值班员', role: 'officer', password: '12345678' } as const
    const zhou = valueIn(await app.api.accounts.create(person))
    await writeCall({ user, app, pass, ...window })
    await user.keyboard('{Control>}l{/Control}')
    await screen.findByLabelText('密码')
    valueIn(await app.api.accounts.signIn({ accountId: zhou.id, password: '12345678' }))
    await pass(5_000)
    expect(field('何地').value).toBe('')
    expect(tabs()).toEqual(['新来电'])
  })

  it('is never stored as another officer’s, not even when a session ended over an unstored word', async () => {
    const { user, app, pass } = await openDeskWindow()
    const person = { name: '周牧野', post: '值班员', role: 'officer', password: '12345678' } as const
    const zhou = valueIn(await app.api.accounts.create(person))
    await user.keyboard('只写了半句')
    valueIn(await app.api.accounts.signOut())
    await pass(0)
    valueIn(await app.api.accounts.signIn({ accountId: zhou.id, password: '12345678' }))
    await pass(60_000)
    expect(field('来电内容').value).toBe('')
    expect(valueIn(await app.api.drafts.list())).toEqual([])
  })
})
