import { dayEnd, dayStart } from '../../shared/time/office-day'
import { dayOf } from '../../shared/time/office-time'
import { type Db, sql } from '../db/connection'
import { listDays } from '../entries/log-repository'
import { isBefore } from './order'
import type { Place } from './records-repository'
import { isHandover } from './sieve'

/** The whole log in the order of received times, by any offset: days are counted, and only those of the page are read. */
export interface DayPages {
  total: number
  seqsAt(db: Db, offset: number, limit: number): number[]
}

const everything = { channel: null, urgency: null, status: null }

export function createDayPages(db: Db, { top, zone }: { top: number; zone: string }): DayPages {
  const days = [...countDays(db, zone)].sort(([one], [other]) => other - one)
  const before: number[] = []
  let total = 0
  for (const [, count] of days) {
    before.push(total)
    total += count
  }
  return {
    total,
    seqsAt(reading, offset, limit) {
      let at = before.findLastIndex((records) => records <= offset)
      let skipped = offset - (before[at] ?? 0)
      const seqs: number[] = []
      for (let day = days[at]; day && seqs.length < limit; at += 1, day = days[at]) {
        const ofDay = listDay(reading, day[0], zone).filter(({ seq }) => seq < top)
        seqs.push(...ofDay.slice(skipped, skipped + limit - seqs.length).map(({ seq }) => seq))
        skipped = Math.max(0, skipped - ofDay.length)
      }
      return seqs
    },
  }
}

function countDays(db: Db, zone: string): Map<number, number> {
  const days = new Map(listDays(db, everything, null, null).map(({ day, count }) => [day, count]))
  const add = (day: number, count: number) => days.set(day, (days.get(day) ?? 0) + count)
  for (const { at } of db.all(sql.selectFrom('incident').select('opened_at as at'))) add(dayOf(at, zone), 1)
  const sheets = sql
    .selectFrom('handover')
    .select(['day', (eb) => eb.fn.countAll<number>().as('count')])
    .where(isHandover)
    .groupBy('day')
  for (const { day, count } of db.all(sheets)) add(day, count)
  return days
}

/** The records of one day, newest first. */
function listDay(db: Db, day: number, zone: string): Place[] {
  const [from, until] = [dayStart(day, zone), dayEnd(day, zone)]
  const places = [
    ...db.all(sql.selectFrom('entry').select(['seq', 'received_at as at']).where('day', '=', day)),
    ...db.all(
      sql
        .selectFrom('incident')
        .select(['seq', 'opened_at as at'])
        .where('opened_at', '>=', from)
        .where('opened_at', '<', until),
    ),
    ...db.all(
      sql
        .selectFrom('handover')
        .select(['frozen_seq as seq', 'frozen_at as at'])
        .where('frozen_at', '>=', from)
        .where('frozen_at', '<', until)
        .where(isHandover),
    ),
  ]
  return places.sort((one, other) => (isBefore(one, other) ? -1 : 1))
}
