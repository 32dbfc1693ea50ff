import { existsSync } from 'node:fs'
import type { Connection } from '../db/connection'
import { type DatabasePaths, databasePaths } from '../db/database-paths'
import { openDatabase, openReadOnly, type Refusal, type Refused, refusalOf, refused } from '../db/open-database'
import { takeOwnership } from '../db/ownership'
import { syncFile, syncFolder } from '../db/sync-file'
import { type Head, type HeadFile, openHeadFile, readHead } from '../journal/head-file'
import { GENESIS } from '../journal/journal-hash'
import { findHead } from '../journal/journal-repository'
import { checkAgainstHead } from '../journal/verify-journal'

/** The journal lost its end, was rewritten, or the note of it is gone (seq 0, no hash): what was noted, and what is there. */
export interface Gap {
  expected: Head
  foundSeq: number
  why: string
}

/** Everything of the data folder, held by this process alone until `close`. */
export interface OpenData {
  kind: 'opened'
  paths: DatabasePaths
  connection: Connection
  /** Reads beside it. */
  reading: Connection
  headFile: HeadFile
  gap: Gap | null
  /** Writes the write-ahead log into the database file and lets go of the folder. */
  close(): void
}

export type DataOpening = OpenData | { kind: 'refused'; why: Refusal; sentence: string; file: string }

/** Opens the data in `folder`, or says why not; then nothing was changed. `now` is UTC ms. */
export function openData(folder: string, now: number): DataOpening {
  const paths = databasePaths(folder)
  const ownership = own(paths.lock)
  if (ownership.kind === 'refused') return { ...ownership, file: paths.database }
  const noted = readHead(paths.head)
  const opened = openDatabase(paths, { known: existsSync(paths.head), now })
  if (opened.kind === 'refused') {
    ownership.release()
    return { ...opened, file: paths.database }
  }
  const { connection } = opened
  const reading = openReadOnly(paths.database)
  const headFile = openHeadFile(paths.head)
  const gap = findGap(connection, noted)
  if (!noted && !gap) {
    // From now on a note that is missing is one that somebody took away; no power cut takes this one.
    headFile.write({ seq: 0, hash: GENESIS })
    syncFile(paths.head)
    syncFolder(folder)
  }
  return {
    kind: 'opened',
    paths,
    connection,
    reading,
    headFile,
    gap,
    close() {
      headFile.close()
      reading.close()
      connection.close()
      ownership.release()
    },
  }
}

function own(lock: string): { kind: 'owned'; release(): void } | Refused {
  try {
    const ownership = takeOwnership(lock)
    return ownership ? { kind: 'owned', release: ownership.release } : refused('in-use')
  } catch (error) {
    return refused(refusalOf(error))
  }
}

function findGap(connection: Connection, noted: Head | null): Gap | null {
  const fault = checkAgainstHead(connection, noted)
  if (!fault) return null
  return { expected: noted ?? { seq: 0, hash: '' }, foundSeq: findHead(connection)?.seq ?? 0, why: fault.why }
}
