import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOffice, valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { type LaunchedDesk, launchDesk } from './support/launch'

let desk: LaunchedDesk
let keyboard: CDPSession

beforeAll(async () => {
  desk = await launchDesk()
  valueIn(await desk.page.evaluate((office) => window.api.office.setUp(office), anOffice()))
  await desk.page.locator('[data-field="text"] textarea:focus').waitFor()
  keyboard = await desk.page.context().newCDPSession(desk.page)
})

afterAll(async () => {
  await desk.end()
  removeFolders()
})

const mainText = () => desk.page.getByRole('textbox', { name: '来电内容' })

/** What an input method shows under the caret while the officer is still choosing. */
const compose = (text: string) =>
  keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

/** Ends with the tick in which the words came: keys within it still belong to the input method. */
async function commit(text: string): Promise<void> {
  await keyboard.send('Input.insertText', { text })
  await desk.page.evaluate('scheduler.postTask(() => undefined, { priority: "background" })')
}

/** A key as Chromium reports it while an input method owns the keyboard: code 229. */
async function ownedKey(key: string, code: string, modifiers = 0): Promise<void> {
  const common = { key: 'Process', code, modifiers, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...common })
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common, key })
}

const CONTROL = 2
const entries = () =>
  desk.page.evaluate(() =>
    window.api.entries.days({ filter: { channel: null, urgency: null, status: null, text: '' }, until: null }),
  )

describe('a Chinese input method in the real window', () => {
  it('keeps Enter, Escape, digits, function keys and Ctrl+Enter to itself while it composes', async () => {
    await mainText().focus()
    await compose('chu guan')
    for (const [key, code] of [
      ['Enter', 'Enter'],
      ['Escape', 'Escape'],
      ['1', 'Digit1'],
      ['F2', 'F2'],
      ['F8', 'F8'],
    ] as const) {
      await ownedKey(key, code)
    }
    await ownedKey('Enter', 'Enter', CONTROL)
    expect(valueIn(await entries())).toEqual([])
    expect(await desk.page.getByRole('tab').count()).toBe(1)
    expect(await mainText().inputValue()).toBe('chu guan')
    await commit('储罐')
    await expect.poll(() => mainText().inputValue()).toBe('储罐')
  })

  it('saves once by the first Ctrl+Enter after the words are chosen', async () => {
    await mainText().focus()
    await compose('baoran')
    await commit('爆燃起火')
    // Words and keys reach the page by different ways: the next key may overtake words that nobody has seen yet.
    await expect.poll(() => mainText().inputValue()).toBe('储罐爆燃起火')
    await desk.page.keyboard.press('Control+Enter')
    await desk.page.getByText('储罐爆燃起火').first().waitFor()
    await expect.poll(async () => valueIn(await entries()).map(({ count }) => count)).toEqual([1])
  })

  it('may compose in every one-line field without sending the form', async () => {
    const place = desk.page.getByRole('textbox', { name: '何地' })
    await place.focus()
    await compose('dongpu')
    await ownedKey('Enter', 'Enter')
    await commit('东浦')
    await expect.poll(() => place.inputValue()).toBe('东浦')
    expect(valueIn(await entries()).map(({ count }) => count)).toEqual([1])
  })
})
