import { sql as raw, type SqlBool } from 'kysely'
import { type Db, sql } from '../db/connection'
import { listRecorded, type Place } from './records-repository'

/** Records that may have been received later than one that was recorded after them: by their time, newest first. */
export interface Displaced {
  has(seq: number): boolean
  /** Whether any is left that was received at or after an instant. */
  hasSince(at: number): boolean
  /** Takes the newest off, down to an instant, at most `limit`. */
  takeSince(at: number, limit: number): number[]
}

/** The records that were recorded while the PC's clock ran ahead: a stretch of numbers, both included. */
interface Ahead {
  first: number
  last: number
}

/**
 * Two kinds: entries whose received time is after their own recording (typed in the future, amended later), which an index
 * holds; and all that was recorded while the clock was ahead of what it was set back to, which the journal says.
 */
export function listDisplaced(db: Db, before: number): Displaced {
  const late = db.all(
    sql
      .selectFrom('entry')
      .select(['seq', 'received_at as at'])
      .where(raw<SqlBool>`received_at > recorded_at`)
      // With a plus the planner leaves the table alone, which it would read from end to end, and takes the index of these few.
      .where(raw<SqlBool>`+seq < ${before}`),
  )
  const places = new Map(late.map((place) => [place.seq, place]))
  for (const stretch of listAhead(db, before)) for (const place of placesIn(db, stretch)) places.set(place.seq, place)
  return displaced([...places.values()])
}

function displaced(places: readonly Place[]): Displaced {
  const sorted = places.toSorted((one, other) => other.at - one.at || other.seq - one.seq)
  const all = new Set(sorted.map(({ seq }) => seq))
  let taken = 0
  return {
    has: (seq) => all.has(seq),
    hasSince: (at) => (sorted[taken]?.at ?? Number.NEGATIVE_INFINITY) >= at && taken < sorted.length,
    takeSince(at, limit) {
      const seqs: number[] = []
      for (let next = sorted[taken]; next && next.at >= at && seqs.length < limit; next = sorted[taken]) {
        seqs.push(next.seq)
        taken += 1
      }
      return seqs
    },
  }
}

const isSetBack = raw<SqlBool>`type = 'clock.went-back.1'`

/** Whenever the clock was set back: what was recorded before that command, later than the time it was set to. */
function listAhead(db: Db, before: number): Ahead[] {
  const steps = db.all(
    sql
      .selectFrom('journal')
      .select(['seq', 'recorded_at', 'command_id'])
      .where(isSetBack)
      .where('seq', '<=', before)
      .orderBy('seq'),
  )
  return steps.map(({ recorded_at, command_id }) => {
    const command = db.first(
      sql
        .selectFrom('journal')
        .select((eb) => eb.fn.min('seq').as('first'))
        .where('command_id', '=', command_id),
    )
    const last = (command?.first ?? 1) - 1
    const sound = db.first(
      sql
        .selectFrom('journal')
        .select('seq')
        .where('seq', '<=', last)
        .where('recorded_at', '<=', recorded_at)
        .orderBy('seq', 'desc')
        .limit(1),
    )
    return { first: (sound?.seq ?? 0) + 1, last }
  })
}

function placesIn(db: Db, { first, last }: Ahead): Place[] {
  const seqs = listRecorded(db, ['entry', 'incident', 'handover'], { from: first, before: last + 1 }, last - first + 1)
  return seqs.length === 0 ? [] : placesOf(db, seqs)
}

function placesOf(db: Db, seqs: readonly number[]): Place[] {
  const among = raw`(SELECT value FROM json_each(${JSON.stringify(seqs)}))`
  return db.all(
    sql
      .selectFrom('entry')
      .select(['seq', 'received_at as at'])
      .where(raw<SqlBool>`seq IN ${among}`)
      .unionAll(sql.selectFrom('incident').select(['seq', 'opened_at as at']).where(raw<SqlBool>`seq IN ${among}`))
      .unionAll(
        sql
          .selectFrom('handover')
          .select(['frozen_seq as seq', 'frozen_at as at'])
          .where(raw<SqlBool>`frozen_seq IN ${among}`),
      ),
  )
}
