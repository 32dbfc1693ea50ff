import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { undoOnExit } from '../cleanup.mjs'

/** A folder being filled; it is renamed to its final name only when complete, so nothing half-made is ever found there. */
const PREFIX = '.making-'

/**
 * Gives `make` an empty folder inside `parent` (same disk, so that a rename moves it) and removes it afterwards, also on Ctrl-C.
 * The caller holds the set-up lock: folders that a killed set-up left behind are swept first.
 * @template T
 * @param {string} parent
 * @param {(folder: string) => Promise<T>} make
 * @returns {Promise<T>}
 */
export async function withWorkFolder(parent, make) {
  mkdirSync(parent, { recursive: true })
  for (const name of readdirSync(parent)) {
    if (name.startsWith(PREFIX)) rmSync(join(parent, name), { recursive: true, force: true })
  }
  const folder = mkdtempSync(join(parent, PREFIX))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  const forget = undoOnExit(remove)
  try {
    return await make(folder)
  } finally {
    remove()
    forget()
  }
}
