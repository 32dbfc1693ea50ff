import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { _electron } from 'playwright-core'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startVirtualDisplay } from '../../scripts/display.mjs'
import { packageApp, packagedFolder } from '../../scripts/package.mjs'
import { electronArguments, electronInUse } from '../../scripts/setup/electron-record.mjs'
import { projectRoot } from '../../scripts/setup/places.mjs'
import { temporaryFolder } from '../scripts/temporary-folder'
import { inkOf, readScreen, type Screen, shareOfInk } from './virtual-screen'

const program = join(packagedFolder(projectRoot), 'duty-desk')
const resources = join(packagedFolder(projectRoot), 'resources')

/** A display of its own, whose screen can be read as a picture. */
async function aScreen() {
  const pictureFolder = temporaryFolder()
  const { display, stop } = await startVirtualDisplay({ pictureFolder })
  onTestFinished(stop)
  return { env: { ...process.env, DISPLAY: display }, read: () => readScreen(pictureFolder) }
}

/** What the program shows when it is started for the first time from the checkout. */
async function firstScreenOfCheckout(): Promise<Screen> {
  const screen = await aScreen()
  const args = [...electronArguments(), projectRoot, `--data-dir=${temporaryFolder()}`]
  const app = await _electron.launch({
    executablePath: electronInUse().executable,
    args,
    env: screen.env,
    chromiumSandbox: electronArguments().length === 0,
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('textbox').first().waitFor()
    await expect.poll(() => inkOf(screen.read()).length, { timeout: 30_000 }).toBeGreaterThan(1_000)
    return screen.read()
  } finally {
    await app.close()
  }
}

// The product refuses every debugger, so nothing can look inside it: it is started as an officer would and its screen is read.
describe('the packaged program', () => {
  beforeAll(async () => {
    await packageApp({ root: projectRoot, electron: electronInUse(), args: [] }, () => undefined)
  })

  it('cannot be turned into a Node, debugged, or given other code', async () => {
    const fuses = await getCurrentFuseWire(program)
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
    })
    expect(existsSync(join(resources, 'app.asar'))).toBe(true)
    expect(existsSync(join(resources, 'app'))).toBe(false)
  })

  it('starts, makes its database and shows the same first screen as the checkout', async () => {
    const expected = await firstScreenOfCheckout()
    const screen = await aScreen()
    const data = temporaryFolder()
    const running = spawn(program, [...electronArguments(), `--data-dir=${data}`], { env: screen.env, stdio: 'ignore' })
    const ended = once(running, 'exit')
    onTestFinished(() => void running.kill('SIGKILL'))

    await expect.poll(() => shareOfInk(expected, screen.read()), { timeout: 60_000 }).toBeGreaterThan(0.95)

    expect(existsSync(join(data, 'duty-desk.db'))).toBe(true)
    running.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  })
})
