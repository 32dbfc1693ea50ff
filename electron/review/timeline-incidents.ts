import type { ClockProgress } from '../../shared/incidents/clock-progress'
import type { IncidentId, IncidentStatus } from '../../shared/incidents/incident'
import { urgencyOfIncident } from '../../shared/incidents/incident-facts'
import { reReportWindow } from '../../shared/incidents/re-report'
import type { DayClock, DayIncident } from '../../shared/review/timeline-contract'
import type { Stretch } from '../../shared/review/timeline-lanes'
import type { Db } from '../db/connection'
import { type IncidentCase, loadCase } from '../incidents/incident-case'
import type { IncidentTable } from '../incidents/incident-tables'
import type { PackShelf } from '../incidents/pack-shelf'
import { stepTitle } from '../incidents/step-handlers'
import { listIncidentsAround } from './timeline-repository'

const DAY_MS = 86_400_000

/** An incident with all that the band and the lines ask about. */
export interface TimedIncident {
  view: DayIncident
  incident: IncidentCase
  clocks: DayClock[]
}

export function timedIncident(db: Db, shelf: PackShelf, row: IncidentTable): TimedIncident {
  const incident = loadCase(db, shelf, row)
  const number = { year: row.year, station: row.station, number: row.number }
  const { facts, packs, zone } = incident
  const view: DayIncident = {
    id: row.id as IncidentId,
    number,
    name: row.name,
    urgency: urgencyOfIncident(incident.facts),
    status: row.status as IncidentStatus,
    from: beganAt(incident),
    until: row.ended_at,
    ledgerUntil: row.status === 'closed' ? (reReportWindow(packs, facts, zone)?.until ?? null) : null,
  }
  return { view, incident, clocks: incident.progress.flatMap((each) => runsOf(each, incident, view)) }
}

/** Incidents that ran within a span, oldest first. */
export function incidentsWithin(db: Db, shelf: PackShelf, span: Stretch): TimedIncident[] {
  return listIncidentsAround(db, span)
    .map((row) => timedIncident(db, shelf, row))
    .filter(({ view: { from, until } }) => from < span.until && (until === null || until >= span.from))
}

/** From the call on; where that was noted as later, or as more than a day earlier, from the opening. */
function beganAt({ facts: { receivedAt }, row: { opened_at } }: IncidentCase): number {
  return receivedAt <= opened_at && receivedAt > opened_at - DAY_MS ? receivedAt : opened_at
}

/** The runs of one of this room's limits that can be told: the running one, and those before that were late. */
function runsOf(progress: ClockProgress, incident: IncidentCase, { id, number }: DayIncident): DayClock[] {
  const { clock, ours, round, startedAt, dueAt, metAt, notNeededSince, late } = progress
  if (!ours) return []
  const title = stepTitle(incident, { titles: [clock.rule.title], to: clock.rule.to })
  const of = (run: Pick<DayClock, 'from' | 'dueAt' | 'until'>, which: number): DayClock => {
    return { key: `${clock.key}#${which}`, incidentId: id, number, title, ...run }
  }
  const earlier = late
    .filter((each) => each.round !== round)
    .map((each) => of({ from: each.dueAt, dueAt: each.dueAt, until: each.metAt }, each.round))
  const isTimed = dueAt !== null && dueAt > startedAt
  return isTimed ? [...earlier, of({ from: startedAt, dueAt, until: metAt ?? notNeededSince }, round)] : earlier
}
