import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** What is Electron's or set-up's own and no part of the product: the apps that open other folders, and the mark of a whole runtime. */
const LEFT_OUT = ['resources/app', 'resources/default_app.asar', '.complete.json']

/** Called by electron-builder on the fresh copy of Electron. */
export async function afterExtract(/** @type {{ appOutDir: string }} */ { appOutDir }) {
  for (const path of LEFT_OUT) await rm(join(appOutDir, path), { recursive: true, force: true })
}
