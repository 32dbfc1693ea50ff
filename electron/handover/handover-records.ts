import { sql as raw, type SqlBool } from 'kysely'
import type { HandoverFigures, HandoverId, HandoverRow } from '../../shared/handover/handover-contract'
import { minutesLate, needsReason } from '../../shared/shifts/punctuality'
import { type Db, sql } from '../db/connection'
import { getShift } from '../shifts/shifts-repository'
import { phaseOf } from './sheet-view'

/** Days (both included, null: open) and an exact substring of the sheet. */
export interface RecordsFilter {
  from: number | null
  to: number | null
  text: string
}

/** In the words of the index that holds only these: a value that is bound is not known to be this one. */
const hasPassed = raw<SqlBool>`handover.state = 'passed'`

function selectPassed({ from, to, text }: RecordsFilter) {
  let passed = sql.selectFrom('handover').where(hasPassed)
  if (from !== null) passed = passed.where('day', '>=', from)
  if (to !== null) passed = passed.where('day', '<=', to)
  if (text !== '') passed = passed.where(raw<SqlBool>`instr(handover.words, ${text.toLowerCase()}) > 0`)
  return passed
}

/** Sheets by which the room passed, newest first, and how many there are. */
export function listHandovers(db: Db, filter: RecordsFilter, offset: number, limit: number) {
  const total = db.first(selectPassed(filter).select((eb) => eb.fn.countAll<number>().as('count')))?.count ?? 0
  const rows = db.all(
    selectPassed(filter)
      .select(['id', 'shift_id', 'next_id', 'state', 'due', 'confirmed_at', 'frozen_at', 'items', 'carried'])
      .orderBy('frozen_seq', 'desc')
      .limit(limit)
      .offset(offset),
  )
  return {
    total,
    rows: rows.map((row): HandoverRow => {
      const next = getShift(db, row.next_id)
      return {
        handoverId: row.id as HandoverId,
        shift: getShift(db, row.shift_id),
        next,
        phase: phaseOf(row),
        frozenAt: row.frozen_at,
        items: row.items,
        carried: row.carried,
        late: minutesLate(next.plannedFrom, next.takeover?.at ?? row.frozen_at),
      }
    }),
  }
}

/** How the room changed hands in a span. */
export function figuresOf(db: Db, span: Span): HandoverFigures {
  const passed = selectPassed({ ...span, text: '' })
    .innerJoin('shift', 'shift.id', 'handover.next_id')
    .select([
      'handover.id',
      'planned_from',
      'took_over_at',
      'took_over_kind',
      'took_over_reason',
      'due',
      'confirmed_at',
    ])
  const figures: HandoverFigures = { ...none }
  for (const row of db.all(passed)) {
    const minutes = minutesLate(row.planned_from, row.took_over_at ?? row.planned_from)
    figures.handovers += 1
    if (!needsReason(minutes)) figures.onTime += 1
    else if (minutes > 0) {
      figures.late += 1
      figures.lateMinutes += minutes
    } else {
      figures.early += 1
      figures.earlyMinutes -= minutes
    }
    if (needsReason(minutes) && row.took_over_reason === '') figures.unexplained += 1
    if (row.took_over_kind === 'urgent') figures.urgent += 1
    if (row.took_over_kind === 'ordered') figures.ordered += 1
    if (row.due !== null && (row.confirmed_at === null || row.confirmed_at > row.due)) figures.confirmedLate += 1
  }
  return { ...figures, onBehalf: countOnBehalf(db, span), sentBack: countSentBack(db, span) }
}

type Span = Omit<RecordsFilter, 'text'>

const count = raw<number>`count(*)`.as('count')

/** Signatures that somebody gave in another's place. */
function countOnBehalf(db: Db, span: Span): number {
  const signatures = selectPassed({ ...span, text: '' })
    .innerJoin('handover_signature', 'handover_id', 'handover.id')
    .where('capacity', '=', 'on-behalf')
  return db.first(signatures.select(count))?.count ?? 0
}

/** Times an item was sent back. */
function countSentBack(db: Db, span: Span): number {
  const words = selectPassed({ ...span, text: '' })
    .innerJoin('handover_word', 'handover_id', 'handover.id')
    .where('kind', '=', 'sent-back')
  return db.first(words.select(count))?.count ?? 0
}

const none: HandoverFigures = {
  handovers: 0,
  onTime: 0,
  late: 0,
  lateMinutes: 0,
  early: 0,
  earlyMinutes: 0,
  unexplained: 0,
  urgent: 0,
  ordered: 0,
  onBehalf: 0,
  confirmedLate: 0,
  sentBack: 0,
}
