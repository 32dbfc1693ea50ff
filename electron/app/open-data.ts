import { existsSync } from 'node:fs'
import type { Connection } from '../db/connection'
import { type DatabasePaths, databasePaths } from '../db/database-paths'
import { openDatabase, type Refusal, type Refused, refusalOf, refused } from '../db/open-database'
import { takeOwnership } from '../db/ownership'
import { type Head, type HeadFile, openHeadFile, readHead } from '../journal/head-file'
import { findHead } from '../journal/journal-repository'
import { checkAgainstHead } from '../journal/verify-journal'

/** The journal lost its end, or it was rewritten: what was noted of it, and what is there. */
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
  const headFile = openHeadFile(paths.head)
  return {
    kind: 'opened',
    paths,
    connection,
    headFile,
    gap: findGap(connection, noted),
    close() {
      headFile.close()
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
  return fault && noted ? { expected: noted, foundSeq: findHead(connection)?.seq ?? 0, why: fault.why } : null
}
