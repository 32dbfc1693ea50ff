import { sql as raw } from 'kysely'
import type { DayTick } from '../../shared/review/timeline-contract'
import type { Stretch } from '../../shared/review/timeline-lanes'
import { type Db, sql } from '../db/connection'
import type { ShiftTable } from '../db/schema'
import { ROW_LINE } from '../entries/entry-records'
import { entryLine } from '../entries/log-repository'
import type { IncidentTable } from '../incidents/incident-tables'

const DAY_MS = 86_400_000

/** Entries of a day as ticks, oldest first. */
export function listTicks(db: Db, day: number): DayTick[] {
  const rows = db.all(
    sql
      .selectFrom('entry')
      .select(['id', 'received_at as at', 'urgency'])
      .where('day', '=', day)
      .orderBy('received_at')
      .orderBy('seq'),
  )
  return rows.map(({ id, at, urgency }) => ({ id: id as DayTick['id'], at, urgency: urgency as DayTick['urgency'] }))
}

/** The nearest days with entries before and after a day. */
export function findNeighbours(db: Db, day: number): { before: number | null; after: number | null } {
  const days = sql.selectFrom('log_day').select('day').limit(1)
  return {
    before: db.first(days.where('day', '<', day).orderBy('day', 'desc'))?.day ?? null,
    after: db.first(days.where('day', '>', day).orderBy('day'))?.day ?? null,
  }
}

export interface NamedShift extends ShiftTable {
  took_over_at: number
  leadName: string
  deputyName: string | null
}

const shifts = () =>
  sql
    .selectFrom('shift')
    .innerJoin('account as lead', 'lead.id', 'shift.lead')
    .leftJoin('account as deputy', 'deputy.id', 'shift.deputy')
    .selectAll('shift')
    .select(['lead.name as leadName', 'deputy.name as deputyName'])

const isNamed = (row: Omit<NamedShift, 'took_over_at'> & { took_over_at: number | null }): row is NamedShift =>
  row.took_over_at !== null

/** The shifts that owned the room within a span, oldest first: the last that began before it, and those that began in it. */
export function listShiftsWithin(db: Db, { from, until }: Stretch): NamedShift[] {
  const before = db.first(shifts().where('took_over_at', '<', from).orderBy('took_over_at', 'desc').limit(1))
  const within = db.all(
    shifts().where('took_over_at', '>=', from).where('took_over_at', '<', until).orderBy('took_over_at'),
  )
  const owned = before && (before.ended_at === null || before.ended_at > from) ? [before, ...within] : within
  return owned.filter(isNamed)
}

/** The shift that owned the room at an instant. */
export function findShiftAt(db: Db, at: number): string | null {
  return listShiftsWithin(db, { from: at, until: at + 1 }).at(-1)?.id ?? null
}

/** Incidents that ran within a span, oldest first, and some that only nearly did: one may be called in a while before it is opened. */
export function listIncidentsAround(db: Db, { from, until }: Stretch): IncidentTable[] {
  const open = sql.selectFrom('incident').selectAll().where('status', '=', raw<string>`'open'`)
  const over = sql.selectFrom('incident').selectAll().where('ended_at', '>=', from)
  return [
    ...db.all(over.where('opened_at', '<', until + DAY_MS)),
    ...db.all(open.where('opened_at', '<', until + DAY_MS)),
  ].sort((one, other) => one.seq - other.seq)
}

/** Lines of incidents, with what became of the report, instruction or step that they tell of. */
const lines = () =>
  sql
    .selectFrom('incident_line as line')
    .leftJoin('account', 'account.id', 'line.recorded_by')
    .leftJoin('incident_report as report', 'report.seq', 'line.seq')
    .leftJoin('incident_dispatch as dispatch', 'dispatch.seq', 'line.seq')
    .leftJoin('incident_instruction as instruction', 'instruction.seq', 'line.seq')
    .leftJoin('incident_action as action', 'action.seq', 'line.seq')
    .select([
      'line.incident_id',
      'line.at',
      'line.seq',
      'line.kind',
      'line.words',
      'line.recorded_at',
      'account.name as byName',
      'report.stage',
      'report.number',
      'dispatch.receipt_at',
      'instruction.id as instructionId',
      'instruction.feedback_due',
      'action.step',
      'action.action',
    ])
    .select((eb) =>
      eb
        .selectFrom('incident_feedback')
        .select((feedback) => feedback.fn.min('incident_feedback.at').as('at'))
        .whereRef('incident_feedback.instruction_id', '=', 'instruction.id')
        .as('feedbackAt'),
    )
    .orderBy('line.at')
    .orderBy('line.seq')

