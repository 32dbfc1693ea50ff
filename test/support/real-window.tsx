import { act } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import type { Passwords } from '../../electron/accounts/passwords'
import { App } from '../../renderer/app/app'
import { createAppStores } from '../../renderer/app/app-stores'
import { deskOpener } from '../../renderer/app/desk-opener'
import { createThemeStore } from '../../renderer/app/theme'
import { renderWithKeys } from '../renderer/app/keys/with-keys'
import { giveElementsSize } from '../renderer/ui/element-sizes'
import { aBell } from './a-bell'
import { PASSWORD, setUpOffice, valueIn } from './an-office'
import { type StartedApp, startApp } from './start-app'
import { createTestIds } from './test-clock'

/** The whole window over the whole main process but Electron, in one process and on a real database. */
export interface RealWindow {
  app: StartedApp
  user: UserEvent
  /** Moves the clock on and lets everything happen that comes of it. */
  pass(ms: number): Promise<void>
  /** Ends page and main process at once, as a killed program does: nothing more is stored. The folder stays. */
  kill(): void
}

let windows = 0

/** Opens the window as it starts; the main process decides what it shows. */
export function openRealWindow(app: StartedApp = startApp()): RealWindow {
  windows += 1
  const ids = createTestIds(`window-${windows}-`)
  const stores = createAppStores({ api: app.api, clock: app.clock, ids })
  const takeSizeAway = giveElementsSize(1366, 600)
  const page = renderWithKeys(
    <App
      stores={stores}
      theme={createThemeStore('day', () => undefined)}
      bell={aBell(stores)}
      openDesk={deskOpener({ api: app.api, clock: app.clock, ids }, stores.now)}
      systemIsDark={() => false}
      print={() => undefined}
    />,
  )
  return {
    app,
    user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }),
    pass: (ms) =>
      act(async () => {
        app.clock.advance(ms)
        await app.answered()
      }),
    kill: () => {
      app.stop()
      page.unmount()
      takeSizeAway()
    },
  }
}

/** Passwords that cost nothing to check: what a test does not ask about need not take its quarter of a second. */
export const cheapPasswords: Passwords = {
  hash: async (password) => `plain ${password}`,
  verify: async (phc, password) => phc === `plain ${password}`,
}

/** An office that is set up, with its administrator signed in and at the desk. */
export async function openDeskWindow(prepare?: (app: StartedApp) => Promise<void>): Promise<RealWindow> {
  const app = startApp({ ports: { passwords: cheapPasswords } })
  await setUpOffice(app)
  await prepare?.(app)
  const window = openRealWindow(app)
  await window.pass(0)
  return window
}

/** Starts program and page again on the folder of a killed one, with its administrator signed in. */
export async function restartedWindow({ app: before }: RealWindow): Promise<RealWindow> {
  const ids = createTestIds(`restart-${windows}-`)
  const app = startApp({ folder: before.folder, clock: before.clock, ports: { passwords: cheapPasswords, ids } })
  const [administrator] = valueIn(await app.api.accounts.names())
  if (!administrator) throw new Error('the office must be set up before')
  valueIn(await app.api.accounts.signIn({ accountId: administrator.id, password: PASSWORD }))
  const window = openRealWindow(app)
  await window.pass(0)
  return window
}
