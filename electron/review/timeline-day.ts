import { chineseNumber } from '../../shared/incidents/report-draft'
import type { DayMark, DayShift, DayView } from '../../shared/review/timeline-contract'
import type { Stretch } from '../../shared/review/timeline-lanes'
import { minutesLate } from '../../shared/shifts/punctuality'
import type { ShiftId } from '../../shared/shifts/shift'
import { dayEnd, dayStart } from '../../shared/time/office-day'
import type { Db } from '../db/connection'
import type { PackShelf } from '../incidents/pack-shelf'
import { getOffice } from '../office/office-repository'
import { incidentsWithin } from './timeline-incidents'
import {
  findNeighbours,
  type LineRow,
  listLinesWithin,
  listShiftsWithin,
  listTicks,
  type NamedShift,
} from './timeline-repository'

/** More lines of incidents than that in one day have marks that nobody could tell apart. */
const MOST_DAY_LINES = 10_000

/** What the band draws of a day. */
export function viewDay(db: Db, shelf: PackShelf, day: number): DayView {
  const { zone } = getOffice(db)
  const span = { from: dayStart(day, zone), until: dayEnd(day, zone) }
  const entries = listTicks(db, day)
  const incidents = incidentsWithin(db, shelf, span)
  const count = (urgency: string) => entries.filter((entry) => entry.urgency === urgency).length
  return {
    day,
    ...span,
    counts: { all: entries.length, urgent: count('urgent'), grave: count('grave') },
    shifts: listShiftsWithin(db, span).map(toShift),
    entries,
    incidents: incidents.map(({ view }) => view),
    clocks: incidents.flatMap(({ clocks }) => clocks).filter((clock) => touches(clock, span)),
    marks: listLinesWithin(db, span, MOST_DAY_LINES).flatMap((line) => markOf(line) ?? []),
    ...findNeighbours(db, day),
  }
}

function touches({ from, until }: { from: number; until: number | null }, span: Stretch): boolean {
  return from < span.until && (until === null || until > span.from)
}

function toShift(row: NamedShift): DayShift {
  return {
    id: row.id as ShiftId,
    lead: row.leadName,
    deputy: row.deputyName,
    from: row.took_over_at,
    until: row.ended_at,
    // The first shift of a room relieves nobody: it is opened when it is opened.
    lateMinutes: row.took_over_kind === 'opened' ? 0 : minutesLate(row.planned_from, row.took_over_at),
    explained: row.took_over_reason !== '',
  }
}

/** The stamp of a report or instruction; null for every other line. */
function markOf({ incident_id, at, seq, words, stage, number, instructionId }: LineRow): DayMark | null {
  const base = { id: `${incident_id}:${seq}`, at, incidentId: incident_id as DayMark['incidentId'], words }
  if (instructionId !== null) return { ...base, kind: 'instruction', stamp: '批' }
  if (stage === null) return null
  const stamp = stage === 'first' ? '首' : stage === 'follow-up' ? chineseNumber(number ?? 0) : '终'
  return { ...base, kind: 'report', stamp }
}
