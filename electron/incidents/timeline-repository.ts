import type { TimelineKind, TimelineLine } from '../../shared/incidents/incident-detail'
import { type Db, sql, type Tx } from '../db/connection'
import type { IncidentLineTable } from './incident-tables'

export function insertLine(tx: Tx, row: IncidentLineTable): void {
  tx.run(sql.insertInto('incident_line').values(row))
}

/** The lines of an incident by the time they tell of; of the same time as recorded. */
export function listLines(db: Db, incidentId: string): TimelineLine[] {
  const rows = db.all(
    sql
      .selectFrom('incident_line')
      .leftJoin('account', 'account.id', 'incident_line.recorded_by')
      .select(['seq', 'kind', 'at', 'words', 'recorded_at', 'account.name as byName'])
      .where('incident_id', '=', incidentId)
      .orderBy('at')
      .orderBy('seq'),
  )
  return rows.map(({ recorded_at, kind, byName, ...line }) => {
    return { ...line, kind: kind as TimelineKind, recordedAt: recorded_at, byName: byName ?? '', entryId: null }
  })
}
