import { urgencyWords } from '../../../shared/entries/entry'
import { shortIncidentNumber } from '../../../shared/incidents/incident'
import type { DayClock, DayIncident, DayMark, DayTick, DayView } from '../../../shared/review/timeline-contract'
import type { RecordRef } from '../../../shared/search/search-filter'

/** Something of the band that can be chosen. `line` is the key of the line of the timeline that tells of it. */
export interface BandThing {
  record: RecordRef
  line: string
  at: number
  words: string
  /** Choosing it shows the timeline of the whole incident. */
  opens: boolean
}

export function tickThing({ id, at, urgency }: Pick<DayTick, 'at' | 'urgency'> & { id: string }): BandThing {
  return {
    record: { kind: 'entry', id },
    line: `entry:${id}`,
    at,
    words: `记录　${urgencyWords[urgency]}`,
    opens: false,
  }
}

export function incidentThing({ id, number, name, from }: DayIncident): BandThing {
  const words = `${shortIncidentNumber(number)} ${name}`
  return { record: { kind: 'incident', id }, line: `incident:${id}`, at: from, words, opens: true }
}

export function clockThing({ incidentId, key, title, dueAt }: DayClock): BandThing {
  const record = { kind: 'incident', id: incidentId } as const
  return { record, line: `${incidentId}:${key}`, at: dueAt, words: `时限　${title}`, opens: true }
}

export function markThing({ id, incidentId, at, words }: DayMark): BandThing {
  return { record: { kind: 'incident', id: incidentId }, line: id, at, words, opens: false }
}

/** Records of the day in the order of their time: entries, incidents as they began, reports and instructions. */
export function thingsOf({ entries, incidents, marks, from }: DayView): BandThing[] {
  return [
    ...entries.map(tickThing),
    ...incidents
      .filter((incident) => incident.from >= from)
      .map((incident) => ({ ...incidentThing(incident), opens: false })),
    ...marks.map(markThing),
  ].sort((one, other) => one.at - other.at)
}

/** The thing after (1) or before (-1) the one whose line is named; from none, the nearest to a moment. */
export function nextThing(
  things: readonly BandThing[],
  line: string | null,
  by: 1 | -1,
  around: number,
): BandThing | null {
  const index = things.findIndex((thing) => thing.line === line)
  if (index >= 0) return things[index + by] ?? null
  const later = things.findIndex(({ at }) => at >= around)
  if (later < 0) return things.at(-1) ?? null
  return (by === 1 ? things[later] : things[later - 1]) ?? things[later] ?? null
}
