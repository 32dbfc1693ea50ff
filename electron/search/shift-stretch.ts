import { type Db, sql } from '../db/connection'
import type { Stretch } from './records-repository'

/**
 * The numbers within which all that belongs to a shift was recorded: from the first fact of the command by which it took the room over
 * to the last of the one by which the next did. Nothing, where it never had the room.
 */
export function stretchOfShift(db: Db, id: string): Stretch {
  const own = db.first(sql.selectFrom('shift').select('took_over_seq').where('id', '=', id))?.took_over_seq
  if (!own) return { from: 0, before: 0 }
  const next = db.first(
    sql
      .selectFrom('shift')
      .select((eb) => eb.fn.min('took_over_seq').as('seq'))
      .where('took_over_seq', '>', own),
  )?.seq
  return { from: commandOf(db, own).first, before: next ? commandOf(db, next).last + 1 : Number.MAX_SAFE_INTEGER }
}

/** The first and the last fact of the command that a fact belongs to. */
function commandOf(db: Db, seq: number): { first: number; last: number } {
  const ofCommand = db.first(
    sql
      .selectFrom('journal')
      .select((eb) => [eb.fn.min('seq').as('first'), eb.fn.max('seq').as('last')])
      .where('command_id', '=', sql.selectFrom('journal').select('command_id').where('seq', '=', seq)),
  )
  return ofCommand ?? { first: seq, last: seq }
}
