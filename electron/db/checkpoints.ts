import type { Cancel, Clock } from '../../shared/clock'
import type { Connection } from './connection'

/** Pages of write-ahead log (of 4 KiB) at which a commit itself moves them, when quiet moments did not come in time. */
export const CHECKPOINT_AT_THE_LATEST = 8000

const EVERY_MS = 10_000

/**
 * Moves the write-ahead log into the database file every ten seconds instead of within a save, where it would make every
 * eightieth officer wait, and once more when it is stopped: SQLite leaves it where it is when the database is closed while another
 * process has it open. Costs nothing when nothing was written. `onFault` hears of the first of a row of failures, as on
 * a full disk: nothing is lost by it, the log stays where it is and is tried again.
 */
export function checkpointInTheBackground(
  connection: Connection,
  clock: Clock,
  onFault: (error: unknown) => void,
): Cancel {
  let isFailing = false
  let cancel = clock.after(EVERY_MS, moveAndGoOn)
  const move = () => {
    try {
      connection.raw.pragma('wal_checkpoint(PASSIVE)')
      isFailing = false
    } catch (error) {
      if (!isFailing) onFault(error)
      isFailing = true
    }
  }
  function moveAndGoOn(): void {
    move()
    cancel = clock.after(EVERY_MS, moveAndGoOn)
  }
  return () => {
    cancel()
    move()
  }
}
