import { sql as raw, type SqlBool } from 'kysely'
import { type Db, sql, type Tx } from '../db/connection'
import type { CallerTable } from '../db/schema'

/** What tells one caller from another. `digits` is the number as the entries keep it for comparing. */
export interface CallerKey {
  unit: string
  name: string
  digits: string
}

/** A caller as remembered; `lastAt` is UTC ms. */
export interface KnownCaller extends CallerKey {
  post: string
  phone: string
  times: number
  lastAt: number
}

function toCaller(row: CallerTable): KnownCaller {
  const { unit, name, post, phone, times } = row
  return { unit, name, post, phone, digits: row.phone_digits, times, lastAt: row.last_at }
}

const withKey = ({ unit, name, digits }: CallerKey) =>
  sql
    .selectFrom('caller')
    .selectAll()
    .where('unit', '=', unit)
    .where('name', '=', name)
    .where('phone_digits', '=', digits)

export function findCaller(db: Db, key: CallerKey): KnownCaller | undefined {
  const row = db.first(withKey(key))
  return row && toCaller(row)
}

/** Up to `limit` callers in the order of their keys, after a key (null: from the first). */
export function listCallers(db: Db, after: CallerKey | null, limit: number): KnownCaller[] {
  const callers = sql
    .selectFrom('caller')
    .selectAll()
    .orderBy('unit')
    .orderBy('name')
    .orderBy('phone_digits')
    .limit(limit)
  if (!after) return db.all(callers).map(toCaller)
  const isAfter = raw<SqlBool>`(unit, name, phone_digits) > (${after.unit}, ${after.name}, ${after.digits})`
  return db.all(callers.where(isAfter)).map(toCaller)
}

/** Remembers one more entry of a caller: the post and number as last written hold, an empty post leaves the old one. */
export function addToCaller(tx: Tx, { unit, name, post, phone, digits, lastAt }: Omit<KnownCaller, 'times'>): void {
  tx.run(
    sql
      .insertInto('caller')
      .values({ unit, name, post, phone, phone_digits: digits, times: 1, last_at: lastAt })
      .onConflict((conflict) =>
        conflict.columns(['unit', 'name', 'phone_digits']).doUpdateSet((row) => ({
          post: raw<string>`CASE WHEN excluded.post <> '' THEN excluded.post ELSE caller.post END`,
          phone: row.ref('excluded.phone'),
          times: row('caller.times', '+', 1),
          last_at: raw<number>`max(caller.last_at, excluded.last_at)`,
        })),
      ),
  )
}

/** Works a caller out again from all entries that are not struck; with none left the caller is forgotten. */
export function recountCaller(tx: Tx, key: CallerKey): void {
  const { unit, name, digits } = key
  // Said again as constants: only then may SQLite use the indexes that leave empty names and numbers out.
  const indexed = name === '' ? raw<SqlBool>`phone_digits <> ''` : raw<SqlBool>`contact_name <> ''`
  const entries = sql
    .selectFrom('entry')
    .where('contact_name', '=', name)
    .where('phone_digits', '=', digits)
    .where('contact_unit', '=', unit)
    .where('status', '<>', 'struck')
    .where(indexed)
  const total = tx.first(
    entries.select((row) => [row.fn.countAll<number>().as('times'), row.fn.max('received_at').as('last_at')]),
  )
  tx.run(sql.deleteFrom('caller').where('unit', '=', unit).where('name', '=', name).where('phone_digits', '=', digits))
  if (!total || total.times === 0) return
  const newest = entries.orderBy('seq', 'desc').limit(1)
  const phone = tx.first(newest.select('contact_phone'))?.contact_phone ?? ''
  const post = tx.first(newest.select('contact_post').where('contact_post', '<>', ''))?.contact_post ?? ''
  tx.run(
    sql
      .insertInto('caller')
      .values({ unit, name, post, phone, phone_digits: digits, times: total.times, last_at: total.last_at }),
  )
}
