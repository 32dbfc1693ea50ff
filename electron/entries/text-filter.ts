import type { DayCount, LogFilter } from '../../shared/entries/entries-contract'
import type { EntryRow } from '../../shared/entries/entry'
import type { Db } from '../db/connection'
import { type DayPart, listDays, listMatches, listRows } from './log-repository'

/** Entries whose texts are read before other work gets its turn: some milliseconds. */
const AT_ONCE = 1_000

const everything = { channel: null, urgency: null, status: null }

interface Reading {
  db: Db
  nextTurn: () => Promise<unknown>
  atOnce?: number
}

/** The days from `from` on with entries that hold a text, newest first. Exact substring, any element; no index is asked. */
export async function countDaysWithText(
  reading: Reading,
  filter: LogFilter,
  from: number,
  to: number | null,
): Promise<DayCount[]> {
  const found: DayCount[] = []
  for (const day of listDays(reading.db, everything, from, to)) {
    let count = 0
    for await (const matches of matchesOf(reading, filter, day)) count += matches.length
    if (count > 0) found.push({ day: day.day, count })
  }
  return found
}

/** Part of the entries of one day that hold a text, newest first. */
export async function listRowsWithText(
  reading: Reading,
  filter: LogFilter,
  { day, offset, limit }: DayPart,
): Promise<EntryRow[]> {
  const [counted] = listDays(reading.db, everything, day, day)
  const seqs: number[] = []
  if (counted) {
    for await (const matches of matchesOf(reading, filter, counted)) {
      seqs.push(...matches)
      if (seqs.length >= offset + limit) break
    }
  }
  return listRows(reading.db, seqs.slice(offset, offset + limit))
}

async function* matchesOf({ db, nextTurn, atOnce = AT_ONCE }: Reading, filter: LogFilter, { day, count }: DayCount) {
  for (let offset = 0; offset < count; offset += atOnce) {
    yield listMatches(db, { day, offset, limit: atOnce }, filter)
    await nextTurn()
  }
}
