import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { systemIds } from '../../electron/app/system'
import { removeFolders } from '../support/folders'
import { launchDesk } from './support/launch'
import { setUpOffice } from './support/officer'

afterAll(removeFolders)

/** Whom the office calls, as the administrator enters it. */
async function fillRoles(page: Page): Promise<void> {
  const people = {
    'office-director': { name: '何知远', post: '办公室主任', numbers: ['130 0000 0117'], backup: false },
    'superior-duty-room': { name: '闻人杰', post: '值班员', numbers: ['0699-555 0001'], backup: false },
  }
  for (const [role, person] of Object.entries(people)) {
    const commandId = systemIds.next()
    await page.evaluate(
      async (command) => {
        const filled = await window.api.policies.fillRole(command)
        if (!filled.ok) throw new Error(filled.failure.message)
      },
      { commandId, role, people: [person] },
    )
  }
}

/** The keyboard of somebody with one hand on the phone: presses are counted, words and figures are not. */
function countingKeyboard(page: Page) {
  const pressed: string[] = []
  return {
    pressed,
    press: async (...keys: string[]) => {
      for (const key of keys) {
        pressed.push(key)
        await page.keyboard.press(key)
      }
    },
    say: (words: string) => page.keyboard.insertText(words),
  }
}

describe('from the first word on the phone', () => {
  it('to the first phone report done it takes at most 12 presses beside text and numbers', async () => {
    const desk = await launchDesk()
    const { page } = desk
    await setUpOffice(page)
    await fillRoles(page)
    const now = page.getByRole('region', { name: '现在办' })
    const { press, say, pressed } = countingKeyboard(page)

    await press('F2')
    await page.locator('[data-field=text] textarea:focus').waitFor()
    await say('东浦区应急局来电：甲源化工厂罐区起火，2人受伤，火势很大。')
    await press('Shift+Tab', 'ArrowRight', 'ArrowRight', 'F8')
    await page.getByRole('region', { name: '立突发事件' }).waitFor()
    await desk.picture('first-report-opening')
    await press('F5', 'Control+Enter')
    await now.getByText('何知远').waitFor()
    await press('1', 'Control+Enter')
    await now.getByText('闻人杰').waitFor()
    await press('1')
    await now.getByRole('textbox', { name: '对方说' }).waitFor()
    await say('电话首报，已记录')
    await press('Control+Enter')
    await page
      .getByRole('listbox', { name: '步骤' })
      .getByRole('option', { name: /^毕 30 分.*首报/ })
      .waitFor()

    const details = await page.evaluate(async () => {
      const listed = await window.api.incidents.list({ status: 'open' })
      const [row] = listed.ok ? listed.value : []
      return row ? window.api.incidents.find({ incidentId: row.id }) : null
    })
    const clocks = details?.ok ? details.value.clocks : []
    const first = clocks.find(({ clock }) => clock.key === 'national/first-phone')
    expect(first).toMatchObject({ ours: true, metAt: expect.any(Number) })
    expect(pressed.length, pressed.join(' ')).toBeLessThanOrEqual(12)
    await desk.picture('first-report-done')
    await desk.end()
  })
})
