import type { ElectronApplication } from 'playwright-core'

/** The officer's answer to the save dialog, which is the system's own window; null: he changed his mind. */
export function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)
}
