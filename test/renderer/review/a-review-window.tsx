import { act, screen, within } from '@testing-library/react'
import { onTestFinished } from 'vitest'
// Read ahead, so that no test waits for a part that the page fetches when it is first used.
import '../../../renderer/review/review-place'
import '../../../renderer/ui/dialog-modal'
import { setUpOffice } from '../../support/an-office'
import { fillRoles } from '../../support/an-opened-incident'
import { cheapPasswords, openRealWindow, type RealWindow } from '../../support/real-window'
import { type StartedApp, type StartOptions, startApp } from '../../support/start-app'

export interface ReviewWindow extends RealWindow {
  press(keys: string): Promise<void>
}

/** The window at 审阅查询 over the whole main process; `prepare` writes what is looked at. */
export async function openReviewWindow(
  prepare: (app: StartedApp) => Promise<void>,
  ports: StartOptions['ports'] = {},
): Promise<ReviewWindow> {
  const app = startApp({ ports: { passwords: cheapPasswords, ...ports } })
  await setUpOffice(app)
  await fillRoles(app)
  await prepare(app)
  const window = openRealWindow(app)
  await window.pass(0)
  const press = async (keys: string) => {
    await window.user.keyboard(keys)
    await window.pass(0)
  }
  onTestFinished(window.kill)
  await act(async () => {
    await window.user.keyboard('{Alt>}4{/Alt}')
  })
  await screen.findByLabelText('时间带')
  await window.pass(0)
  return { ...window, press }
}

export const band = () => screen.getByRole('region', { name: '时间带' })
export const plot = () => within(band()).getByRole('slider', { name: '选段' })
export const pane = () => screen.getByRole('region', { name: '时间线' })
export const lines = () => within(pane()).queryAllByRole('option')
export const wordsOf = () => lines().map((line) => line.textContent)
