import { type BrowserWindow, dialog } from 'electron'
import type { Clock } from '../../shared/clock'
import type { Diagnostics } from './diagnostics'

export interface RecoveryOptions {
  clock: Clock
  diagnostics: Diagnostics
}

/** A page that crashes this often within this time would crash again: the officer is asked. */
const CRASHES = 3
const WITHIN_MS = 60_000

/** Loads the page again when its process has died: the main process, the session and the drafts outlive it. */
export function recoverPage(window: BrowserWindow, { clock, diagnostics }: RecoveryOptions): void {
  const contents = window.webContents
  let crashes: number[] = []
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    diagnostics.note(`the page's process ended: ${reason}, code ${exitCode}`)
    const now = clock.now()
    crashes = [...crashes.filter((at) => now - at < WITHIN_MS), now]
    if (crashes.length < CRASHES) contents.reload()
    else void askToReload(window)
  })
  window.on('unresponsive', () => {
    diagnostics.note('the page does not answer')
    void askToWait(window)
  })
}

async function askToReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: '值班台',
    message: '窗口反复出错，已停下',
    detail: '存下的记录和草稿都在。再出错就重新启动电脑，并告诉管理员。',
    buttons: ['重新打开窗口', '退出'],
    noLink: true,
  })
  if (window.isDestroyed()) return
  if (response === 0) window.webContents.reload()
  else window.close()
}

async function askToWait(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '值班台',
    message: '窗口没有反应',
    detail: '可以再等等，或重新打开窗口：草稿都在，最多少最后一秒的字。',
    buttons: ['再等等', '重新打开窗口'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
}
