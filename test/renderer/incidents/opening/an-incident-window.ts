import { screen } from '@testing-library/react'
import { onTestFinished } from 'vitest'
// Read ahead, so that no test waits for a part that the page fetches when it is first used.
import '../../../../renderer/incidents/incident-place'
import '../../../../renderer/ui/dialog-modal'
import { valueIn } from '../../../support/an-office'
import { openDeskWindow, type RealWindow } from '../../../support/real-window'

export const primary = '{Control>}{Enter}{/Control}'
export const toIncidents = '{Alt>}2{/Alt}'

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

export const incidentsOf = async ({ app }: RealWindow) => valueIn(await app.api.incidents.list({ status: null }))
export const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
export const nameInSight = () => screen.getByRole('heading', { level: 1 }).textContent
