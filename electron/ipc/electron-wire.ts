import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Publish } from '../../shared/ipc/contract'
import { channelOf } from '../../shared/ipc/define'
import { failure } from '../../shared/result'
import { isAppAddress } from '../app/app-origin'
import type { Answer } from './serve'

/**
 * Puts the commands on Electron's IPC: the only file that knows `ipcMain`. Anybody but our window's main frame is turned
 * away. A call that comes before the answers are there waits for them.
 */
export function listen(
  channels: readonly string[],
  answers: Promise<ReadonlyMap<string, Answer>>,
  windowNow: () => BrowserWindow | null,
): void {
  for (const channel of channels) {
    ipcMain.handle(channel, async (event, input: unknown) => {
      if (!isOurs(event, windowNow())) return failure('not-allowed', '不是值班台窗口的请求，未执行')
      const answer = (await answers).get(channel)
      if (!answer) throw new Error(`nobody answers ${channel}`)
      return answer(input)
    })
  }
}

function isOurs({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  // senderFrame is null when the frame has gone in the meantime; a frame that is the main frame now is alive.
  return (
    window !== null &&
    !window.isDestroyed() &&
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame === window.webContents.mainFrame &&
    isAppAddress(senderFrame.url)
  )
}

/** Announces to the window, if there is one with a living page. */
export function publishTo(windowNow: () => BrowserWindow | null): Publish {
  return (feature, member, payload) => {
    const window = windowNow()
    if (!window || window.isDestroyed() || window.webContents.isCrashed()) return
    window.webContents.send(channelOf(feature, String(member)), payload)
  }
}
