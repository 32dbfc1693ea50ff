import { errorCode } from '../db/storage-failure'

/** What the index, not the disk and not the database file, is to blame for. */
export type IndexFault = Error

/**
 * Whether an error tells of an index that contradicts itself: the engine's own word for it, or a number of a page that is taken
 * already. Every other one is of the disk, of the file, or a bug.
 */
export function isIndexFault(error: unknown): error is IndexFault {
  const code = errorCode(error)
  return code === 'SQLITE_CORRUPT_VTAB' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}
