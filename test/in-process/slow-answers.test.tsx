import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, describe, expect, it } from 'vitest'
import { compose, endComposition } from '../renderer/ui/composing'
import { PASSWORD, setUpOffice, valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { everythingSettled } from '../support/held-answers'
import { newestEntry } from '../support/newest-entry'
import { cheapPasswords, openRealWindow, type RealWindow } from '../support/real-window'
import { startApp } from '../support/start-app'

afterAll(removeFolders)

const field = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label, { selector: 'input, textarea' })
const log = () => within(screen.getByRole('listbox', { name: '今日记录' }))
const tabs = () => screen.getAllByRole('tab').map(({ textContent }) => textContent)
const save = '{Control>}{Enter}{/Control}'

/** A desk whose main process saves at once but whose answer to it comes only when the test lets it. */
async function openSlowDesk(): Promise<RealWindow & { answer(): Promise<void> }> {
  const app = startApp({ ports: { passwords: cheapPasswords } })
  await setUpOffice(app)
  const held: (() => void)[] = []
  const record: typeof app.api.entries.record = async (input) => {
    const recorded = await app.api.entries.record(input)
    await new Promise<void>((answer) => void held.push(answer))
    return recorded
  }
  const window = openRealWindow({ ...app, api: { ...app.api, entries: { ...app.api.entries, record } } })
  await window.pass(0)
  const answer = () =>
    act(async () => {
      for (const go of held.splice(0)) go()
      await everythingSettled()
    })
  return { ...window, app, answer }
}

describe('while a save is under way', () => {
  it('pressing again saves once', async () => {
    const { app, user, answer } = await openSlowDesk()
    await user.keyboard(`小区停电${save}${save}${save}`)
    await answer()
    await answer()
    await waitFor(() => expect(log().getAllByText('小区停电')).toHaveLength(1))
    expect(valueIn(await app.api.entries.openItems()).total).toBe(1)
    expect(field('来电内容').value).toBe('')
  })

  it('what is typed on is not lost, and its draft survives', async () => {
    const { app, user, pass, answer } = await openSlowDesk()
    await user.keyboard(`小区停电${save}，二号楼有人被困`)
    await pass(5_000)
    await answer()
    expect(field('来电内容').value).toBe('小区停电，二号楼有人被困')
    expect(document.activeElement).toBe(field('来电内容'))
    await pass(5_000)
    expect((await newestEntry(app)).content.text).toBe('小区停电')
    expect(valueIn(await app.api.drafts.list())).toMatchObject([{ form: { text: '小区停电，二号楼有人被困' } }])
  })

  it('another call can be taken: its form and caret stay when the answer comes', async () => {
    const { app, user, pass, answer } = await openSlowDesk()
    await user.keyboard(`小区停电${save}{F2}第二个电话`)
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    await answer()
    expect(field('来电内容').value).toBe('第二个电话')
    expect(document.activeElement).toBe(field('来电内容'))
    expect(field('来电内容').selectionStart).toBe(3)
    expect(tabs()).toEqual(['来电 03:20 第二个电话草稿'])
    await pass(5_000)
    expect(valueIn(await app.api.drafts.list())).toMatchObject([{ form: { text: '第二个电话' } }])
  })

  it('a composition goes on, and ends in the text it was begun in', async () => {
    const { app, answer, user } = await openSlowDesk()
    await user.keyboard(`小区停电${save}`)
    compose(field('来电内容'), ['you', 'youren'])
    await answer()
    expect(field('来电内容').value).toBe('小区停电youren')
    endComposition(field('来电内容'), '小区停电有人')
    expect(field('来电内容').value).toBe('小区停电有人')
    expect((await newestEntry(app)).content.text).toBe('小区停电')
  })

  it('the officer may leave: the entry is there once, and no draft of it, when he comes back', async () => {
    const { app, user, pass, answer } = await openSlowDesk()
    await user.keyboard(`小区停电${save}`)
    await pass(0)
    await user.keyboard('{Control>}l{/Control}')
    await screen.findByLabelText('密码')
    await answer()
    await pass(5_000)
    const again = userEvent.setup({ delay: null })
    await again.keyboard(`${PASSWORD}{Enter}`)
    await waitFor(() => expect(log().getAllByText('小区停电')).toHaveLength(1))
    expect(field('来电内容').value).toBe('')
    expect(tabs()).toEqual(['新来电'])
    expect(valueIn(await app.api.drafts.list())).toEqual([])
    expect(valueIn(await app.api.entries.openItems()).total).toBe(1)
  })

  it('late words of it do not come before another call that was taken meanwhile', async () => {
    const { app, user, pass, answer } = await openSlowDesk()
    await user.keyboard(`小区停电${save}，又{F2}第二个电话`)
    await answer()
    await user.keyboard('在响')
    expect(field('来电内容').value).toBe('第二个电话在响')
    expect(tabs()).toEqual(['来电 03:20 小区停电，又草稿', '来电 03:20 第二个电话在响草稿'])
    await pass(5_000)
    const stored = valueIn(await app.api.drafts.list()).map(({ form }) => form.text)
    expect(stored.toSorted()).toEqual(['小区停电，又', '第二个电话在响'].toSorted())
  })

  it('the keyboard stays in the log when the officer went there', async () => {
    const { user, pass, answer } = await openSlowDesk()
    await user.keyboard(`小区停电${save}`)
    await pass(0)
    await user.keyboard('{Alt>}r{/Alt}')
    const list = screen.getByRole('listbox', { name: '今日记录' })
    await answer()
    expect(document.activeElement === list).toBe(true)
    await user.keyboard('{Escape}又一个电话')
    expect(field('来电内容').value).toBe('又一个电话')
  })
})
