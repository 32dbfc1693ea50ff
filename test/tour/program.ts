import { once } from 'node:events'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { electronArguments, electronInUse } from '../../scripts/setup/electron-record.mjs'

/** The real program, started on a data folder. */
export interface Program {
  app: ElectronApplication
  page: Page
  /** Errors of the page and of the main process so far. */
  faults: string[]
  /** Ends it as closing its window does. */
  close(): Promise<void>
  /** Ends it as a power cut does: nothing of it gets to do anything any more. */
  kill(): Promise<void>
}

export async function startProgram(root: string, folder: string): Promise<Program> {
  const app = await _electron.launch({
    executablePath: electronInUse(root).executable,
    args: [...electronArguments(), join(root, 'test', 'support', 'held-back'), `--data-dir=${folder}`],
    chromiumSandbox: electronArguments().length === 0,
  })
  const faults: string[] = []
  const page = await app.firstWindow()
  // Playwright answers file dialogs only while somebody listens; a later listener may come too late for the first one.
  page.on('filechooser', () => undefined)
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return {
    app,
    page,
    faults,
    close: () => app.close(),
    async kill() {
      const ended = once(app.process(), 'exit')
      app.process().kill('SIGKILL')
      await ended
    },
  }
}
