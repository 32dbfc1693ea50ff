import { fireEvent, screen, within } from '@testing-library/react'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compose, endComposition } from '../renderer/ui/composing'
import { aRecord } from '../support/an-entry'
import { valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { openDeskWindow } from '../support/real-window'

afterAll(removeFolders)

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input, textarea' })
const tabs = () => screen.getAllByRole('tab').map(({ textContent }) => textContent)

/** Every key that does something at the desk, as the browser sends it while the input method works. */
const keysOfOurs = [
  { key: 'Enter', code: 'Enter' },
  { key: 'Escape', code: 'Escape' },
  { key: 'Enter', code: 'Enter', ctrlKey: true },
  { key: 'F2', code: 'F2' },
  { key: 'F4', code: 'F4' },
  { key: 'F5', code: 'F5' },
  { key: 'F7', code: 'F7' },
  { key: 'F9', code: 'F9' },
  { key: 'd', code: 'KeyD', ctrlKey: true },
  { key: 'l', code: 'KeyL', ctrlKey: true },
  { key: 'r', code: 'KeyR', altKey: true },
  { key: '5', code: 'Digit5', altKey: true },
  { key: '?', code: 'Slash', shiftKey: true },
]

describe('while the input method composes', () => {
  // The guard against the Enter that ends a composition holds until the next tick.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  const known = async ({ api }: Parameters<NonNullable<Parameters<typeof openDeskWindow>[0]>>[0]) =>
    void valueIn(await api.entries.record(aRecord({ matter: '园区停电' })))

  it.each([
    { isComposing: true, keyCode: 13 },
    { isComposing: false, keyCode: 229 },
  ])('no key of ours does anything, as $isComposing/$keyCode', async (flags) => {
    const { app, pass } = await openDeskWindow(known)
    const text = field('来电内容')
    compose(text, ['yuan', 'yuanqu', '园区贺云川来电'])
    for (const key of keysOfOurs) fireEvent.keyDown(text, { ...key, ...flags })
    await pass(5_000)
    expect(document.activeElement).toBe(text)
    expect(text.value).toBe('园区贺云川来电')
    expect(tabs()).toHaveLength(1)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(app.published.filter(({ channel }) => channel === 'entries.onChanged')).toHaveLength(1)
  })

  it('nothing is looked up, and the half-written text is safe', async () => {
    const { app, pass } = await openDeskWindow(known)
    const text = field('来电内容')
    compose(text, ['贺云川来电说园区停电'])
    await pass(5_000)
    expect(screen.queryByRole('button', { name: '采用' })).toBeNull()
    expect(valueIn(await app.api.drafts.list())).toMatchObject([{ form: { text: '贺云川来电说园区停电' } }])
    endComposition(text, '贺云川来电说园区停电')
    await pass(1_000)
    await pass(0)
    expect(screen.getByRole('button', { name: '采用' })).toBeTruthy()
  })

  it('the Enter that ends it saves nothing, and Ctrl+Enter after it saves once', async () => {
    const { pass } = await openDeskWindow()
    const text = field('来电内容')
    compose(text, ['tingdian'])
    endComposition(text, '停电')
    fireEvent.keyDown(text, { key: 'Enter', code: 'Enter', ctrlKey: true })
    await pass(0)
    const log = within(screen.getByRole('listbox', { name: '今日记录' }))
    expect(log.queryByText('停电')).toBeNull()
    vi.runAllTimers()
    fireEvent.keyDown(text, { key: 'Enter', code: 'Enter', ctrlKey: true })
    await pass(0)
    expect(log.getAllByText('停电')).toHaveLength(1)
  })

  it('the text filter of the log waits until it ends', async () => {
    const { pass } = await openDeskWindow(async ({ api }) => {
      valueIn(await api.entries.record(aRecord({ matter: '园区停电' })))
      valueIn(await api.entries.record(aRecord({ matter: '河道涨水' })))
    })
    const log = () => within(screen.getByRole('listbox', { name: '今日记录' }))
    const filter = field('筛选文字')
    fireEvent.focus(filter)
    compose(filter, ['he', 'hedao'])
    await pass(5_000)
    expect(log().getByText('园区停电')).toBeTruthy()
    endComposition(filter, '河道')
    await pass(5_000)
    expect(log().queryByText('园区停电')).toBeNull()
    expect(log().getByText('河道涨水')).toBeTruthy()
  })

  it('a time that is half written is neither read nor settled', async () => {
    const { pass } = await openDeskWindow()
    const occurred = field('何时')
    fireEvent.focus(occurred)
    compose(occurred, ['zuo', 'zuori'])
    await pass(1_000)
    expect(occurred.value).toBe('zuori')
    endComposition(occurred, '昨日2310')
    fireEvent.blur(occurred)
    await pass(1_000)
    expect(occurred.value).toBe('昨日2310')
    expect(occurred.parentElement?.textContent).toContain('7月17日')
  })
})
