import type { Verification } from '../../shared/journal/journal'
import type { DatabasePaths } from '../db/database-paths'
import { openDatabase, openReadOnly } from '../db/open-database'
import { readHead } from './head-file'
import { countJournalRows } from './journal-repository'
import { findDifferingTables, rebuildProjections } from './rebuild-projections'
import { checkAgainstHead, verifyChain } from './verify-journal'

export type Job = 'verify' | 'rebuild'

/** Told how far a job is, 0..1; answers whether to go on. */
export type Progress = (done: number) => boolean

/** Runs long jobs over the journal outside the main process; one at a time. */
export interface JobRunner {
  run(job: Job, onProgress: (done: number) => void): Promise<Verification>
  /** Stops the running job; nothing it did stays. */
  cancel(): void
}

/** Thrown when a job was stopped. */
export class JobCancelled extends Error {}

/**
 * Checks the chain, the noted head and, if the chain holds, every projected table against a replay. Reads one snapshot, so
 * what is saved meanwhile does not look like a difference.
 */
export function verifyJob(paths: DatabasePaths, onProgress: Progress): Verification {
  const noted = readHead(paths.head)
  const connection = openReadOnly(paths.database)
  try {
    connection.raw.exec('BEGIN')
    const total = Math.max(1, countJournalRows(connection))
    const going = (seq: number, from: number) => {
      if (!onProgress(from + (0.5 * seq) / total)) throw new JobCancelled()
      return true
    }
    const chain = verifyChain(connection, { onProgress: (seq) => going(seq, 0) })
    const firstBad = chain.firstBad ?? checkAgainstHead(connection, noted)
    const differing = firstBad ? null : findDifferingTables(connection, (seq) => going(seq, 0.5))
    return { rows: chain.rows, head: chain.head?.hash ?? null, firstBad, differing }
  } finally {
    connection.close()
  }
}

/**
 * Replays the journal into empty tables, in one transaction: afterwards they are wholly old or wholly new. Refuses when
 * the chain does not hold, because then the tables may be the better witness.
 */
export function rebuildJob(paths: DatabasePaths, now: number, onProgress: Progress): Verification {
  const before = verifyJob(paths, (done) => onProgress(done / 3))
  if (before.firstBad) return before
  const opened = openDatabase(paths, { known: true, now })
  if (opened.kind === 'refused') throw new Error(opened.sentence)
  const { connection } = opened
  try {
    const total = Math.max(1, countJournalRows(connection))
    connection.inTransaction((tx) =>
      rebuildProjections(tx, (seq) => {
        if (!onProgress(1 / 3 + seq / total / 3)) throw new JobCancelled()
        return true
      }),
    )
  } finally {
    connection.close()
  }
  return verifyJob(paths, (done) => onProgress(2 / 3 + done / 3))
}
