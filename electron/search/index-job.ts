import type { Connection } from '../db/connection'
import type { DatabasePaths } from '../db/database-paths'
import { openBeside } from '../db/open-database'
import { markForRebuild } from './index-state-repository'
import { indexWork, PAUSE_MS } from './index-work'

export interface IndexOrder {
  /** Empties it first; else goes on where it was. */
  anew: boolean
}

/** Makes the index whole outside the main process; one at a time. */
export interface IndexRunner {
  /** `onProgress` hears of how much is done, 0..1. Rejects with IndexingStopped after `stop`, else with what went wrong. */
  run(order: IndexOrder, onProgress: (done: number) => void): Promise<void>
  stop(): void
}

/** Thrown when the work was stopped; it can go on where it was. */
export class IndexingStopped extends Error {}

const BEFORE_EMPTYING_MS = 1_000
/** How much longer than its last part the work rests. */
const BREATH = 1.5
const LONGEST_PAUSE_MS = 100

interface Surroundings {
  now: () => number
  pause: (ms: number) => Promise<void>
  onProgress: (done: number) => void
}

/** The work of the job's own process, on a connection of its own. */
export async function indexJob(paths: DatabasePaths, { anew }: IndexOrder, around: Surroundings): Promise<void> {
  const connection = openBeside(paths.database)
  try {
    if (anew) {
      connection.inTransaction(markForRebuild)
      // Whoever has just read that it is whole may still be asking it.
      await around.pause(BEFORE_EMPTYING_MS)
    }
    await workThrough(connection, around)
  } finally {
    connection.close()
  }
}

async function workThrough(connection: Connection, { now, pause, onProgress }: Surroundings): Promise<void> {
  let begun = now()
  for (const done of indexWork(connection, now)) {
    onProgress(done)
    // On a busy PC a part holds the file for longer than it means to: whoever saves then finds it free for as long.
    await pause(Math.min(Math.max(PAUSE_MS, BREATH * (now() - begun)), LONGEST_PAUSE_MS))
    begun = now()
  }
  onProgress(1)
}
