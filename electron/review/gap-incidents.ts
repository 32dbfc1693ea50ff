import { sql as raw } from 'kysely'
import { shortIncidentNumber } from '../../shared/incidents/incident'
import { lookupIn } from '../../shared/incidents/policy-lookup'
import { lateClocks } from '../../shared/review/gap-clocks'
import { reportGaps } from '../../shared/review/gap-reports'
import type { FoundGap } from '../../shared/review/gaps-contract'
import { type Db, sql } from '../db/connection'
import { type IncidentCase, loadCase } from '../incidents/incident-case'
import { findIncidentRecord, listLateReasons } from '../incidents/incidents-repository'
import { finalReportAt } from '../incidents/reports-repository'
import { roleTitle } from '../incidents/steps-view'
import type { GapQuestion } from './gap-search'

/** Incidents that ran at some time within a span, newest first; those opened by mistake are none. */
export function listIncidentsWithin({ db, from, until }: Pick<GapQuestion, 'db' | 'from' | 'until'>): string[] {
  const running = sql.selectFrom('incident').select(['id', 'seq']).where('status', '=', raw.lit('open'))
  const over = sql
    .selectFrom('incident')
    .select(['id', 'seq'])
    .where('ended_at', '>=', from)
    .where('opened_at', '<', until)
    .where('status', '<>', 'stood-down')
  return [...db.all(running.where('opened_at', '<', until)), ...db.all(over)]
    .sort((one, other) => other.seq - one.seq)
    .map(({ id }) => id)
}

/** One incident with all that the rules about incidents ask for. */
export function loadIncident({ db, shelf }: Pick<GapQuestion, 'db' | 'shelf'>, id: string): IncidentCase {
  const row = findIncidentRecord(db, id)
  if (!row) throw new Error(`incident ${id} is gone`)
  return loadCase(db, shelf, row)
}

/** What a rule finds about one incident. */
export type IncidentFinder = (incident: IncidentCase, question: GapQuestion) => FoundGap[]

/** 时限超时: what this room had to do and did late, or not. */
export const findLateClocks: IncidentFinder = (incident, { db, from, until, now }) => {
  const { row, status, progress, packs } = incident
  const roles = lookupIn(packs).roles
  const reasons = listLateReasons(db, row.id)
  return (
    lateClocks(progress, now)
      .filter(({ dueAt }) => dueAt >= from && dueAt < until)
      // What was not done goes on in the incident it was merged into.
      .filter(({ doneAt }) => status !== 'merged' || doneAt !== null)
      .map(({ key, title, to, round, dueAt, doneAt, late, lasting }): FoundGap => {
        const reason = reasons.find((each) => each.clock === key && each.round === round)?.reason ?? ''
        return {
          ...ofIncident(row, `${key}-${round}`),
          step: key,
          words: `${title} ${roleTitle(roles, to)}`,
          at: dueAt,
          times: [{ words: '限', at: dueAt }, ...(doneAt === null ? [] : [{ words: '办', at: doneAt }])],
          note: doneAt === null ? '未办' : '',
          late,
          lasting,
          tally: '',
          explained: reason !== '',
        }
      })
  )
}

/** 续报间隔过长: nothing reported for long while it ran, or nothing at all. Incidents that nobody upstairs is told of owe no report. */
export const findReportGaps: IncidentFinder = ({ row, status, facts, progress }, { db, from, until, limit, now }) => {
  if (status === 'merged' || !progress.some(({ ours }) => ours)) return []
  const final = finalReportAt(db, row.id)
  const overAt = Math.min(final ?? Infinity, row.ended_at ?? Infinity)
  const course = {
    receivedAt: Math.min(facts.receivedAt, row.opened_at),
    sent: listSent(db, row.id),
    overAt: overAt === Infinity ? null : overAt,
  }
  return reportGaps(course, limit, now)
    .filter(({ at }) => at >= from && at < until)
    .map(({ since, at, until: next, late, first }): FoundGap => {
      return {
        ...ofIncident(row, `${row.id}-${since}`),
        step: null,
        words: `${first ? '首报' : '续报'} ${row.name}`,
        at,
        times: [
          { words: first ? '接报' : '上一报', at: since },
          ...(next === null ? [] : [{ words: '下一报', at: next }]),
        ],
        note: next === null ? '未报' : '',
        late,
        lasting: next === null,
        tally: '',
        explained: false,
      }
    })
}

/** When each report of an incident went out first (UTC ms). */
function listSent(db: Db, incidentId: string): number[] {
  const sent = sql
    .selectFrom('incident_report')
    .innerJoin('incident_dispatch', 'incident_dispatch.report_id', 'incident_report.id')
    .select(raw<number>`min(incident_dispatch.at)`.as('at'))
    .where('incident_id', '=', incidentId)
    .groupBy('incident_report.id')
  return db.all(sent).map(({ at }) => at)
}

function ofIncident({ id, number }: IncidentCase['row'], key: string) {
  const record = { kind: 'incident' as const, id }
  return { key, record, records: [record], number: shortIncidentNumber({ number }) }
}
