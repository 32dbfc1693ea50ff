import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'

/** Asks where to save a file: its path, or null when the officer changed his mind. */
export type ChooseSaveFile = (name: string) => Promise<string | null>

/** `name` must be a plain file name; the dialog opens in the user's documents and asks before it replaces a file. */
export function saveFileChooser(windowNow: () => BrowserWindow | null): ChooseSaveFile {
  return async (name) => {
    const options = { title: '存到', buttonLabel: '存', defaultPath: join(app.getPath('documents'), name) }
    const window = windowNow()
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options))
    return canceled || filePath === '' ? null : filePath
  }
}
