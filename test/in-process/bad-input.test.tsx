import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { compose, endComposition } from '../renderer/ui/composing'
import { valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { newestEntry } from '../support/newest-entry'
import { openDeskWindow, type RealWindow } from '../support/real-window'

afterAll(removeFolders)

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input, textarea' })
const form = () => screen.getByRole('region', { name: '正在写的记录' })
const log = () => within(screen.getByRole('listbox', { name: '今日记录' }))
const save = '{Control>}{Enter}{/Control}'
const entries = async ({ app }: RealWindow) => valueIn(await app.api.entries.openItems()).total

async function isSound({ app }: RealWindow): Promise<void> {
  expect(valueIn(await app.api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
}

describe('what cannot be taken', () => {
  it('is said of a paste of 10 MB, which leaves the text as it was and can be kept as a file', async () => {
    const window = await openDeskWindow()
    const { app, user } = window
    await user.keyboard('来电人读一份长文件：')
    const long = '长'.repeat(3_500_000)
    await user.paste(long)
    expect(field('来电内容').value).toBe('来电人读一份长文件：')
    expect(within(form()).getByText(/没有写入：连同原有共 3500010 字，超过 20000 字/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '存为附件' }))
    expect(await within(form()).findByText('粘贴的文字.txt', {}, { timeout: 15_000 })).toBeTruthy()
    await user.click(field('来电内容'))
    await user.keyboard(`见附件${save}`)
    await log().findByText('来电人读一份长文件：见附件')
    const { attachments } = await newestEntry(app)
    const stored = valueIn(await app.api.attachments.read({ sha256: attachments[0]?.sha256 ?? '' }))
    expect(new TextDecoder().decode(stored)).toBe(long)
    await isSound(window)
  })

  it.each([
    ['a control character', '停\u0000电', /第 2 字是不可见的控制符（U\+0000）/],
    ['half a surrogate pair', '停\ud842电', /残缺的字符/],
  ])('is said of %s, which stays as it is until the officer puts it right', async (_, text, sentence) => {
    const window = await openDeskWindow()
    const { app, user } = window
    await user.paste(text)
    await user.keyboard(save)
    expect(await within(form()).findByText(sentence)).toBeTruthy()
    expect(field('来电内容').value).toBe(text)
    expect(document.activeElement).toBe(field('来电内容'))
    expect(await entries(window)).toBe(0)
    await user.keyboard(`{Control>}a{/Control}停电${save}`)
    await log().findByText('停电')
    expect((await newestEntry(app)).content.text).toBe('停电')
    expect(within(form()).queryByText(sentence)).toBeNull()
    await isSound(window)
  })

  it('is said at the field, and the keyboard goes to the first of them', async () => {
    const window = await openDeskWindow()
    const { user } = window
    await user.keyboard('停电')
    await user.type(field('何时'), '饭点')
    await user.click(field('联系方式'))
    await user.paste('0690\u0007')
    await user.keyboard(save)
    expect(await within(form()).findByText(/有 2 处读不出或放不下/)).toBeTruthy()
    expect(document.activeElement).toBe(field('何时'))
    await user.clear(field('何时'))
    await user.clear(field('联系方式'))
    await user.keyboard(save)
    await log().findByText('停电')
    expect(await entries(window)).toBe(1)
  })

  it('is said of words that an input method wrote beyond the limit, which are safe as a draft until they are cut', async () => {
    const window = await openDeskWindow()
    const { app, user, pass } = window
    await user.paste('长'.repeat(19_999))
    compose(field('来电内容'), ['ting'])
    endComposition(field('来电内容'), `${'长'.repeat(19_999)}停电了`)
    expect(within(form()).getByText(/共 20002 字，超过 20000 字/)).toBeTruthy()
    await pass(1_000)
    expect(within(form()).queryByText('草稿没有存下')).toBeNull()
    expect(valueIn(await app.api.drafts.list())[0]?.form.text).toHaveLength(20_002)
    await user.keyboard(save)
    expect(await within(form()).findByText(/有 20,002 字，超过 20,000 字的上限/)).toBeTruthy()
    expect(await entries(window)).toBe(0)
    await user.keyboard('{Backspace}{Backspace}')
    await user.keyboard(save)
    await log().findByText(/^长+$/)
    expect(await entries(window)).toBe(1)
  })

  it('is said of a form without a word', async () => {
    const window = await openDeskWindow()
    await window.user.keyboard(save)
    expect(await within(form()).findByText('还没有写内容。写半句也可以存')).toBeTruthy()
    expect(await entries(window)).toBe(0)
  })
})

describe('what looks dangerous', () => {
  it.each([
    ['HTML', '<img src=x onerror="document.title=1"><b>停电</b>'],
    ['SQL', `'); DROP TABLE entry; --`],
    ['a formula', '=HYPERLINK("http://example.invalid","停电")'],
    ['emoji and rare characters', '𠮷㛃 👩‍🚒 停电'],
    ['full-width digits', '１１９转来：１２号楼停电'],
  ])('is shown as it was typed: %s', async (_, text) => {
    const window = await openDeskWindow()
    const { app, user } = window
    await user.paste(text)
    await user.keyboard(save)
    await user.click(await log().findByText(text))
    await user.keyboard('{Enter}')
    const opened = screen.getByRole('region', { name: '打开的记录' })
    await waitFor(() => expect(opened.querySelector('.entry-body__text')?.textContent).toBe(text))
    expect(document.querySelector('img, b > b, [onerror]')).toBeNull()
    expect((await newestEntry(app)).content.text).toBe(text)
    await isSound(window)
  })
})

describe('odd times', () => {
  it('are asked about and taken: last year, tomorrow, after the call', async () => {
    const window = await openDeskWindow()
    const { app, user } = window
    await user.keyboard('去年的事')
    await user.type(field('何时'), '2025-07-18 03:15')
    await user.tab()
    expect(within(form()).getByText(/天前，核对/)).toBeTruthy()
    await user.clear(field('何时'))
    await user.type(field('何时'), '7月19日 0900')
    await user.tab()
    expect(within(form()).getByText('在现在之后，核对')).toBeTruthy()
    await user.keyboard(save)
    await log().findByText('去年的事')
    expect((await newestEntry(app)).content.occurredAt).toBe(Date.UTC(2026, 6, 19, 1))
  })

  it('of a clock set back by an hour are recorded as such, and the log keeps every entry', async () => {
    const window = await openDeskWindow()
    const { app, user } = window
    await user.keyboard(`先记的${save}`)
    await log().findByText('先记的')
    app.clock.set(app.clock.now() - 3_600_000)
    await user.keyboard(`拨慢后记的${save}`)
    await log().findByText('拨慢后记的')
    expect(log().getByText('先记的')).toBeTruthy()
    const entry = await newestEntry(app)
    expect(entry).toMatchObject({ number: { number: 2 }, content: { text: '拨慢后记的' } })
    const types = valueIn(await app.api.journal.of({ subject: 'A' })).map(({ type }) => type)
    expect(types).toContain('clock.went-back.1')
    await isSound(window)
  })
})
