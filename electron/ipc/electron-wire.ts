import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Publish } from '../../shared/ipc/contract'
import { channelOf } from '../../shared/ipc/define'
import { failure } from '../../shared/result'
import type { Answer } from './serve'

/** Origin of the program's own pages. */
export const APP_ORIGIN = 'app://duty-desk'

/** Puts the answers on Electron's IPC: the only file that knows `ipcMain`. Anybody but our window's main frame is turned away. */
export function listen(answers: ReadonlyMap<string, Answer>, windowNow: () => BrowserWindow | null): void {
  for (const [channel, answer] of answers) {
    ipcMain.handle(channel, (event, input: unknown) =>
      isOurs(event, windowNow()) ? answer(input) : failure('not-allowed', '不是值班台窗口的请求，未执行'),
    )
  }
}

function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  // senderFrame is null when the frame has gone in the meantime.
  const frame = event.senderFrame
  return (
    window !== null &&
    frame !== null &&
    event.sender === window.webContents &&
    frame === window.webContents.mainFrame &&
    new URL(frame.url).origin === originOf(APP_ORIGIN)
  )
}

function originOf(address: string): string {
  return new URL(address).origin
}

/** Announces to the window, if there is one. */
export function publishTo(windowNow: () => BrowserWindow | null): Publish {
  return (feature, member, payload) => {
    const window = windowNow()
    if (window && !window.isDestroyed()) window.webContents.send(channelOf(feature, String(member)), payload)
  }
}
