import type { BrowserWindow } from 'electron'
import { openWindow, type WindowOptions } from './window'
import { type RecoveryOptions, recoverPage } from './window-recovery'

/** The one window of the program, as long as it is open. */
export interface MainWindow {
  now(): BrowserWindow | null
  open(): void
  /** Takes away a window that nobody has used yet, which does not count as closing it. */
  discard(): void
  /** Brings the window before the others; opens it when it was closed (macOS). */
  show(): void
}

type MainWindowOptions = WindowOptions & RecoveryOptions & { onClosed: () => void }

export function createMainWindow(options: MainWindowOptions): MainWindow {
  let window: BrowserWindow | null = null
  const open = () => {
    const opened = openWindow(options)
    recoverPage(opened, options)
    opened.on('closed', () => {
      if (window !== opened) return
      window = null
      options.onClosed()
    })
    window = opened
  }
  return {
    now: () => window,
    open,
    discard() {
      const unseen = window
      window = null
      unseen?.destroy()
    },
    show() {
      if (!window) return open()
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
  }
}
