import type { Cancel, Clock } from '../../shared/clock'
import type { Connection } from '../db/connection'
import { mergePart } from './index-work'

/** Nobody has saved for so long: he is reading, or listening. */
const QUIET_MS = 2_000
/** Between two steps, for whatever else the main process has to do. */
const BETWEEN_MS = 50
/** Pages in a step: some milliseconds. */
const PAGES = 8

export interface IndexMerging {
  /** Somebody has saved: it waits for the next quiet moment. */
  saved(): void
  stop: Cancel
}

interface Dependencies {
  connection: Connection
  clock: Clock
  /** Whether somebody else works on the index: then there is nothing to do here. */
  isAway: () => boolean
  /** Hears of what failed, as on a full disk; it is tried again after the next save. */
  onFault: (error: unknown) => void
}

/**
 * Every save leaves a piece of the index of its own; they are merged while nobody saves, in small steps. Left alone, the engine would do
 * it within a save, and make somebody wait for seconds.
 */
export function mergeWhenQuiet({ connection, clock, isAway, onFault }: Dependencies): IndexMerging {
  let cancel = clock.after(QUIET_MS, step)
  function step(): void {
    if (isAway()) {
      cancel = clock.after(QUIET_MS, step)
      return
    }
    try {
      if (mergePart(connection, PAGES)) cancel = clock.after(BETWEEN_MS, step)
    } catch (error) {
      onFault(error)
    }
  }
  return {
    saved() {
      cancel()
      cancel = clock.after(QUIET_MS, step)
    },
    stop: () => cancel(),
  }
}
