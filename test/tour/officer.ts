import type { Locator, Page } from 'playwright-core'

/** Longest way from one control to another, in presses of Tab. */
const LONGEST_WAY = 60

/** Somebody at the keyboard of the running program. Everything is done by keys; waiting is for what appears on the screen. */
export interface Officer {
  page: Page
  press(...keys: string[]): Promise<void>
  /** Words as an input method commits them. */
  say(words: string): Promise<void>
  /** Goes on with Tab (or `key`) until the control of this name has the focus. */
  reach(name: string | RegExp, key?: 'Tab' | 'Shift+Tab'): Promise<void>
  /** Reaches a field and writes into it. */
  fill(name: string, words: string): Promise<void>
  /** Reaches a row of choices and goes to one of them with the arrows. */
  choose(name: string, words: string, key?: 'Tab' | 'Shift+Tab'): Promise<void>
  /** Waits until these words are on the screen. */
  sees(words: string | RegExp): Promise<Locator>
  /** Waits until a row of the log says this, or none does. */
  seesInLog(words: string): Promise<void>
  seesNotInLog(words: string): Promise<void>
  /** Waits until the keyboard is in the opened entry and nothing is being written about it. */
  atEntry(): Promise<void>
  /** Waits until the keyboard is in an empty main text. */
  atText(): Promise<void>
}

export function createOfficer(page: Page): Officer {
  const { keyboard } = page
  const focused = () => page.evaluate(nameOfFocused)
  const log = page.getByRole('listbox', { name: '今日记录' }).getByRole('option')
  const officer: Officer = {
    page,
    async press(...keys) {
      for (const key of keys) await keyboard.press(key)
    },
    say: (words) => keyboard.insertText(words),
    async reach(name, key = 'Tab') {
      const passed = []
      for (let presses = 0; presses < LONGEST_WAY; presses += 1) {
        const at = await focused()
        if (at.names.some((each) => (typeof name === 'string' ? each === name : name.test(each)))) return
        passed.push(at.names[0] ?? '?')
        await keyboard.press(key)
      }
      throw new Error(`按 ${key} 走不到“${name}”，经过的是 ${passed.join('、')}`)
    },
    async fill(name, words) {
      await officer.reach(name)
      await officer.say(words)
    },
    async choose(name, words, key) {
      await officer.reach(name, key)
      for (let presses = 0; presses < LONGEST_WAY; presses += 1) {
        if ((await focused()).chosen === words) return
        await keyboard.press('ArrowRight')
      }
      throw new Error(`“${name}”里没有“${words}”`)
    },
    async sees(words) {
      // What is on paper only stands in the page as well, hidden.
      const found = page.getByText(words).filter({ visible: true }).first()
      await found.waitFor()
      return found
    },
    seesInLog: (words) => log.filter({ hasText: words }).first().waitFor(),
    seesNotInLog: (words) => log.filter({ hasText: words }).first().waitFor({ state: 'detached' }),
    atEntry: () => page.locator('[data-key-scope=entry]:focus').waitFor(),
    atText: () => page.locator('[data-field=text] textarea:focus:placeholder-shown').waitFor(),
  }
  return officer
}

/** Runs in the page: what the focused control and the row of choices it is in are called, and which choice it is. */
function nameOfFocused(): { names: string[]; chosen: string } {
  const element = document.activeElement
  if (!(element instanceof HTMLElement)) return { names: [], chosen: '' }
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const labelled = (by: Element | null) => {
    const ids = by?.getAttribute('aria-labelledby')?.split(' ') ?? []
    return [by?.getAttribute('aria-label'), ...ids.map((id) => document.getElementById(id)?.textContent)]
  }
  const labels = 'labels' in element ? [...(element.labels as NodeListOf<HTMLLabelElement>)] : []
  const names = [
    ...labels.map((label) => label.textContent),
    ...labelled(element),
    ...labelled(element.closest('[role=radiogroup], [role=tablist], [role=listbox]')),
    element instanceof HTMLButtonElement ? element.textContent : null,
  ]
  const chosen = element instanceof HTMLSelectElement ? element.selectedOptions[0]?.textContent : element.textContent
  return { names: names.map(clean).filter((name) => name !== ''), chosen: clean(chosen) }
}
