import type { BrowserWindow } from 'electron'
import { openWindow, type WindowOptions } from './window'
import { type RecoveryOptions, recoverPage } from './window-recovery'

/** The one window of the program, as long as it is open. */
export interface MainWindow {
  now(): BrowserWindow | null
  open(): void
  /** Brings the window before the others; opens it when it was closed (macOS). */
  show(): void
}

export function createMainWindow(options: WindowOptions & RecoveryOptions): MainWindow {
  let window: BrowserWindow | null = null
  const open = () => {
    const opened = openWindow(options)
    recoverPage(opened, options)
    opened.on('closed', () => {
      window = null
    })
    window = opened
  }
  return {
    now: () => window,
    open,
    show() {
      if (!window) return open()
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
  }
}
