import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes of all files under a folder; what vanishes meanwhile counts as nothing. */
export function sizeOfTree(/** @type {string} */ folder) {
  let bytes = 0
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      bytes += entry.isDirectory() ? sizeOfTree(path) : lstatSync(path).size
    }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || (error.code !== 'ENOENT' && error.code !== 'ENOTDIR'))
      throw error
  }
  return bytes
}

/**
 * Calls `onGrowth(bytes)` while a folder fills, and `onStall` once when nothing has come for `stallMs`.
 * @param {{ folder: string, onGrowth: (bytes: number) => void, onStall: () => void, stallMs: number, everyMs?: number }} watch
 * @returns {() => void} stops watching
 */
export function watchGrowth({ folder, onGrowth, onStall, stallMs, everyMs = 400 }) {
  let seen = -1
  let grewAt = Date.now()
  const timer = setInterval(() => {
    const bytes = sizeOfTree(folder)
    if (bytes !== seen) {
      seen = bytes
      grewAt = Date.now()
      onGrowth(bytes)
    } else if (Date.now() - grewAt > stallMs) {
      clearInterval(timer)
      onStall()
    }
  }, everyMs)
  return () => clearInterval(timer)
}
