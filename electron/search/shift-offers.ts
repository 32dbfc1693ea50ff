import { foldText } from '../../shared/search/fold'
import type { ShiftOffer } from '../../shared/search/search-contract'
import { readTimeWords } from '../../shared/search/time-words'
import { formatShiftNumber, type ShiftId } from '../../shared/shifts/shift'
import { type Db, sql } from '../db/connection'
import type { NamesByInitials } from './names-by-initials'

/** As many as can be taken in at a glance. */
const MOST = 12

interface Asking {
  db: Db
  names: NamesByInitials
  /** UTC ms. */
  now: number
  zone: string
}

/**
 * Shifts that owned the room, newest first: on the day that was typed (昨天, 7月18日), of the lead whose name or initials hold the text, or
 * of that number (199, 班0199). Nothing typed: the newest.
 */
export async function listShiftOffers(text: string, { db, names, now, zone }: Asking): Promise<ShiftOffer[]> {
  const typed = foldText(text).trim()
  const span = typed === '' ? null : readTimeWords(typed, { now, zone })
  const took = offers().orderBy('shift.took_over_at', 'desc').limit(MOST)
  if (typed === '') return db.all(took).map(toOffer)
  if (span !== null) {
    const within = took
      .where('shift.took_over_at', '<', span.until)
      .where((eb) => eb.or([eb('shift.ended_at', '>', span.from), eb('shift.ended_at', 'is', null)]))
    return db.all(within).map(toOffer)
  }
  const number = Number(/^班?0*(\d{1,6})$/.exec(typed)?.[1] ?? 0)
  const meant = new Set((await names.find(typed, 'person')).names)
  const accounts = db.all(sql.selectFrom('account').select(['id', 'name']))
  const leads = accounts.filter(({ name }) => foldText(name).includes(typed) || meant.has(foldText(name)))
  const ids = leads.map(({ id }) => id)
  return db.all(took.where((eb) => eb.or([eb('shift.number', '=', number), eb('shift.lead', 'in', ids)]))).map(toOffer)
}

/** Null: no shift with this id ever owned the room. */
export function findShiftOffer(db: Db, id: string): ShiftOffer | null {
  const found = db.first(offers().where('shift.id', '=', id))
  return found ? toOffer(found) : null
}

function offers() {
  return sql
    .selectFrom('shift')
    .innerJoin('account', 'account.id', 'shift.lead')
    .select(['shift.id', 'year', 'number', 'took_over_at', 'ended_at', 'account.name as lead'])
    .where('took_over_at', 'is not', null)
}

interface OfferRow {
  id: string
  year: number | null
  number: number | null
  took_over_at: number | null
  ended_at: number | null
  lead: string
}

function toOffer({ id, year, number, took_over_at, ended_at, lead }: OfferRow): ShiftOffer {
  return {
    id: id as ShiftId,
    number: year === null || number === null ? '' : formatShiftNumber({ year, number }),
    from: took_over_at ?? 0,
    until: ended_at,
    lead,
  }
}
