import { screen, waitFor } from '@testing-library/react'
import { expect, onTestFinished } from 'vitest'
// Read ahead, so that no test waits for a part that the page fetches when it is first used.
import '../../../../renderer/incidents/incident-place'
import '../../../../renderer/ui/dialog-modal'
import { valueIn } from '../../../support/an-office'
import { openDeskWindow, type RealWindow } from '../../../support/real-window'

export const primary = '{Control>}{Enter}{/Control}'

/** The window at the desk, over whatever `prepare` left in the database. */
export async function atDesk(prepare?: Parameters<typeof openDeskWindow>[0]): Promise<RealWindow> {
  const window = await openDeskWindow(prepare)
  onTestFinished(window.kill)
  return window
}

/** Types, and lets everything happen that comes of it. */
export async function press(window: RealWindow, ...keys: readonly string[]): Promise<void> {
  for (const each of keys) {
    await window.user.keyboard(each)
    await window.pass(0)
  }
}

/** To 突发事件, once the page has its part. */
export async function goToIncidents(window: RealWindow): Promise<void> {
  await press(window, '{Alt>}2{/Alt}')
  await waitFor(() => expect(document.querySelector('.incidents')).toBeTruthy())
  await window.pass(0)
}

/** The menu of what is done to the incident in sight as a whole, and one of its deeds. */
export async function chooseDeed(window: RealWindow, digit: string): Promise<void> {
  await press(window, '{Alt>}w{/Alt}')
  await screen.findByRole('dialog')
  await press(window, digit)
}

/** Keys that open the form, which is fetched when it is first used. */
export async function beginForm(window: RealWindow, ...keys: readonly string[]): Promise<void> {
  await press(window, ...keys)
  await screen.findByRole('textbox', { name: '名称' })
  await window.pass(0)
}

export const incidentsOf = async ({ app }: RealWindow) => valueIn(await app.api.incidents.list({ status: null }))
export const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
export const nameInSight = () => screen.getByRole('heading', { level: 1 }).textContent
