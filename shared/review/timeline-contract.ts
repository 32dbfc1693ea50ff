import { z } from 'zod'
import { commandId } from '../entries/entries-contract'
import { entryId, urgency } from '../entries/entry'
import { incidentId, incidentNumber, incidentStatus } from '../incidents/incident'
import { timelineKind } from '../incidents/incident-detail'
import { dayNumber, instant } from '../instant'
import { command } from '../ipc/define'
import { recordRef } from '../search/search-filter'
import { shiftId } from '../shifts/shift'

/** A shift of the day: since when it owned the room; `until` null: it still does. `lateMinutes` is negative where it came early. */
export const dayShift = z.object({
  id: shiftId,
  lead: z.string(),
  deputy: z.string().nullable(),
  from: instant,
  until: instant.nullable(),
  lateMinutes: z.number().int(),
  explained: z.boolean(),
})
export type DayShift = z.infer<typeof dayShift>

export const dayTick = z.object({ id: entryId, at: instant, urgency })
export type DayTick = z.infer<typeof dayTick>

/** An incident from its call until it was over; `until` null: it still runs. */
export const dayIncident = z.object({
  id: incidentId,
  number: incidentNumber,
  name: z.string(),
  urgency,
  status: incidentStatus,
  from: instant,
  until: instant.nullable(),
  /** Until when changed figures are reported again, where a pack says so. */
  ledgerUntil: instant.nullable(),
})
export type DayIncident = z.infer<typeof dayIncident>

/** A limit of an incident: from its start until it was met or put aside; `until` null: it still runs. */
export const dayClock = z.object({
  key: z.string(),
  incidentId,
  number: incidentNumber,
  title: z.string(),
  from: instant,
  dueAt: instant,
  until: instant.nullable(),
})
export type DayClock = z.infer<typeof dayClock>

/** A report as it was settled, or a leader's instruction; `stamp`: 首 一 二 终 批. */
export const dayMark = z.object({
  id: z.string(),
  kind: z.enum(['report', 'instruction']),
  stamp: z.string(),
  at: instant,
  incidentId,
  words: z.string(),
})
export type DayMark = z.infer<typeof dayMark>

/** Everything the band draws of one day; times are UTC ms, [from, until) is the day. */
export const dayView = z.object({
  day: dayNumber,
  from: instant,
  until: instant,
  counts: z.object({ all: z.number().int(), urgent: z.number().int(), grave: z.number().int() }),
  shifts: z.array(dayShift),
  entries: z.array(dayTick),
  incidents: z.array(dayIncident),
  clocks: z.array(dayClock),
  marks: z.array(dayMark),
  /** The nearest days with records. */
  before: dayNumber.nullable(),
  after: dayNumber.nullable(),
})
export type DayView = z.infer<typeof dayView>

/** `span`: [from, until), UTC ms. */
export const timelineScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('span'), from: instant, until: instant }),
  z.object({ kind: z.literal('shift'), id: shiftId }),
  z.object({ kind: z.literal('incident'), id: incidentId }),
])
export type TimelineScope = z.infer<typeof timelineScope>

const reviewLineKind = z.enum([...timelineKind.options, 'duty', 'review', 'silence'])

/** How long something took against its limit, or what came of it: `met` within the limit, `late` after it. */
export const measure = z.object({ words: z.string(), tone: z.enum(['met', 'late', 'plain']) })

/** A line of the timeline. `second` is what is said beneath it, `bar` the colour at its left. Times are UTC ms. */
export const reviewLine = z.object({
  key: z.string(),
  kind: reviewLineKind,
  at: instant,
  recordedAt: instant,
  words: z.string(),
  second: z.string(),
  measure: measure.nullable(),
  bar: z.enum(['grave', 'urgent', 'overdue']).nullable(),
  byName: z.string(),
  /** What Enter opens; null: nothing. */
  record: recordRef.nullable(),
})
export type ReviewLine = z.infer<typeof reviewLine>

/** At most so many lines are read at once; `more`: later ones were left out. */
export const MOST_LINES = 5_000

/** Lines with what they are about. `title`: the shift or incident, empty for a span. */
export const lineView = z.object({
  title: z.string(),
  from: instant,
  until: instant,
  lines: z.array(reviewLine),
  more: z.boolean(),
})
export type LineView = z.infer<typeof lineView>

/** Where a record stands: its day, its moment (UTC ms), and the shift and incident whose timelines hold it. */
export const place = z.object({
  day: dayNumber,
  at: instant,
  shiftId: shiftId.nullable(),
  incidentId: incidentId.nullable(),
})
export type RecordPlace = z.infer<typeof place>

const paper = z.object({ commandId, scope: timelineScope })

export const timelineContract = {
  day: command('signed-in', z.object({ day: dayNumber }), dayView),
  lines: command('signed-in', z.object({ scope: timelineScope }), lineView),
  locate: command('signed-in', z.object({ record: recordRef }), place),
  /** The timeline as plain text on the clipboard. */
  copy: command('signed-in', paper, z.null()),
  /** Answers with the file's name; null when the officer changed his mind. */
  savePdf: command('signed-in', paper, z.string().nullable()),
  print: command('signed-in', paper, z.null()),
}