/** Lines of every incident within a span, by the time they tell of. */
export function listLinesWithin(db: Db, { from, until }: Stretch, limit: number) {
  return db.all(lines().where('line.at', '>=', from).where('line.at', '<', until).limit(limit))
}

/** Lines of one incident, by the time they tell of. */
export function listLinesOf(db: Db, incidentId: string, limit: number) {
  return db.all(lines().where('line.incident_id', '=', incidentId).limit(limit))
}

export type LineRow = ReturnType<typeof listLinesOf>[number]

const entriesOf = (incidentId: string) =>
  sql.selectFrom('incident_entry').select('entry_id').where('incident_id', '=', incidentId)

const entries = () =>
  sql
    .selectFrom('entry')
    .leftJoin('account', 'account.id', 'entry.recorded_by')
    .select([
      'entry.id',
      'entry.seq',
      'channel',
      'urgency',
      'received_at',
      'occurred_at',
      'recorded_at',
      'contact_unit',
      'contact_name',
      'struck',
      'account.name as byName',
    ])
    .select(entryLine(ROW_LINE))
    .orderBy('received_at')
    .orderBy('entry.seq')

/** Entries received within a span. */
export function listEntriesWithin(db: Db, { from, until }: Stretch, limit: number) {
  return db.all(entries().where('received_at', '>=', from).where('received_at', '<', until).limit(limit))
}

export function listEntriesOf(db: Db, incidentId: string, limit: number) {
  return db.all(entries().where('entry.id', 'in', entriesOf(incidentId)).limit(limit))
}

export type EntryLineRow = ReturnType<typeof listEntriesOf>[number]

const steps = () =>
  sql
    .selectFrom('entry_step as step')
    .leftJoin('account', 'account.id', 'step.recorded_by')
    .select([
      'step.id',
      'step.entry_id',
      'step.kind',
      'step.at',
      'step.unit',
      'step.person',
      'step.words',
      'step.receipt_at',
      'step.recorded_at',
      'account.name as byName',
    ])
    .orderBy('step.at')
    .orderBy('step.seq')

/** Handling steps of entries that were done within a span. */
export function listStepsWithin(db: Db, { from, until }: Stretch, limit: number) {
  return db.all(steps().where('step.at', '>=', from).where('step.at', '<', until).limit(limit))
}

export function listStepsOf(db: Db, incidentId: string, limit: number) {
  return db.all(steps().where('step.entry_id', 'in', entriesOf(incidentId)).limit(limit))
}

export type StepLineRow = ReturnType<typeof listStepsOf>[number]

/** What was out of order in the room within a span, oldest first. */
export function listExceptionsWithin(db: Db, { from, until }: Stretch) {
  const all = sql.selectFrom('shift_exception').select(['seq', 'at', 'words'])
  return db.all(all.where('at', '>=', from).where('at', '<', until).orderBy('at'))
}

/** Handovers by which a shift gave the room away or that it is being asked to take, newest last. */
export function listHandoversTo(db: Db, shiftId: string) {
  return db.all(
    sql
      .selectFrom('handover')
      .select(['id', 'shift_id', 'state', 'items', 'frozen_at', 'frozen_seq', 'took_over_seq'])
      .where('next_id', '=', shiftId)
      .orderBy('frozen_seq'),
  )
}

/** When the sheet of a handover was frozen; null when there is none. */
export function findHandoverTime(db: Db, id: string): number | null {
  return db.first(sql.selectFrom('handover').select('frozen_at').where('id', '=', id))?.frozen_at ?? null
}
