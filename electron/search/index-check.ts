import type { Connection } from '../db/connection'
import { indexedFrom, isToBeEmptied } from './index-state-repository'

/** The numbers (seq) of all records, by which the index knows them. */
const RECORDS = `
  SELECT seq FROM entry WHERE seq >= :from
  UNION ALL SELECT seq FROM incident WHERE seq >= :from
  UNION ALL SELECT frozen_seq FROM handover WHERE frozen_seq >= :from AND state <> 'withdrawn'`

const INDEXED = 'SELECT id FROM search_docsize'

/**
 * Whether the index holds every record from where it is whole, nothing else, and its own structure is sound. What is still to be put
 * in is no fault: it is read record by record. Reads everything; for a job of its own.
 */
export function indexIsWhole(connection: Connection): boolean {
  // What is to be emptied is never asked, however it looks.
  if (isToBeEmptied(connection)) return true
  const from = indexedFrom(connection)
  const isAny = (query: string) => connection.raw.prepare(query).get({ from }) !== undefined
  if (isAny(`${RECORDS} EXCEPT ${INDEXED}`)) return false
  if (isAny(`SELECT id FROM search_docsize WHERE id NOT IN (${RECORDS})`)) return false
  // As a question: the engine's own command for it asks for a connection that may write.
  return connection.raw.pragma("integrity_check('search')", { simple: true }) === 'ok'
}
