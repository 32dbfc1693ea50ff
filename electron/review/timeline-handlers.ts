import { mayCall } from '../../shared/accounts/access'
import type { Clock } from '../../shared/clock'
import { incidentId } from '../../shared/incidents/incident'
import type { Handlers } from '../../shared/ipc/contract'
import { failure, type Result, success } from '../../shared/result'
import type { RecordPlace, TimelineScope } from '../../shared/review/timeline-contract'
import { timelinePrint } from '../../shared/review/timeline-print'
import type { RecordRef } from '../../shared/search/search-filter'
import { shiftId } from '../../shared/shifts/shift'
import { dayOf } from '../../shared/time/office-time'
import type { SessionKeeper } from '../accounts/session'
import type { Connection, Db } from '../db/connection'
import { createNotedCopies, type WantedCopy } from '../documents/noted-copies'
import { findEntryRecord } from '../entries/entries-repository'
import type { IncidentDocuments } from '../incidents/incident-documents'
import { findIncidentOfEntry, findIncidentRecord } from '../incidents/incidents-repository'
import type { PackShelf } from '../incidents/pack-shelf'
import type { Journal } from '../journal/journal'
import { getOffice } from '../office/office-repository'
import { viewDay } from './timeline-day'
import { timedIncident } from './timeline-incidents'
import { viewLines } from './timeline-lines'
import { findHandoverTime, findShiftAt } from './timeline-repository'

interface TimelineDependencies {
  db: Connection
  clock: Clock
  journal: Journal
  session: SessionKeeper
  shelf: PackShelf
  /** A timeline leaves the program as the papers of incidents do. */
  documents: IncidentDocuments
}

const noScope = failure('not-found', '找不到这个班次或这起事件')

/** The band of a day, and what happened minute by minute, also on paper. */
export function timelineHandlers(dependencies: TimelineDependencies): Handlers['timeline'] {
  const { db, shelf, clock, session, documents } = dependencies
  const copies = createNotedCopies(dependencies)
  // What was said in reviewing is for those who review.
  const withMarks = () => mayCall('review', session.person().role)
  const linesOf = (scope: TimelineScope) => viewLines({ db, shelf, now: clock.now(), withMarks: withMarks() }, scope)
  const paperOf = (scope: TimelineScope) => {
    const view = linesOf(scope)
    return view && timelinePrint(view, getOffice(db))
  }
  return {
    day: ({ day }) => success(viewDay(db, shelf, day)),
    lines({ scope }) {
      const view = linesOf(scope)
      return view ? success(view) : noScope
    },
    locate: ({ record }) => placeOf(db, shelf, record),
    async copy(wanted) {
      const paper = paperOf(wanted.scope)
      return paper ? copies.copy(copyOf(wanted), () => documents.copy(paper)) : noScope
    },
    async savePdf(wanted) {
      const paper = paperOf(wanted.scope)
      return paper ? copies.save(copyOf(wanted), () => documents.savePdf(paper)) : noScope
    },
    async print(wanted) {
      const paper = paperOf(wanted.scope)
      return paper ? copies.print(copyOf(wanted), () => documents.print(paper)) : noScope
    },
  }
}

function copyOf({ commandId, scope }: { commandId: string; scope: TimelineScope }): WantedCopy {
  const subject = scope.kind === 'span' ? `span ${scope.from} ${scope.until}` : scope.id
  return {
    commandId,
    id: `${scope.kind} ${subject}`,
    fact: (form) => ({ type: 'timeline.printed.1', subject, payload: { scope, form } }),
  }
}

function placeOf(db: Db, shelf: PackShelf, record: RecordRef): Result<RecordPlace> {
  const found = momentOf(db, shelf, record)
  if (found === null) return failure('not-found', '找不到这条记录')
  const shift = findShiftAt(db, found.at)
  return success({
    day: dayOf(found.at, getOffice(db).zone),
    at: found.at,
    shiftId: shift === null ? null : shiftId.parse(shift),
    incidentId: found.incident === null ? null : incidentId.parse(found.incident),
  })
}

/** When a record came in, began or was signed, and the incident it belongs to. */
function momentOf(db: Db, shelf: PackShelf, { kind, id }: RecordRef): { at: number; incident: string | null } | null {
  switch (kind) {
    case 'entry': {
      const entry = findEntryRecord(db, id)
      return entry ? { at: entry.received_at, incident: findIncidentOfEntry(db, id) ?? null } : null
    }
    case 'incident': {
      const row = findIncidentRecord(db, id)
      return row ? { at: timedIncident(db, shelf, row).view.from, incident: id } : null
    }
    case 'handover': {
      const at = findHandoverTime(db, id)
      return at === null ? null : { at, incident: null }
    }
  }
}
