import { channelForms } from '../../shared/entries/channel'
import { entryId } from '../../shared/entries/entry'
import type { TimelineLine } from '../../shared/incidents/incident-detail'
import { preparedFrom } from '../../shared/incidents/prepared'
import { suggestFrom } from '../../shared/incidents/suggest'
import type { Handlers } from '../../shared/ipc/contract'
import { failure, success } from '../../shared/result'
import { findAccount } from '../accounts/accounts-repository'
import type { Db } from '../db/connection'
import { findEntryRecord } from '../entries/entries-repository'
import { toContent, toEntryRow } from '../entries/entry-records'
import type { IncidentCase } from './incident-case'
import { detailNow, findCase, type IncidentDependencies, noIncident } from './incident-changes'
import { viewRows } from './incident-view'
import {
  findIncidentOfEntry,
  findIncidentRecord,
  listEntryIds,
  listIncidentRecords,
  listMarks,
} from './incidents-repository'
import { stepTitle } from './step-handlers'
import { listLines } from './timeline-repository'

type Reading = Pick<Handlers['incidents'], 'prepare' | 'list' | 'find' | 'ofEntry' | 'marks' | 'timeline' | 'suggest'>

const MOST_ROWS = 200
const MOST_MARKS = 5_000

export function incidentReadingHandlers(dependencies: IncidentDependencies): Reading {
  const { db, shelf, clock } = dependencies
  return {
    prepare({ entryId }) {
      const entry = findEntryRecord(db, entryId)
      if (!entry) return failure('not-found', '找不到这条记录')
      const content = toContent(entry)
      const words = [content.matter, content.text, content.cause].filter((part) => part.trim() !== '').join('。')
      return success({ ...preparedFrom(content), suggestion: suggestFrom(shelf.inUse(db), words) })
    },
    list({ status }) {
      const rows =
        status === null
          ? [...listIncidentRecords(db, 'open', MOST_ROWS), ...listIncidentRecords(db, null, MOST_ROWS)]
          : listIncidentRecords(db, status, MOST_ROWS)
      // Those under way stand first, and not a second time.
      const each = [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, MOST_ROWS)
      return success(viewRows(db, each))
    },
    find: ({ incidentId }) => detailNow(dependencies, incidentId),
    ofEntry({ entryId }) {
      const id = findIncidentOfEntry(db, entryId)
      const row = id === undefined ? undefined : findIncidentRecord(db, id)
      return success(viewRows(db, row ? [row] : [])[0] ?? null)
    },
    marks: ({ incidentId }) => success(listMarks(db, incidentId, MOST_MARKS)),
    timeline({ incidentId }) {
      const incident = findCase(db, shelf, incidentId)
      if (!incident) return noIncident
      return success(linesOf(db, incident, clock.now()))
    },
    suggest: ({ text }) => success(suggestFrom(shelf.inUse(db), text)),
  }
}

/** Everything of an incident to the minute, by the time it tells of. */
export function linesOf(db: Db, incident: IncidentCase, now: number): TimelineLine[] {
  const lines = [...entryLines(db, incident.row.id), ...listLines(db, incident.row.id), ...dueLines(incident, now)]
  return lines.sort((left, right) => left.at - right.at || left.seq - right.seq)
}

/** Rows of entries stand before those of the journal of the same minute; no limit has as low a number. */
const BEFORE_ALL = -1_000_000

/** The calls and papers it is about, when they came in. */
function entryLines(db: Db, incidentId: string): TimelineLine[] {
  return listEntryIds(db, incidentId).flatMap((id, index) => {
    const entry = findEntryRecord(db, id)
    if (!entry) return []
    const { who, line, channel } = toEntryRow({ ...entry, line: entry.matter === '' ? entry.text : entry.matter })
    const words = `${[channelForms[channel].words, who].filter((part) => part !== '').join(' ')}：${line}`
    const times = { at: entry.received_at, recordedAt: entry.recorded_at }
    const byName = findAccount(db, entry.recorded_by)?.name ?? ''
    return [{ seq: BEFORE_ALL + index, kind: 'entry', ...times, words, byName, entryId: entryId.parse(id) }]
  })
}

/** Clocks that ran out before they were done: nobody records it, and it happened all the same. */
function dueLines(incident: IncidentCase, now: number): TimelineLine[] {
  return incident.progress.flatMap(({ clock, ours, dueAt, metAt, startedAt, notNeededSince }, index) => {
    const until = metAt ?? notNeededSince ?? now
    if (!ours || dueAt === null || dueAt <= startedAt || dueAt >= until) return []
    const words = `时限到：${stepTitle(incident, { titles: [clock.rule.title], to: clock.rule.to })}`
    return [{ seq: -1 - index, kind: 'clock', at: dueAt, recordedAt: dueAt, words, byName: '', entryId: null }]
  })
}
