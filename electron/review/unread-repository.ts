import { sql as raw, type SqlBool } from 'kysely'
import type { RecordRef } from '../../shared/search/search-filter'
import { type Db, sql } from '../db/connection'

/** Whose unread entries: those received from `fromDay` on, and recorded since the account last said that all is read. */
export interface Unread {
  accountId: string
  fromDay: number
}

const isUnread = (accountId: string) => raw<SqlBool>`seq > coalesce(
    (SELECT through FROM review_caught_up WHERE account_id = ${accountId}), 0)
  AND NOT EXISTS (SELECT 1 FROM review_read WHERE subject = entry.id AND account_id = ${accountId})`

/** How many there are of each urgency, each at most `most`. */
export function countUnread(db: Db, { accountId, fromDay }: Unread, most: number): Map<string, number> {
  const counted = db.all(
    sql
      .selectFrom(
        sql
          .selectFrom('entry')
          .select('urgency')
          .where('day', '>=', fromDay)
          .where(isUnread(accountId))
          .limit(most)
          .as('unread'),
      )
      .select(['urgency', (eb) => eb.fn.countAll<number>().as('count')])
      .groupBy('urgency'),
  )
  return new Map(counted.map(({ urgency, count }) => [urgency, count]))
}

const rank = raw<number>`CASE urgency WHEN 'grave' THEN 0 WHEN 'urgent' THEN 1 ELSE 2 END`

/** The gravest unread entry, the newest of these; with `after` the one that comes after it in this order. */
export function findNextUnread(db: Db, { accountId, fromDay }: Unread, after: string | null): RecordRef | undefined {
  let next = sql.selectFrom('entry').select('id').where('day', '>=', fromDay).where(isUnread(accountId))
  if (after !== null) {
    next = next.where(
      raw<SqlBool>`(${rank}, -received_at, -seq) > (SELECT ${rank}, -received_at, -seq FROM entry WHERE id = ${after})`,
    )
  }
  const found = db.first(next.orderBy(rank).orderBy('received_at', 'desc').orderBy('seq', 'desc').limit(1))
  return found && { kind: 'entry', id: found.id }
}

/** Grave and urgent entries of a shift, and how many of them were read by anybody. */
export function countReviewed(db: Db, shiftId: string): Map<string, { read: number; total: number }> {
  const rows = db.all(
    sql
      .selectFrom('entry')
      .select([
        'urgency',
        (eb) => eb.fn.countAll<number>().as('total'),
        raw<number>`sum(EXISTS (SELECT 1 FROM review_read WHERE subject = entry.id))`.as('read'),
      ])
      .where('shift', '=', shiftId)
      .where(raw<SqlBool>`urgency <> 'ordinary'`)
      .groupBy('urgency'),
  )
  return new Map(rows.map(({ urgency, read, total }) => [urgency, { read, total }]))
}

/** The shift that owned the room at an instant (UTC ms), or will have taken it over last, and the one before it. */
export function listShiftsUpTo(db: Db, at: number): { id: string; took_over_at: number }[] {
  const rows = db.all(
    sql
      .selectFrom('shift')
      .select(['id', 'took_over_at'])
      .where('took_over_at', 'is not', null)
      .where('took_over_at', '<=', at)
      .orderBy('took_over_at', 'desc')
      .limit(2),
  )
  return rows.flatMap(({ id, took_over_at: tookOverAt }) =>
    tookOverAt === null ? [] : [{ id, took_over_at: tookOverAt }],
  )
}
