import { type Alarm, alarmStage, clockAlarmKey, feedbackAlarmKey, reReportAlarmKey } from '../../shared/incidents/alarm'
import { runningOf } from '../../shared/incidents/clock-progress'
import type { AlarmStage, TimedClock } from '../../shared/incidents/clock-state'
import { type IncidentId, shortIncidentNumber } from '../../shared/incidents/incident'
import { lookupIn } from '../../shared/incidents/policy-lookup'
import { type Db, sql } from '../db/connection'
import { type IncidentCase, loadCase } from './incident-case'
import { findIncidentRecord, listAcknowledgements, listOpenIncidents } from './incidents-repository'
import { listInstructions } from './instructions-repository'
import { unreported } from './ledger-view'
import type { PackShelf } from './pack-shelf'
import { roleTitle } from './steps-view'

/** Something that may ring, with what it is told by; the stage follows from the time alone. */
export interface AlarmSource {
  alarm: Omit<Alarm, 'stage' | 'dueAt'>
  clock: TimedClock & { dueAt: number }
  acknowledged: readonly AlarmStage[]
}

/** Ids of the incidents that may ring: those under way, and others that something is still waited for. */
export function listRingingIncidents(db: Db): string[] {
  const waiting = db.all(
    sql.selectFrom('incident_instruction').select('incident_id as id').where('closed_at', 'is', null),
  )
  const changed = db.all(
    sql
      .selectFrom('incident_figure')
      .innerJoin('incident', 'incident.id', 'incident_figure.incident_id')
      .select('incident.id')
      .where('incident.status', '=', 'closed')
      .where('re_report', '<>', '[]'),
  )
  return [...new Set([...listOpenIncidents(db), ...waiting, ...changed].map(({ id }) => id))]
}

/** What may ring of one incident, now or later. */
export function alarmSourcesOf(db: Db, shelf: PackShelf, incidentId: string): AlarmSource[] {
  const row = findIncidentRecord(db, incidentId)
  if (!row) return []
  const incident = loadCase(db, shelf, row)
  const stagesOf = stagesByAlarm(listAcknowledgements(db, incidentId))
  const source = (key: string, words: string, clock: AlarmSource['clock']): AlarmSource => ({
    alarm: {
      incidentId: row.id as IncidentId,
      key,
      number: shortIncidentNumber(row),
      name: row.name,
      words,
    },
    clock,
    acknowledged: stagesOf(key),
  })
  const sources = [...clockSources(incident), ...feedbackSources(db, incidentId), ...figureSources(db, incident)]
  return sources.map(({ key, words, clock }) => source(key, words, clock))
}

/** The stages that somebody acknowledged, by the key of the alarm. */
export function stagesByAlarm(rows: readonly { alarm: string; stage: string }[]): (alarm: string) => AlarmStage[] {
  const stages = new Map<string, AlarmStage[]>()
  for (const { alarm, stage } of rows) stages.set(alarm, [...(stages.get(alarm) ?? []), alarmStage.parse(stage)])
  return (alarm) => stages.get(alarm) ?? []
}

type Bare = { key: string; words: string; clock: AlarmSource['clock'] }

function clockSources({ progress, packs, status }: IncidentCase): Bare[] {
  const { roles } = lookupIn(packs)
  if (status !== 'open') return []
  return runningOf(progress).flatMap(({ clock, round, startedAt, dueAt, metAt, notNeededSince }) => {
    if (dueAt === null) return []
    const words = `${clock.rule.title} ${roleTitle(roles, clock.rule.to)}`
    return [{ key: clockAlarmKey(clock.key, round), words, clock: { startedAt, dueAt, metAt, notNeededSince } }]
  })
}

function feedbackSources(db: Db, incidentId: string): Bare[] {
  return listInstructions(db, incidentId).flatMap(({ id, from, at, feedbackDue, feedback, closed }) => {
    if (feedbackDue === null || closed !== null || feedback.length > 0) return []
    const clock = { startedAt: Math.min(at, feedbackDue - 1), dueAt: feedbackDue, metAt: null, notNeededSince: null }
    return [{ key: feedbackAlarmKey(id), words: `反馈 ${from}`, clock }]
  })
}

/** Figures that changed after closing, within the window: due at once. */
function figureSources(db: Db, { row, status }: IncidentCase): Bare[] {
  if (status !== 'closed') return []
  return unreported(db, row.id).map(({ row: figure, at, words }) => {
    const clock = { startedAt: at, dueAt: at, metAt: null, notNeededSince: null }
    return { key: reReportAlarmKey(figure), words: `补报 ${words.join('，')}`, clock }
  })
}
