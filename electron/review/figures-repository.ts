import { sql as raw, type SqlBool } from 'kysely'
import type { DaySpan } from '../../shared/review/figure'
import { type Db, sql, type Tx } from '../db/connection'
import type { Series } from './figure-series'

interface Counter {
  day: number
  series: Series
  key: string
}

/** Adds one, or takes one back; a counter of none is no row. */
export function count(tx: Tx, counter: Counter, by: 1 | -1): void {
  tx.run(
    sql
      .insertInto('figure_count')
      .values({ ...counter, count: by })
      .onConflict((conflict) =>
        conflict
          .columns(['day', 'series', 'key'])
          .doUpdateSet((row) => ({ count: row('figure_count.count', '+', by) })),
      ),
  )
  if (by < 0) {
    const { day, series, key } = counter
    const none = sql.deleteFrom('figure_count').where('day', '=', day).where('series', '=', series)
    tx.run(none.where('key', '=', key).where('count', '=', 0))
  }
}

export interface KeyCount {
  key: string
  count: number
}

/** The counters of a series within days, from day to day: what lies between is stepped over by the key. */
function counters(series: Series, { from, to }: DaySpan) {
  return raw<{ day: number; key: string; count: number }>`(
    SELECT counter.day, counter.key, counter.count FROM log_day
    CROSS JOIN figure_count AS counter ON counter.day = log_day.day AND counter.series = ${series}
    WHERE log_day.day BETWEEN ${from} AND ${to}
  )`.as('counters')
}

/** How many entries are what in a series, the most first. */
export function countByKey(db: Db, series: Series, span: DaySpan): KeyCount[] {
  return db.all(
    sql
      .selectFrom(counters(series, span))
      .select(['key', raw<number>`sum(count)`.as('count')])
      .groupBy('key')
      .orderBy('count', 'desc')
      .orderBy('key'),
  )
}

/** How many entries there are by the first digits of the day: 8 by day, 6 by month, 4 by year. */
export function countByPoint(db: Db, span: DaySpan, digits: 4 | 6 | 8): { point: number; count: number }[] {
  const point = raw<number>`day / ${raw.lit(10 ** (8 - digits))}`
  return db.all(
    sql
      .selectFrom(counters('urgency', span))
      .select([point.as('point'), raw<number>`sum(count)`.as('count')])
      .groupBy('point')
      .orderBy('point'),
  )
}

/** Of a series whose keys are spans: how many in all, how many above `limit`, and the middle one (the lower of two), as keys. */
export function middleOf(db: Db, series: Series, span: DaySpan, limit: string) {
  const row = db.first(
    sql
      .with('spans', (from) =>
        from
          .selectFrom(counters(series, span))
          .select(['key', raw<number>`sum(count)`.as('count')])
          .groupBy('key'),
      )
      .with('ranked', (from) =>
        from
          .selectFrom('spans')
          .select([
            'key',
            'count',
            raw<number>`sum(count) OVER (ORDER BY key)`.as('up_to'),
            raw<number>`sum(count) OVER ()`.as('total'),
          ]),
      )
      .selectFrom('ranked')
      .select([
        raw<number | null>`max(total)`.as('total'),
        raw<number | null>`sum(CASE WHEN key > ${limit} THEN count ELSE 0 END)`.as('above'),
        raw<string | null>`min(CASE WHEN up_to * 2 >= total THEN key END)`.as('middle'),
      ]),
  )
  return { total: row?.total ?? 0, above: row?.above ?? 0, middle: row?.middle ?? null }
}

/** All entries of a series within days. */
export function countAll(db: Db, series: Series, span: DaySpan): number {
  const all = sql.selectFrom(counters(series, span)).select(raw<number | null>`sum(count)`.as('count'))
  return db.first(all)?.count ?? 0
}

export function findFirstDay(db: Db): number | null {
  return db.first(sql.selectFrom('log_day').select('day').orderBy('day').limit(1))?.day ?? null
}

/** Days, newest first, on which a series has a key after this one. */
export function listDaysWith(db: Db, series: Series, span: DaySpan, after: string): number[] {
  const days = sql.selectFrom(counters(series, span)).select('day').distinct().where('key', '>', after)
  return db.all(days.orderBy('day', 'desc')).map(({ day }) => day)
}

/** Closed with elements missing; closed after more than so many hours. */
export type ClosedKind = 'gaps' | 'slow'

/** Ids of the closed entries of a day that are of a kind, newest first. */
export function listClosedOfDay(db: Db, day: number, kind: ClosedKind, hours: number): string[] {
  const condition =
    kind === 'gaps'
      ? raw<SqlBool>`json_array_length(closed, '$.missing') > 0`
      : raw<SqlBool>`json_extract(closed, '$.at') - received_at > ${hours * 3_600_000}`
  const entries = sql.selectFrom('entry').select('id').where('day', '=', day).where('closed', 'is not', null)
  const shut = entries.where('status', '<>', 'struck').where(condition)
  return db.all(shut.orderBy('received_at', 'desc').orderBy('seq', 'desc')).map(({ id }) => id)
}
