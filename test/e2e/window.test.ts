import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { databasePaths } from '../../electron/db/database-paths'
import { newFolder, removeFolders } from '../support/folders'
import { type LaunchedDesk, launchDesk, readDiagnostics } from './support/launch'
import { mainText, setUpOffice, signIn } from './support/officer'

afterAll(removeFolders)

/** Evaluates in the page through the main process, since the debugger loses a page that crashed. */
function inNewPage(desk: LaunchedDesk, expression: string): Promise<unknown> {
  return desk.app.evaluate(
    ({ BrowserWindow }, script) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script),
    expression,
  )
}

/** Ends the process of the page as a fault of Chromium would, and waits until the page was loaded again. */
async function crashPage(desk: LaunchedDesk): Promise<void> {
  const before = readDiagnostics(desk.folder).length
  await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const back = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(undefined)))
    contents?.forcefullyCrashRenderer()
    return back
  })
  const noted = readDiagnostics(desk.folder).slice(before)
  expect(noted).toEqual([expect.stringMatching(/the page's process ended: (crashed|killed)/)])
}

const textOfForm = `document.querySelector('[data-field="text"] textarea')?.value ?? null`

describe('the window', () => {
  it('opens where it was closed, and never smaller than the form needs', async () => {
    const first = await launchDesk()
    const bounds = { x: 40, y: 60, width: 1200, height: 700 }
    await first.app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds)
    await first.end()

    const second = await launchDesk({ folder: first.folder })
    const found = await second.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return { bounds: window?.getNormalBounds(), least: window?.getMinimumSize(), title: window?.getTitle() }
    })
    expect(found).toEqual({ bounds, least: [1024, 640], title: '值班台' })
    await second.end()
  })

  it('opens in the colour of the theme that was chosen', async () => {
    const behind = ({ app }: LaunchedDesk) =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor())
    const night = '#0D0F11'
    const first = await launchDesk()
    await first.page.keyboard.press('F12')
    await expect.poll(() => behind(first)).toBe(night)
    await first.end()
    const second = await launchDesk({ folder: first.folder })
    expect(await behind(second)).toBe(night)
    await second.end()
  })

  it('can be loaded anew by its own page, which then works as before', async () => {
    const desk = await launchDesk()
    await desk.page.evaluate('window.before = true; location.reload()')
    await expect.poll(() => desk.page.evaluate('window.before ?? null')).toBeNull()
    expect(await desk.page.evaluate(() => window.api.office.current())).toEqual({ ok: true, value: null })
    await desk.end()
  })

  it('opens in spite of a remembered place that cannot be read, and closes where none can be kept', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'window.json'), '{"bounds":')
    const first = await launchDesk({ folder })
    await first.end()
    expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toMatchObject({ maximized: false })

    rmSync(join(folder, 'window.json'))
    mkdirSync(join(folder, 'window.json'))
    const second = await launchDesk({ folder })
    await second.app.close()
    expect(readDiagnostics(folder).filter((line) => line.includes('Error'))).toEqual([
      expect.stringContaining('window place: Error EISDIR'),
    ])
  })

  it('leaves every key to the page: none of Chromium’s own reloads, closes, zooms or looks inside', async () => {
    const desk = await launchDesk()
    await setUpOffice(desk.page)
    await desk.page.keyboard.insertText('南街3号起火')
    await desk.page.evaluate('window.before = true')
    const keys = [
      'F5',
      'Control+r',
      'Control+Shift+r',
      'Control+w',
      'Control+q',
      'Control+n',
      'Control+t',
      'Control+Shift+i',
      'Control+Shift+j',
      'Control+Equal',
      'Control+Minus',
      'Control+0',
      'Alt+ArrowLeft',
      'F11',
      'Control+p',
      'Control+s',
    ]
    for (const key of keys) await desk.page.keyboard.press(key)
    expect(await desk.page.evaluate(`[window.before, ${textOfForm}]`)).toEqual([true, '南街3号起火'])
    const state = await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => [
        window.isFullScreen(),
        window.webContents.isDevToolsOpened(),
        window.webContents.getZoomFactor(),
      ]),
    )
    expect(state).toEqual([[false, false, 1]])
    await desk.end()
  })
})

describe('closing the window', () => {
  it('keeps what was typed in the same moment, and leaves one whole database file', async () => {
    const first = await launchDesk()
    await setUpOffice(first.page)
    await first.page.keyboard.insertText('话才说了一半')
    await first.end()
    const { database } = databasePaths(first.folder)
    expect([existsSync(database), existsSync(`${database}-wal`)]).toEqual([true, false])

    const second = await launchDesk({ folder: first.folder })
    await signIn(second.page)
    await expect.poll(() => mainText(second.page).inputValue()).toBe('话才说了一半')
    await second.end()
  })
})

describe('a page whose process died', () => {
  it('comes back by itself, with its officer signed in and the draft as it was', async () => {
    const desk = await launchDesk()
    await setUpOffice(desk.page)
    await desk.page.keyboard.insertText('南街3号起火')
    const stored = () => desk.page.evaluate(() => window.api.drafts.list())
    await expect.poll(stored).toMatchObject({ value: [{ form: { text: '南街3号起火' } }] })
    await crashPage(desk)
    await expect.poll(() => inNewPage(desk, textOfForm)).toBe('南街3号起火')
    await desk.end()
  })

  it('is not loaded again and again: the officer is asked', async () => {
    const desk = await launchDesk()
    await desk.app.evaluate(({ dialog }) => {
      Object.assign(globalThis, { asked: [] })
      dialog.showMessageBox = async (...given: unknown[]) => {
        Reflect.get(globalThis, 'asked').push(given.at(-1))
        return { response: 0, checkboxChecked: false }
      }
    })
    const asked = () => desk.app.evaluate(() => Reflect.get(globalThis, 'asked') as { buttons: string[] }[])
    for (const crashes of [1, 2, 3]) {
      await crashPage(desk)
      expect((await asked()).length).toBe(crashes < 3 ? 0 : 1)
    }
    expect((await asked())[0]?.buttons).toEqual(['重新打开窗口', '退出'])
    await desk.end()
  })
})

describe('a fault of the main process', () => {
  it('is noted without content and ends the program in plain words', async () => {
    const desk = await launchDesk()
    const ended = new Promise<number | null>((resolve) => desk.app.process().once('exit', resolve))
    await desk.app.evaluate(({ dialog }) => {
      dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
      setImmediate(() => {
        throw new Error('fault of 贺云川')
      })
    })
    expect(await ended).toBe(70)
    expect(readDiagnostics(desk.folder)).toEqual([
      expect.stringMatching(/opened: \d+\.\d+\.\d+, Electron /),
      expect.stringContaining('uncaught: Error: fault of …'),
      expect.stringContaining('closed with code 70'),
    ])
  })
})
