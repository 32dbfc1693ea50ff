import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { electronArguments, electronInUse } from '../../../scripts/setup/electron-record.mjs'
import { projectRoot } from '../../../scripts/setup/places.mjs'
import { newFolder } from '../../support/folders'
import { picture } from './pictures'

const HELD_BACK = join(projectRoot, 'test', 'support', 'held-back')

/** The real program with its window, driven from outside. */
export interface LaunchedDesk {
  app: ElectronApplication
  page: Page
  /** Its data folder. */
  folder: string
  /** What went wrong so far: errors of the page, refusals of its policy, exceptions of the main process. */
  faults: string[]
  /** Takes a picture of the window; answers with its path. */
  picture(name: string): Promise<string>
  /** Ends the program as closing its window does, and fails when anything went wrong. */
  end(): Promise<void>
}

/** Starts the built program on a folder of its own, or again on `folder`; `args` are switches of Chromium. */
export async function launchDesk(options: { folder?: string; args?: string[] } = {}): Promise<LaunchedDesk> {
  const folder = options.folder ?? newFolder()
  const app = await _electron.launch({
    executablePath: electronInUse().executable,
    args: [...electronArguments(), HELD_BACK, `--data-dir=${folder}`, ...(options.args ?? [])],
    chromiumSandbox: electronArguments().length === 0,
  })
  const faults: string[] = []
  app.process().stderr?.on('data', (text: Buffer) => faults.push(...faultsOf(text.toString())))
  const page = await app.firstWindow()
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`)
  })
  // The page shows a form once the main process has answered; before that the debugger may lose promises of either.
  await page.getByRole('textbox').first().waitFor()
  return {
    app,
    page,
    folder,
    faults,
    picture: (name) => picture(page, name),
    async end() {
      await app.close()
      expect([...faults, ...loggedFaults(folder)]).toEqual([])
    },
  }
}

/** What the main process says on the terminal when something was not caught; Chromium's own remarks are left out. */
function faultsOf(text: string): string[] {
  return text.split('\n').filter((line) => /^\(node:|Error occurred in handler|Uncaught|Unhandled|值班台/.test(line))
}

/** Lines of the diagnostics file that tell of an exception; the page's process may have been ended by the test itself. */
function loggedFaults(folder: string): string[] {
  return readDiagnostics(folder).filter((line) => line.includes('Error'))
}

export function readDiagnostics(folder: string): string[] {
  try {
    return readFileSync(join(folder, 'log', 'duty-desk.log'), 'utf8')
      .trimEnd()
      .split('\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
