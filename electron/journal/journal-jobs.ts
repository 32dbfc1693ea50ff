import type { Verification } from '../../shared/journal/journal'
import type { Connection } from '../db/connection'
import type { DatabasePaths } from '../db/database-paths'
import { openDatabase, openReadOnly } from '../db/open-database'
import { indexIsWhole } from '../search/index-check'
import { markForRebuild } from '../search/index-state-repository'
import { readHead } from './head-file'
import { findHead } from './journal-repository'
import { differingTables, openReplica, replaceRows, replay, UnplayableRow } from './replica'
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

/** How far a rebuild is when it begins to write: until then it only reads, and the office goes on recording. */
export const REBUILD_WRITES_FROM = 0.95

/**
 * Checks the chain, the noted head and, if the chain holds, every projected table against a replay, and the index of all words. Reads one snapshot, so
 * what is saved meanwhile does not look like a difference.
 */
export function verifyJob(paths: DatabasePaths, onProgress: Progress): Verification {
  const replica = openReplica()
  try {
    return compare(paths, replica, onProgress)
  } finally {
    replica.close()
  }
}

/**
 * Puts what the journal says in the place of every table that says something else, in one transaction: afterwards they are
 * wholly old or wholly new. Refuses when the chain does not hold, because then the tables may be the better witness.
 */
export function rebuildJob(paths: DatabasePaths, now: number, onProgress: Progress): Verification {
  const replica = openReplica()
  try {
    const found = compare(paths, replica, (done) => onProgress(done * REBUILD_WRITES_FROM))
    if (found.firstBad || found.differing?.length === 0) return found
    going(onProgress, REBUILD_WRITES_FROM)
    const opened = openDatabase(paths, { known: true, now })
    if (opened.kind === 'refused') throw new Error(opened.sentence)
    try {
      return mend(opened.connection, replica, found.rows)
    } finally {
      opened.connection.close()
    }
  } finally {
    replica.close()
  }
}

function compare(paths: DatabasePaths, replica: Connection, onProgress: Progress): Verification {
  const noted = readHead(paths.head)
  const live = openReadOnly(paths.database)
  try {
    live.raw.exec('BEGIN')
    const total = Math.max(1, findHead(live)?.seq ?? 0)
    const chain = verifyChain(live, (seq) => going(onProgress, (0.5 * seq) / total))
    const rows = chain.rows
    const head = chain.head?.hash ?? null
    const firstBad = chain.firstBad ?? checkAgainstHead(live, noted)
    if (firstBad) return { rows, head, firstBad, differing: null }
    replay(live, replica, 0, (seq) => going(onProgress, 0.5 + (0.5 * seq) / total))
    return { rows, head, firstBad: null, differing: differing(live, replica) }
  } catch (error) {
    if (!(error instanceof UnplayableRow)) throw error
    return {
      rows: error.seq - 1,
      head: null,
      firstBad: { seq: error.seq, why: `不能重放：${error.why}` },
      differing: null,
    }
  } finally {
    live.close()
  }
}

/** `seq` is the last row that the replica knows. */
function mend(live: Connection, replica: Connection, seq: number): Verification {
  return live.inTransaction((tx) => {
    // What was recorded while the replica was made.
    replay(live, replica, seq)
    live.raw.pragma('defer_foreign_keys = ON')
    const tables = differingTables(live, replica)
    for (const table of tables) replaceRows(live, replica, table)
    // Of the words of before nothing may stay in it; it is made anew beside the office's work.
    if (tables.length > 0 || !indexIsWhole(live)) markForRebuild(tx)
    const head = findHead(live)
    return { rows: head?.seq ?? 0, head: head?.hash ?? null, firstBad: null, differing: differing(live, replica) }
  })
}

/** The tables that do not say what the journal says, and the index where it does not hold all of them. */
function differing(live: Connection, replica: Connection): string[] {
  return [...differingTables(live, replica), ...(indexIsWhole(live) ? [] : ['search'])]
}

function going(onProgress: Progress, done: number): void {
  if (!onProgress(done)) throw new JobCancelled()
}
