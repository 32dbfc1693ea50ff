import type { Dispatch, DispatchId, ReportDraft, ReportId, SentReport } from '../../shared/incidents/report'
import { type Db, sql, type Tx } from '../db/connection'
import type { IncidentDispatchTable, IncidentReportTable } from './incident-tables'

export function insertReport(tx: Tx, row: IncidentReportTable): void {
  tx.run(sql.insertInto('incident_report').values(row))
}

export function insertDispatch(tx: Tx, row: IncidentDispatchTable): void {
  tx.run(sql.insertInto('incident_dispatch').values(row))
}

export function setReceipt(tx: Tx, dispatchId: string, receipt: { by: string; at: number }): void {
  tx.run(
    sql
      .updateTable('incident_dispatch')
      .set({ receipt_by: receipt.by, receipt_at: receipt.at })
      .where('id', '=', dispatchId),
  )
}

/** Row of the newest report of an incident in the journal; 0 when none was sent. */
export function lastReportSeq(db: Db, incidentId: string): number {
  const newest = sql.selectFrom('incident_report').select('seq').where('incident_id', '=', incidentId)
  return db.first(newest.orderBy('seq', 'desc').limit(1))?.seq ?? 0
}

/** When the final report went out first (UTC ms), or null. */
export function finalReportAt(db: Db, incidentId: string): number | null {
  const final = sql
    .selectFrom('incident_report')
    .innerJoin('incident_dispatch', 'incident_dispatch.report_id', 'incident_report.id')
    .select('incident_dispatch.at')
    .where('incident_id', '=', incidentId)
    .where('stage', '=', 'final')
  return db.first(final.orderBy('incident_dispatch.at').limit(1))?.at ?? null
}

type Content = Pick<SentReport, 'title' | 'body' | 'values' | 'missing' | 'changes'>

/** The reports of an incident that were sent, oldest first. */
export function listSentReports(
  db: Db,
  incidentId: string,
  nameOf: (account: string) => string = () => '',
): SentReport[] {
  const rows = db.all(
    sql.selectFrom('incident_report').selectAll().where('incident_id', '=', incidentId).orderBy('seq'),
  )
  return rows.map((row) => ({
    ...(JSON.parse(row.content) as Content),
    id: row.id as ReportId,
    stage: row.stage as SentReport['stage'],
    number: row.number,
    dispatches: listDispatches(db, row.id),
    recordedAt: row.recorded_at,
    senderName: nameOf(row.recorded_by),
  }))
}

function listDispatches(db: Db, reportId: string): Dispatch[] {
  const rows = db.all(sql.selectFrom('incident_dispatch').selectAll().where('report_id', '=', reportId).orderBy('seq'))
  return rows.map(({ id, role, addressee, means, at, receipt_by, receipt_at }) => ({
    id: id as DispatchId,
    role,
    addressee,
    means: means as Dispatch['means'],
    at,
    receipt: receipt_by === null || receipt_at === null ? null : { by: receipt_by, at: receipt_at },
  }))
}

/** What is being written of a report, and when it was saved last (UTC ms). */
export function findReportDraft(db: Db, incidentId: string): { draft: ReportDraft; savedAt: number } | undefined {
  const row = db.first(sql.selectFrom('incident_report_draft').selectAll().where('incident_id', '=', incidentId))
  return row && { draft: JSON.parse(row.draft) as ReportDraft, savedAt: row.saved_at }
}

export function saveReportDraft(tx: Tx, incidentId: string, draft: ReportDraft, savedAt: number): void {
  const row = { draft: JSON.stringify(draft), saved_at: savedAt }
  tx.run(
    sql
      .insertInto('incident_report_draft')
      .values({ incident_id: incidentId, ...row })
      .onConflict((conflict) => conflict.column('incident_id').doUpdateSet(row)),
  )
}

export function deleteReportDraft(tx: Tx, incidentId: string): void {
  tx.run(sql.deleteFrom('incident_report_draft').where('incident_id', '=', incidentId))
}
