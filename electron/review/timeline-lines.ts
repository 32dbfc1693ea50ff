import { formatIncidentNumber } from '../../shared/incidents/incident'
import { type LineView, MOST_LINES, type ReviewLine, type TimelineScope } from '../../shared/review/timeline-contract'
import type { Stretch } from '../../shared/review/timeline-lanes'
import type { SaidInReview } from '../../shared/review/timeline-marks'
import { type Watched, withSilence } from '../../shared/review/timeline-silence'
import { formatShiftNumber } from '../../shared/shifts/shift'
import type { Db } from '../db/connection'
import { findIncidentRecord } from '../incidents/incidents-repository'
import type { PackShelf } from '../incidents/pack-shelf'
import { getOffice } from '../office/office-repository'
import { findShiftRecord } from '../shifts/shifts-repository'
import { courseLines, ranOutLines } from './timeline-course'
import { dutyLines } from './timeline-duty'
import { incidentsWithin, type TimedIncident, timedIncident } from './timeline-incidents'
import { marksOf } from './timeline-marks'
import { listSaidOf, listSaidWithin } from './timeline-marks-repository'
import { entryLine, stepLine } from './timeline-records'
import {
  type EntryLineRow,
  type LineRow,
  listEntriesOf,
  listEntriesWithin,
  listLinesOf,
  listLinesWithin,
  listStepsOf,
  listStepsWithin,
  type StepLineRow,
} from './timeline-repository'

export interface Reading {
  db: Db
  shelf: PackShelf
  now: number
  /** Whether what was said in reviewing is told too. */
  withMarks: boolean
}

/** A span shorter than this was chosen, and is no day that was merely opened. */
const WHOLE_DAY = 22 * 60 * 60_000

/** What happened within a scope, minute by minute; null: there is no such shift or incident. */
export function viewLines(reading: Reading, scope: TimelineScope): LineView | null {
  switch (scope.kind) {
    case 'span': {
      const span = { from: scope.from, until: Math.max(scope.from, scope.until) }
      return ofSpan(reading, span, { title: '', everywhere: span.until - span.from < WHOLE_DAY })
    }
    case 'shift': {
      const shift = findShiftRecord(reading.db, scope.id)
      if (!shift || shift.took_over_at === null || shift.year === null || shift.number === null) return null
      const span = { from: shift.took_over_at, until: shift.ended_at ?? reading.now + 1 }
      const title = formatShiftNumber({ year: shift.year, number: shift.number })
      return ofSpan(reading, span, { title, everywhere: false })
    }
    case 'incident':
      return ofIncident(reading, scope.id)
  }
}

interface Read {
  entries: readonly EntryLineRow[]
  steps: readonly StepLineRow[]
  lines: readonly LineRow[]
  marks: readonly ReviewLine[]
}

function ofSpan(reading: Reading, span: Stretch, told: { title: string; everywhere: boolean }): LineView {
  const { db, shelf } = reading
  const read = {
    entries: listEntriesWithin(db, span, MOST_LINES + 1),
    steps: listStepsWithin(db, span, MOST_LINES + 1),
    lines: listLinesWithin(db, span, MOST_LINES + 1),
    marks: marksRead(reading, null, () => listSaidWithin(db, span, MOST_LINES + 1)).filter(within(span)),
  }
  const running = incidentsWithin(db, shelf, span)
  // A line may be about an incident before it was opened, or after it was over.
  const known = new Set(running.map(({ view }) => view.id as string))
  const others = [...new Set(read.lines.map(({ incident_id }) => incident_id))]
    .filter((id) => !known.has(id))
    .flatMap((id) => findIncidentRecord(db, id) ?? [])
    .map((row) => timedIncident(db, shelf, row))
  const incidents = [...running, ...others]
  const watched: Watched = told.everywhere ? 'everywhere' : running.map(({ view }) => view)
  return composed(reading, { title: told.title, span, read, incidents, watched })
}

function ofIncident(reading: Reading, id: string): LineView | null {
  const { db, shelf, now } = reading
  const row = findIncidentRecord(db, id)
  if (!row) return null
  const timed = timedIncident(db, shelf, row)
  const { view } = timed
  const read = {
    entries: listEntriesOf(db, id, MOST_LINES + 1),
    steps: listStepsOf(db, id, MOST_LINES + 1),
    lines: listLinesOf(db, id, MOST_LINES + 1),
    marks: marksRead(reading, id, () => listSaidOf(db, id, MOST_LINES + 1)),
  }
  const first = Math.min(
    view.from,
    ...[read.entries[0]?.received_at, read.lines[0]?.at].filter((at) => at !== undefined),
  )
  const span = { from: first, until: Math.max(view.until ?? now, read.lines.at(-1)?.at ?? 0) + 1 }
  const title = `${formatIncidentNumber(view.number)}　${view.name}`
  return composed(reading, { title, span, read, incidents: [timed], watched: [view] })
}

const within =
  (span: Stretch) =>
  ({ at }: ReviewLine) =>
    at >= span.from && at < span.until

/** What was said in reviewing, for those who may see it. */
function marksRead({ db, now, withMarks }: Reading, of: string | null, list: () => SaidInReview): ReviewLine[] {
  return withMarks ? marksOf(db, list(), { of, now, zone: getOffice(db).zone }) : []
}

interface Told {
  title: string
  span: Stretch
  read: Read
  incidents: readonly TimedIncident[]
  watched: Watched
}

function composed({ db, now }: Reading, { title, span, read, incidents, watched }: Told): LineView {
  const { zone } = getOffice(db)
  const numbered = new Set(read.lines.map(({ incident_id }) => incident_id)).size > 1
  const course = { numbered, now, zone }
  const lines = [
    ...dutyLines(db, span),
    ...read.entries.map((row) => entryLine(row, zone)),
    ...read.steps.map((row) => stepLine(row, zone)),
    ...incidents.flatMap((timed) => {
      const own = read.lines.filter(({ incident_id }) => incident_id === timed.view.id)
      return [...ranOutLines(timed, course).filter(within(span)), ...courseLines(db, timed, own, course)]
    }),
    ...read.marks,
  ].sort((one, other) => one.at - other.at)
  const shown = lines.slice(0, MOST_LINES)
  // An incident may be reviewed long after it was over.
  const until = Math.max(span.until, (read.marks.at(-1)?.at ?? 0) + 1)
  return { title, from: span.from, until, lines: withSilence(shown, watched), more: lines.length > MOST_LINES }
}
