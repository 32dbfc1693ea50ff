import type { StartedClock } from '../../shared/incidents/clocks'
import type { EntryMark, IncidentStatus } from '../../shared/incidents/incident'
import type { StepAction } from '../../shared/incidents/step-state'
import { type Db, sql, type Tx } from '../db/connection'
import type { IncidentActionTable, IncidentFigureTable, IncidentTable } from './incident-tables'

export function insertIncident(tx: Tx, row: IncidentTable): void {
  tx.run(sql.insertInto('incident').values(row))
}

export function updateIncident(tx: Tx, id: string, changes: Partial<IncidentTable>): void {
  tx.run(sql.updateTable('incident').set(changes).where('id', '=', id))
}

/** The stored row, for rules and projections. */
export function findIncidentRecord(db: Db, id: string): IncidentTable | undefined {
  return db.first(sql.selectFrom('incident').selectAll().where('id', '=', id))
}

/** Incidents, newest first; null: of any status. */
export function listIncidentRecords(db: Db, status: IncidentStatus | null, limit: number): IncidentTable[] {
  const all = sql.selectFrom('incident').selectAll().orderBy('seq', 'desc').limit(limit)
  return db.all(status === null ? all : all.where('status', '=', status))
}

/** Every incident under way, oldest first. */
export function listOpenIncidents(db: Db): IncidentTable[] {
  return db.all(sql.selectFrom('incident').selectAll().where('status', '=', 'open').orderBy('seq'))
}

/** The newest number given at a station in a year; 0 when none was. */
export function findLastIncidentNumber(db: Db, station: string, year: number): number {
  const row = db.first(
    sql
      .selectFrom('incident')
      .select('number')
      .where('station', '=', station)
      .where('year', '=', year)
      .orderBy('number', 'desc')
      .limit(1),
  )
  return row?.number ?? 0
}

export function attachEntry(tx: Tx, row: { entry_id: string; incident_id: string; seq: number }): void {
  tx.run(
    sql
      .insertInto('incident_entry')
      .values(row)
      .onConflict((conflict) => conflict.column('entry_id').doUpdateSet(row)),
  )
}

export function detachEntry(tx: Tx, entryId: string): void {
  tx.run(sql.deleteFrom('incident_entry').where('entry_id', '=', entryId))
}

/** All entries of an incident go on in another. */
export function moveEntries(tx: Tx, from: string, into: string): void {
  tx.run(sql.updateTable('incident_entry').set({ incident_id: into }).where('incident_id', '=', from))
}

/** Id of the incident an entry belongs to, if any. */
export function findIncidentOfEntry(db: Db, entryId: string): string | undefined {
  return db.first(sql.selectFrom('incident_entry').select('incident_id').where('entry_id', '=', entryId))?.incident_id
}

export function listEntryIds(db: Db, incidentId: string): string[] {
  return db
    .all(sql.selectFrom('incident_entry').select('entry_id').where('incident_id', '=', incidentId).orderBy('seq'))
    .map(({ entry_id }) => entry_id)
}

/** Entries with the incident they belong to, those that came last first; null: of every incident. */
export function listMarks(db: Db, incidentId: string | null, limit: number): EntryMark[] {
  const all = sql
    .selectFrom('incident_entry')
    .innerJoin('incident', 'incident.id', 'incident_entry.incident_id')
    .select(['entry_id', 'incident_id', 'year', 'station', 'number', 'name', 'status'])
    .orderBy('incident_entry.seq', 'desc')
    .limit(limit)
  return db
    .all(incidentId === null ? all : all.where('incident_id', '=', incidentId))
    .map(({ entry_id, incident_id, year, station, number, name, status }) => ({
      entryId: entry_id as EntryMark['entryId'],
      incidentId: incident_id as EntryMark['incidentId'],
      number: { year, station, number },
      name,
      status: status as IncidentStatus,
    }))
}

/** Stores the clocks of an incident, each in the place it was given first. */
export function saveClocks(tx: Tx, incidentId: string, clocks: readonly StartedClock[]): void {
  for (const [ordinal, clock] of clocks.entries()) {
    const stored = JSON.stringify(clock)
    tx.run(
      sql
        .insertInto('incident_clock')
        .values({ incident_id: incidentId, key: clock.key, ordinal, clock: stored })
        .onConflict((conflict) => conflict.columns(['incident_id', 'key']).doUpdateSet({ ordinal, clock: stored })),
    )
  }
}

/** Stores one more clock, behind all others. */
export function appendClock(tx: Tx, incidentId: string, clock: StartedClock): void {
  const before = sql.selectFrom('incident_clock').select((eb) => eb.fn.countAll<number>().as('count'))
  const ordinal = tx.first(before.where('incident_id', '=', incidentId))?.count ?? 0
  const row = { incident_id: incidentId, key: clock.key, ordinal, clock: JSON.stringify(clock) }
  tx.run(sql.insertInto('incident_clock').values(row))
}

export function listClocks(db: Db, incidentId: string): StartedClock[] {
  const rows = db.all(
    sql.selectFrom('incident_clock').select('clock').where('incident_id', '=', incidentId).orderBy('ordinal'),
  )
  return rows.map(({ clock }) => JSON.parse(clock) as StartedClock)
}

export function insertAction(tx: Tx, row: IncidentActionTable): void {
  tx.run(sql.insertInto('incident_action').values(row))
}

/** What was done with the steps of an incident, by the key of the step, in the order it was recorded. */
export function listActions(db: Db, incidentId: string): Map<string, StepAction[]> {
  const rows = db.all(
    sql.selectFrom('incident_action').select(['step', 'action']).where('incident_id', '=', incidentId).orderBy('seq'),
  )
  const byStep = new Map<string, StepAction[]>()
  for (const { step, action } of rows) byStep.set(step, [...(byStep.get(step) ?? []), JSON.parse(action) as StepAction])
  return byStep
}

export function saveLateReason(
  tx: Tx,
  row: { incident_id: string; clock: string; round: number; reason: string },
): void {
  tx.run(
    sql
      .insertInto('incident_late')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['incident_id', 'clock', 'round']).doUpdateSet({ reason: row.reason }),
      ),
  )
}

export function listLateReasons(db: Db, incidentId: string) {
  return db.all(
    sql.selectFrom('incident_late').select(['clock', 'round', 'reason']).where('incident_id', '=', incidentId),
  )
}

export function saveAcknowledgement(
  tx: Tx,
  row: { incident_id: string; alarm: string; stage: string; at: number },
): void {
  tx.run(
    sql
      .insertInto('incident_acknowledgement')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  )
}

export function listAcknowledgements(db: Db, incidentId: string) {
  return db.all(
    sql.selectFrom('incident_acknowledgement').select(['alarm', 'stage']).where('incident_id', '=', incidentId),
  )
}

export function insertFigure(tx: Tx, row: IncidentFigureTable): void {
  tx.run(sql.insertInto('incident_figure').values(row))
}

export function listFigures(db: Db, incidentId: string): IncidentFigureTable[] {
  return db.all(sql.selectFrom('incident_figure').selectAll().where('incident_id', '=', incidentId).orderBy('seq'))
}
