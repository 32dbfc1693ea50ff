import { sql as raw, type SqlBool } from 'kysely'
import { type Db, sql } from '../db/connection'
import { isUnread } from '../search/sieve'

/** Whose unread entries: those received from `fromDay` on, and recorded since the account last said that all is read. */
export interface Unread {
  accountId: string
  fromDay: number
}

/** How many there are of each urgency, each at most `most`. */
export function countUnread(db: Db, { accountId, fromDay }: Unread, most: number): Map<string, number> {
  const counted = db.all(
    sql
      .selectFrom(
        sql
          .selectFrom('entry')
          .select('urgency')
          .where('day', '>=', fromDay)
          .where(isUnread('entry', accountId))
          .limit(most)
          .as('unread'),
      )
      .select(['urgency', (eb) => eb.fn.countAll<number>().as('count')])
      .groupBy('urgency'),
  )
  return new Map(counted.map(({ urgency, count }) => [urgency, count]))
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
