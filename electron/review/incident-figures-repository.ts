import { type RawBuilder, sql as raw } from 'kysely'
import { type Db, sql } from '../db/connection'
import type { KeyCount } from './figures-repository'

/** [from, until), UTC ms. */
export interface Instants {
  from: number
  until: number
}

/** Merged ones are counted with what they went into, those opened by mistake not at all. */
const counts = raw`status IN ('open', 'closed')`
const classOf = raw<string>`coalesce(json_extract(facts, '$.class'), 'none')`
const gradeOf = raw<string>`coalesce(json_extract(facts, '$.grade'), 'none')`
const incidentTraits = { class: classOf, grade: gradeOf }
type IncidentTrait = keyof typeof incidentTraits

const opened = ({ from, until }: Instants) => raw`opened_at >= ${from} AND opened_at < ${until} AND ${counts}`
const closed = ({ from, until }: Instants) => raw`ended_at >= ${from} AND ended_at < ${until} AND status = 'closed'`

export function countOpened(db: Db, span: Instants): number {
  return countWhere(db, opened(span))
}

export function countClosed(db: Db, span: Instants): number {
  return countWhere(db, closed(span))
}

function countWhere(db: Db, condition: RawBuilder<unknown>): number {
  const counted = raw<{ count: number }>`(SELECT count(*) AS count FROM incident WHERE ${condition})`.as('counted')
  return db.first(sql.selectFrom(counted).select('count'))?.count ?? 0
}

/** Incidents opened, by class or by grade; `none`: not settled. */
export function countByTrait(db: Db, trait: IncidentTrait, span: Instants): KeyCount[] {
  const counted = raw<KeyCount>`(
    SELECT ${incidentTraits[trait]} AS key, count(*) AS count FROM incident WHERE ${opened(span)} GROUP BY 1
  )`.as('counted')
  return db.all(sql.selectFrom(counted).select(['key', 'count']))
}

export function listOpened(db: Db, span: Instants, limit: number): string[] {
  return idsWhere(db, opened(span), limit)
}

export function listClosed(db: Db, span: Instants, limit: number): string[] {
  return idsWhere(db, closed(span), limit)
}

export function listWithTrait(db: Db, trait: IncidentTrait, key: string, span: Instants, limit: number): string[] {
  return idsWhere(db, raw`${opened(span)} AND ${incidentTraits[trait]} = ${key}`, limit)
}

function idsWhere(db: Db, condition: RawBuilder<unknown>, limit: number): string[] {
  const found = raw<{ id: string }>`(
    SELECT id FROM incident WHERE ${condition} ORDER BY seq DESC LIMIT ${limit}
  )`.as('found')
  return db.all(sql.selectFrom(found).select('id')).map(({ id }) => id)
}

export interface FirstReports {
  means: 'phone' | 'written'
  span: Instants
  /** What this room is in the packs. */
  ownRoles: readonly string[]
  /** UTC ms. */
  now: number
}

/**
 * The first report of each incident by a means: of the clocks of this room that have a limit in minutes and run once, the one due first, as
 * progressOf (shared/incidents/clock-progress.ts) tells how it ended. `outcome`: met, late (also what is overdue, or was when the incident
 * ended); null: still running, or put aside with a reason. `took`: whole minutes, upward, from receipt.
 */
function firstReports({ means, span, ownRoles, now }: FirstReports) {
  const ending = (what: '$.kind' | '$.at') => raw`(
    SELECT json_extract(action, ${raw.lit(what)}) FROM incident_action AS done
    WHERE done.incident_id = first.id AND done.step = first.told || ':' || (
      SELECT group_concat(value, '+') FROM (SELECT value FROM json_each(first.means) ORDER BY value)
    ) AND json_extract(action, '$.kind') <> 'try'
    ORDER BY done.seq DESC LIMIT 1
  )`
  return raw<{ id: string; seq: number; outcome: string | null; took: number | null }>`(
    WITH first AS MATERIALIZED (
      SELECT incident.id, incident.seq, incident.ended_at, json_extract(incident.facts, '$.receivedAt') AS received,
        min(json_extract(clock, '$.dueAt')) AS due, json_extract(clock, '$.rule.means') AS means,
        json_extract(clock, '$.rule.to') AS told
      FROM incident CROSS JOIN incident_clock ON incident_clock.incident_id = incident.id
      WHERE ${opened(span)}
        AND json_extract(clock, '$.rule.limit.kind') = 'minutes' AND json_extract(clock, '$.rule.repeat') IS NULL
        AND json_extract(clock, '$.notNeededSince') IS NULL AND json_extract(clock, '$.pack') <> 'own'
        AND instr(json_extract(clock, '$.rule.means'), ${`"${means}"`}) > 0
        AND json_extract(clock, '$.rule.from') IN (SELECT value FROM json_each(${JSON.stringify(ownRoles)}))
      GROUP BY incident.id
    ), told AS MATERIALIZED (
      SELECT id, seq, ended_at, received, due, ${ending('$.kind')} AS how, ${ending('$.at')} AS at FROM first
    )
    SELECT id, seq,
      CASE
        WHEN how = 'void' THEN NULL
        WHEN how IN ('reach', 'do-otherwise') THEN CASE WHEN at > due THEN 'late' ELSE 'met' END
        WHEN due + 60000 <= coalesce(ended_at, ${now}) THEN 'late'
      END AS outcome,
      CASE WHEN how IN ('reach', 'do-otherwise') THEN max(0, (at - received + 59999) / 60000) END AS took
    FROM told
  )`.as('reports')
}

/** How many first reports are judged, how many of them were in time, and the middle of the minutes they took. */
export function countFirstReports(db: Db, wanted: FirstReports) {
  const reports = firstReports(wanted)
  const judged = db.first(
    sql
      .selectFrom(reports)
      .select([
        raw<number>`count(outcome)`.as('judged'),
        raw<number | null>`sum(outcome = 'met')`.as('met'),
        raw<number>`count(took)`.as('taken'),
      ]),
  )
  const taken = judged?.taken ?? 0
  const middle =
    taken === 0
      ? undefined
      : db.first(
          sql
            .selectFrom(reports)
            .select('took')
            .where('took', 'is not', null)
            .orderBy('took')
            .limit(1)
            .offset(Math.floor((taken - 1) / 2)),
        )
  return { judged: judged?.judged ?? 0, met: judged?.met ?? 0, middle: middle?.took ?? null }
}

/** Incidents whose first report was judged, or (late) was not in time, newest first. */
export function listFirstReports(db: Db, wanted: FirstReports, late: boolean, limit: number): string[] {
  const judged = sql.selectFrom(firstReports(wanted)).select('id').where('outcome', 'is not', null)
  const chosen = late ? judged.where('outcome', '=', 'late') : judged
  return db.all(chosen.orderBy('seq', 'desc').limit(limit)).map(({ id }) => id)
}
