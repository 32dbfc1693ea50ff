import type { Cancel, Clock } from '../../shared/clock'
import type { Connection } from './connection'

/** Pages of write-ahead log (of 4 KiB) at which a commit itself moves them, when quiet moments did not come in time. */
export const CHECKPOINT_AT_THE_LATEST = 8000

const EVERY_MS = 10_000

/**
 * Moves the write-ahead log into the database file every ten seconds instead of within a save, where it would make every
 * eightieth officer wait. Costs nothing when nothing was written.
 */
export function checkpointInTheBackground(connection: Connection, clock: Clock): Cancel {
  let cancel = clock.after(EVERY_MS, move)
  function move(): void {
    connection.raw.pragma('wal_checkpoint(PASSIVE)')
    cancel = clock.after(EVERY_MS, move)
  }
  return () => cancel()
}
