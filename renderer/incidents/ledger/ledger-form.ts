import {
  fallenFigures,
  figureWords,
  type LedgerRow,
  type Reach,
  rowRefusal,
  totalsOf,
} from '../../../shared/incidents/casualties'
import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import type { Measure } from '../../../shared/incidents/incident-kind'
import { failure, type Result, success } from '../../../shared/result'
import { formatMomentBeside } from '../../../shared/time/office-time'
import { readMoment } from '../typed-moment'
import { readFigure } from './typed-figure'

/** A row of the ledger as it is being written; `figure` and `at` as typed. */
export interface RowForm {
  kind: 'record' | 'correct' | 'withdraw'
  /** The row that is corrected or withdrawn. */
  corrects: string | null
  measure: Measure
  figure: string
  reach: Reach
  confirmed: boolean
  source: string
  at: string
  /** Why a total falls. */
  reason: string
  /** Source and time were carried over from the row before, for the one that follows at once. */
  carried: boolean
}

/** Why a suggested grade is not taken. */
export interface DeclineForm {
  kind: 'decline'
  reason: string
}

export type LedgerForm = RowForm | DeclineForm
export type ShownRow = IncidentDetail['ledger']['rows'][number]

export const RECORD = 'record'

export function newRow(measure: Measure): RowForm {
  return {
    kind: 'record',
    corrects: null,
    measure,
    figure: '',
    reach: 'all',
    confirmed: true,
    source: '',
    at: '',
    reason: '',
    carried: false,
  }
}

/** The form for the next row of the same source, who names one figure after the other. */
export function rowAfter(form: RowForm, at: number, zone: string): RowForm {
  const time = form.at === '' ? formatMomentBeside(at, at, zone) : form.at
  return { ...newRow(form.measure), source: form.source, at: time, confirmed: form.confirmed, carried: true }
}

/** The form as it is when it is opened anew: what was only carried over belonged to an earlier source. */
export function reopened(kept: RowForm): RowForm {
  return kept.carried && kept.figure === '' ? newRow(kept.measure) : kept
}

export function correctionOf({ id, measure, figure, reach, confirmed, source }: ShownRow): RowForm {
  const written = figure === null ? '' : measure === 'loss' ? figureWords(measure, figure) : String(figure)
  return { ...newRow(measure), kind: 'correct', corrects: id, figure: written, reach, confirmed, source }
}

export function withdrawalOf(row: ShownRow): RowForm {
  return { ...correctionOf(row), kind: 'withdraw', figure: '' }
}

/** What a form says, or the sentences at its fields. `now` is when it was first sent (UTC ms); without a time it is the row's. */
export function readRow(form: RowForm, now: number, zone: string): Result<Omit<LedgerRow, 'id'>> {
  const figure = form.kind === 'withdraw' ? null : readFigure(form.measure, form.figure)
  const time = readMoment(form.at, now, zone)
  const fields: Record<string, string> = {}
  if (figure?.kind === 'empty') fields.figure = '没有写数'
  if (figure?.kind === 'unreadable') fields.figure = figure.sentence
  if (form.source.trim() === '') fields.source = '写上是谁说的'
  if (time.kind === 'unreadable') fields.at = time.sentence
  const [sentence] = Object.values(fields)
  if (sentence !== undefined || time.kind === 'unreadable') return failure('invalid-input', sentence ?? '', fields)
  const { measure, reach, confirmed, source, corrects } = form
  const said = figure?.kind === 'read' ? figure.figure : null
  return success({ measure, figure: said, reach, confirmed, source: source.trim(), at: time.at, corrects })
}

/** The sentence that asks why a total falls by this row, as far as it can be read; null where none does. */
export function fallWords(rows: readonly LedgerRow[], form: RowForm, now: number, zone: string): string | null {
  const read = readRow({ ...form, source: form.source === '' ? '—' : form.source }, now, zone)
  if (!read.ok) return null
  const row: LedgerRow = { id: 'being-written', ...read.value }
  if (rowRefusal(rows, row) !== null) return null
  const [fallen] = fallenFigures(totalsOf(rows), totalsOf([...rows, row]))
  return fallen?.words ?? null
}
