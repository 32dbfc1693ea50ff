import BetterSqlite3 from 'better-sqlite3'
import { errorCode } from './storage-failure'

/**
 * Makes this process the one owner of the data folder, by an operating-system lock that ends with the process however it
 * dies. Electron's single-instance lock alone does not hold between two user profiles. Answers null when somebody else owns it.
 */
export function takeOwnership(lockPath: string): { release(): void } | null {
  const lock = new BetterSqlite3(lockPath, { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    // Nothing is ever written to it, so it needs no room on a full disk either.
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
    return { release: () => lock.close() }
  } catch (error) {
    lock.close()
    if (errorCode(error)?.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}
