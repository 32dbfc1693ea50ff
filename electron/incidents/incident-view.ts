import { clockAlarmKey } from '../../shared/incidents/alarm'
import { checklistLines } from '../../shared/incidents/checklist-lines'
import { type ClockProgress, nextDueOf, runningOf } from '../../shared/incidents/clock-progress'
import type { IncidentId, IncidentRow, IncidentStatus } from '../../shared/incidents/incident'
import type { ClockView, IncidentDetail } from '../../shared/incidents/incident-detail'
import { factFaults, timeRemarks } from '../../shared/incidents/incident-facts'
import { lookupIn } from '../../shared/incidents/policy-lookup'
import { type Db, sql } from '../db/connection'
import { toEntryRow } from '../entries/entry-records'
import { selectRows } from '../entries/log-repository'
import { getMember } from '../shifts/shifts-repository'
import { stagesByAlarm } from './alarm-sources'
import { factsOf, type IncidentCase, loadCase, loadCourse, officeRules } from './incident-case'
import type { IncidentTable } from './incident-tables'
import { findIncidentRecord, listAcknowledgements, listEntryIds, listLateReasons } from './incidents-repository'
import { countOpenInstructions, listInstructions } from './instructions-repository'
import { viewLedger } from './ledger-view'
import { directoryOf, type PackShelf } from './pack-shelf'
import { listSentReports } from './reports-repository'
import { viewSteps } from './steps-view'

/** An incident as lists show it. */
export function viewRow(
  row: IncidentTable,
  progress: readonly ClockProgress[],
  openInstructions: number | undefined,
): IncidentRow {
  const facts = factsOf(row)
  return {
    id: row.id as IncidentId,
    number: { year: row.year, station: row.station, number: row.number },
    status: row.status as IncidentStatus,
    name: row.name,
    place: row.place,
    class: facts.class,
    subclass: facts.subclass,
    grade: facts.grade,
    grave: facts.grave,
    sensitive: facts.sensitive.length > 0,
    receivedAt: facts.receivedAt,
    openedAt: row.opened_at,
    nextDue: nextDueOf(progress),
    openSteps: runningOf(progress).length,
    openInstructions: openInstructions ?? 0,
  }
}

/** Incidents as lists show them. Nothing runs of what is over: the many that are cost next to nothing. */
export function viewRows(db: Db, rows: readonly IncidentTable[]): IncidentRow[] {
  const rules = officeRules(db)
  const openInstructions = countOpenInstructions(db)
  return rows.map((row) => {
    const progress = row.status === 'open' ? loadCourse(db, row, rules).progress : []
    return viewRow(row, progress, openInstructions.get(row.id))
  })
}

/** Everything about one incident at `now` (UTC ms), or undefined when there is none with this id. */
export function findIncidentDetail(db: Db, shelf: PackShelf, id: string, now: number): IncidentDetail | undefined {
  const row = findIncidentRecord(db, id)
  if (!row) return undefined
  const incident = loadCase(db, shelf, row)
  const { facts, packs, zone } = incident
  const nameOf = (account: string) =>
    db.first(sql.selectFrom('account').select('name').where('id', '=', account))?.name ?? ''
  const lookup = lookupIn(packs)
  const { steps, callOrder } = viewSteps(incident, directoryOf(db, packs).directory)
  const lead = getMember(db, row.lead)
  const instructions = listInstructions(db, id, nameOf)
  return {
    ...viewRow(row, incident.progress, instructions.filter(({ closed }) => closed === null).length),
    facts,
    remarks: [...factFaults(facts, packs), ...timeRemarks(facts, now, zone)],
    subclassTitle: lookup.subclasses.get(facts.subclass ?? '')?.title ?? '',
    sensitiveTitles: sensitiveTitles(packs, facts.sensitive),
    openedByName: nameOf(row.opened_by),
    lead: { id: lead.id, name: lead.name },
    packs: packs.map(({ id: pack, version, title }) => ({ id: pack, version, title })),
    mergedInto: named(db, row.merged_into),
    splitFrom: named(db, row.split_from),
    ended: row.ended_at === null ? null : { at: row.ended_at, reason: row.ended_reason },
    entries: listEntries(db, id),
    clocks: viewClocks(db, id, incident.progress),
    steps,
    callOrder,
    checklist: checklistLines(packs, facts),
    ledger: viewLedger(db, incident, now, nameOf),
    reports: listSentReports(db, id, nameOf),
    instructions,
  }
}

function sensitiveTitles(packs: IncidentCase['packs'], chosen: readonly string[]): string[] {
  const kinds = packs.flatMap(({ sensitive }) => sensitive)
  return chosen.flatMap((id) => kinds.find((kind) => kind.id === id)?.title ?? [])
}

function named(db: Db, id: string | null): IncidentDetail['mergedInto'] {
  const row: IncidentTable | undefined = id === null ? undefined : findIncidentRecord(db, id)
  return row
    ? { id: row.id, number: { year: row.year, station: row.station, number: row.number }, name: row.name }
    : null
}

function listEntries(db: Db, id: string): IncidentDetail['entries'] {
  const ids = listEntryIds(db, id)
  if (ids.length === 0) return []
  return db.all(selectRows().where('id', 'in', ids).orderBy('received_at').orderBy('seq')).map(toEntryRow)
}

function viewClocks(db: Db, id: string, progress: readonly ClockProgress[]): ClockView[] {
  const stagesOf = stagesByAlarm(listAcknowledgements(db, id))
  const reasons = listLateReasons(db, id)
  return progress.map(({ late: lateRounds, ...each }) => {
    const { key } = each.clock
    const reasonOf = (round: number) => reasons.find((one) => one.clock === key && one.round === round)?.reason ?? null
    return {
      ...each,
      acknowledged: stagesOf(clockAlarmKey(key, each.round)),
      lateReason: reasonOf(each.round),
      lateRounds: lateRounds.map((one) => ({ ...one, reason: reasonOf(one.round) })),
    }
  })
}
