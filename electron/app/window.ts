import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { APP_ORIGIN } from './app-origin'
import type { Diagnostics } from './diagnostics'
import { fitToScreens, readWindowPlace, SMALLEST, writeWindowPlace } from './window-place'

/** The `bg` token of each theme (renderer/styles/tokens.css): what is seen where the page has not been painted yet. */
const BACKGROUND = { light: '#e7eaed', dark: '#0d0f11' }

export interface WindowOptions {
  /** Folder of the built program. */
  dist: string
  /** Folder of the program's resources. */
  resources: string
  /** File in which the window's place is remembered. */
  placeFile: string
  isPackaged: boolean
  diagnostics: Diagnostics
}

/** Opens the one window of the program; it shows itself with its first painted page. */
export function openWindow({ dist, resources, placeFile, isPackaged, diagnostics }: WindowOptions): BrowserWindow {
  const remembered = readWindowPlace(placeFile)
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const usual = nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light
  let background = remembered?.background ?? usual
  const window = new BrowserWindow({
    ...fitToScreens(remembered?.bounds ?? null, screens),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: '值班台',
    backgroundColor: background,
    show: false,
    webPreferences: {
      preload: join(dist, 'electron', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !isPackaged,
      // Drafts are saved and clocks go on while another window covers this one.
      backgroundThrottling: false,
      // Alarms sound after a restart at which nobody has touched the desk yet.
      autoplayPolicy: 'no-user-gesture-required',
    },
  })
  if (remembered?.maximized) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
    // Elsewhere the icon is the program file's own.
    if (process.platform === 'linux') window.setIcon(join(resources, 'icons', 'icon.png'))
  })
  window.webContents.on('did-change-theme-color', (_event, colour) => {
    background = colour ?? usual
    // A window that was taken away may still hear of the page that it was loading.
    if (!window.isDestroyed()) window.setBackgroundColor(background)
  })
  let isClosing = false
  window.on('close', () => {
    isClosing = true
    const place = { bounds: window.getNormalBounds(), maximized: window.isMaximized(), background }
    try {
      writeWindowPlace(placeFile, place)
    } catch (error) {
      // A full disk must not keep the window from closing.
      diagnostics.error('window place', error)
    }
  })
  window.loadURL(`${APP_ORIGIN}/`).catch((error: unknown) => {
    // Whoever closes the window while it loads stops the loading; otherwise the page is not there, which is a fault.
    if (!isClosing && !window.isDestroyed()) throw error
  })
  return window
}
