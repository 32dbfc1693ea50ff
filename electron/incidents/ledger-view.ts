import { type LedgerRow, totalsOf } from '../../shared/incidents/casualties'
import { clocksFor, startingFacts } from '../../shared/incidents/clocks'
import type { GradeOffer, IncidentDetail } from '../../shared/incidents/incident-detail'
import type { IncidentFacts } from '../../shared/incidents/incident-facts'
import type { Grade } from '../../shared/incidents/incident-kind'
import { lookupIn } from '../../shared/incidents/policy-lookup'
import { reReportWindow } from '../../shared/incidents/re-report'
import { countedAsGrave, gradeChange, suggestGrade } from '../../shared/incidents/suggested-grade'
import type { Db } from '../db/connection'
import type { IncidentCase } from './incident-case'
import type { IncidentFigureTable } from './incident-tables'
import { listFigures } from './incidents-repository'
import { lastReportSeq } from './reports-repository'
import { roleTitle } from './steps-view'

export const toLedgerRow = ({ figure }: Pick<IncidentFigureTable, 'figure'>) => JSON.parse(figure) as LedgerRow

/** The casualty ledger of an incident with what follows from it. */
export function viewLedger(
  db: Db,
  incident: IncidentCase,
  now: number,
  nameOf: (account: string) => string,
): IncidentDetail['ledger'] {
  const figures = listFigures(db, incident.row.id)
  const rows = figures.map((figure) => ({
    ...toLedgerRow(figure),
    reason: figure.reason,
    recordedAt: figure.recorded_at,
    recorderName: nameOf(figure.recorded_by),
  }))
  return {
    rows,
    totals: totalsOf(rows),
    offer: gradeOfferOf(incident, rows, { lastSeq: figures.at(-1)?.seq ?? 0, now }),
    countedAsGrave: countedAsGrave(incident.packs, incident.facts),
    window: reReportWindow(incident.packs, incident.facts, incident.zone),
    reReport: unreported(db, incident.row.id, figures).flatMap(({ words }) => words),
  }
}

/** A grade that the figures make and nobody has decided; once declined it comes up again when a figure was added. */
function gradeOfferOf(
  incident: IncidentCase,
  rows: readonly LedgerRow[],
  { lastSeq, now }: { lastSeq: number; now: number },
): GradeOffer | null {
  const { facts, packs, status, row } = incident
  const suggested = suggestGrade(packs, facts, totalsOf(rows))
  const change = gradeChange(facts.grade, suggested)
  if (status !== 'open' || suggested === null || change === null) return null
  const declined = row.declined === null ? null : (JSON.parse(row.declined) as { grade: Grade; seq: number })
  if (declined && declined.grade === change.to && declined.seq > lastSeq) return null
  const { source, verified } = suggested
  return { ...change, source, verified, newClocks: newClocks(incident, { ...facts, grade: change.to }, now) }
}

/** The clocks that other facts would start at `now` (UTC ms). */
export function newClocks({ clocks, packs, row }: IncidentCase, facts: IncidentFacts, now: number) {
  const { roles } = lookupIn(packs)
  const known = new Set(clocks.filter(({ notNeededSince }) => notNeededSince === null).map(({ key }) => key))
  return clocksFor(packs, startingFacts(facts, row.opened_at, now))
    .filter(({ key }) => !known.has(key))
    .map(({ key, rule, dueAt }) => ({ key, title: rule.title, to: roleTitle(roles, rule.to), dueAt }))
}

/** Changes of figures after closing that no report has told of since. */
export function unreported(
  db: Db,
  incidentId: string,
  figures: readonly IncidentFigureTable[] = listFigures(db, incidentId),
): { row: string; at: number; words: string[] }[] {
  const lastReport = lastReportSeq(db, incidentId)
  return figures
    .filter(({ seq }) => seq > lastReport)
    .map((figure) => ({
      row: toLedgerRow(figure).id,
      at: figure.recorded_at,
      words: JSON.parse(figure.re_report) as string[],
    }))
    .filter(({ words }) => words.length > 0)
}
