import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
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

/** Every file below a folder, which may be one inside an archive: a plain Electron, run as Node, reads those. */
function listFiles(folder: string): string[] {
  const script = `
    const entries = require('node:fs').readdirSync(process.argv[1], { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile())
    console.log(JSON.stringify(files.map((entry) => require('node:path').join(entry.parentPath ?? entry.path, entry.name))))
  `
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const listed: string[] = JSON.parse(
    execFileSync(electronInUse().executable, ['-e', script, folder], { env, encoding: 'utf8' }),
  )
  return listed.map((path) => relative(folder, path)).sort()
}

/** What the program shows when it is started for the first time from the checkout. */
async function firstScreenOfCheckout(): Promise<Screen> {
  const screen = await aScreen()
  const heldBack = join(projectRoot, 'test', 'support', 'held-back')
  const args = [...electronArguments(), heldBack, `--data-dir=${temporaryFolder()}`]
  const app = await _electron.launch({
    executablePath: electronInUse().executable,
    args,
    env: screen.env,
    chromiumSandbox: electronArguments().length === 0,
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('textbox').first().waitFor()
    await expect.poll(() => inkOf(screen.read()).length).toBeGreaterThan(1_000)
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

  it('carries all that it reads at run time, and no source', () => {
    const archive = join(resources, 'app.asar')
    // The pictures of the README are for readers of the project, not for offices.
    const shipped = listFiles(join(projectRoot, 'resources')).filter((path) => !path.startsWith('screenshots'))
    expect(listFiles(join(archive, 'resources'))).toEqual(shipped)
    expect(listFiles(join(archive, 'dist'))).toEqual(
      expect.arrayContaining([
        'electron/main.cjs',
        'electron/preload.cjs',
        'electron/worker.cjs',
        'renderer/index.html',
      ]),
    )
    expect(listFiles(archive).filter((path) => /\.(ts|tsx|map|cpp|c|gyp)$/.test(path))).toEqual([])
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
