import { sql as raw } from 'kysely'
import { TOLERANCE_MIN } from '../../shared/shifts/punctuality'
import { type Db, sql } from '../db/connection'
import type { Instants } from './incident-figures-repository'

/** Sheets that passed the room, by when they were signed: how many, with how many items, how many of them carried over again. */
export function countHandovers(db: Db, { from, until }: Instants) {
  const counted = raw<{ sheets: number; items: number | null; carried: number | null }>`(
    SELECT count(*) AS sheets, sum(items) AS items, sum(carried) AS carried FROM handover
    WHERE state = 'passed' AND frozen_at >= ${from} AND frozen_at < ${until}
  )`.as('counted')
  const row = db.first(sql.selectFrom(counted).selectAll())
  return { sheets: row?.sheets ?? 0, items: row?.items ?? 0, carried: row?.carried ?? 0 }
}

const late = raw`(took_over_at - planned_from) / 60000 > ${raw.lit(TOLERANCE_MIN)}`

/** Shifts that took the room over from another, and how many of them later than their plan and the minutes that need no reason. */
export function countTakeovers(db: Db, { from, until }: Instants) {
  const counted = raw<{ takeovers: number; late: number | null }>`(
    SELECT count(*) AS takeovers, sum(${late}) AS late FROM shift
    WHERE took_over_at IS NOT NULL AND took_over_at >= ${from} AND took_over_at < ${until} AND took_over_kind <> 'opened'
  )`.as('counted')
  const row = db.first(sql.selectFrom(counted).selectAll())
  return { takeovers: row?.takeovers ?? 0, late: row?.late ?? 0 }
}

/** Sheets that passed the room, newest first; `carried`: only those with items carried over again. */
export function listHandovers(db: Db, { from, until }: Instants, carried: boolean, limit: number): string[] {
  const found = raw<{ id: string }>`(
    SELECT id FROM handover
    WHERE state = 'passed' AND frozen_at >= ${from} AND frozen_at < ${until} AND carried >= ${carried ? 1 : 0}
    ORDER BY frozen_at DESC LIMIT ${limit}
  )`.as('found')
  return db.all(sql.selectFrom(found).select('id')).map(({ id }) => id)
}

/** Sheets by which the room was taken over late, newest first. */
export function listLateHandovers(db: Db, { from, until }: Instants, limit: number): string[] {
  const found = raw<{ id: string }>`(
    SELECT handover.id FROM shift CROSS JOIN handover ON handover.next_id = shift.id AND state = 'passed'
    WHERE took_over_at IS NOT NULL AND took_over_at >= ${from} AND took_over_at < ${until} AND took_over_kind <> 'opened'
      AND ${late}
    ORDER BY took_over_at DESC LIMIT ${limit}
  )`.as('found')
  return db.all(sql.selectFrom(found).select('id')).map(({ id }) => id)
}
