import { failure, type Refused } from '../../shared/result'
import type { RecordRef } from '../../shared/search/search-filter'
import type { Db } from '../db/connection'
import { findEntryRecord } from '../entries/entries-repository'
import { findHandoverRecord } from '../handover/handover-repository'
import { findIncidentRecord } from '../incidents/incidents-repository'

export const noRecord: Refused = failure('not-found', '找不到这条记录')

/** Who answers for a record: recorder or lead; null for a sheet, which two answer for; undefined: there is no such record. */
export function ownerOf(db: Db, { kind, id }: RecordRef): string | null | undefined {
  if (kind === 'entry') return findEntryRecord(db, id)?.recorded_by
  if (kind === 'incident') return findIncidentRecord(db, id)?.lead
  return findHandoverRecord(db, id) ? null : undefined
}
