import type { Measure } from '../../../shared/incidents/incident-kind'
import type { ShownRow } from './ledger-form'

/** A row behind the totals. `struck`: another row stands in its place, or withdrew it. */
export interface HistoryRow {
  row: ShownRow
  struck: 'corrected' | 'withdrawn' | null
  /** What it stood in place of. */
  before: ShownRow | null
}

/** Rows of a ledger, those recorded last first; of one measure, or of all. */
export function historyOf(rows: readonly ShownRow[], of: Measure | null): HistoryRow[] {
  return rows
    .filter(({ measure }) => of === null || measure === of)
    .map((row): HistoryRow => {
      const after = rows.find(({ corrects }) => corrects === row.id)
      const struck = after === undefined ? null : after.figure === null ? 'withdrawn' : 'corrected'
      return { row, struck, before: rows.find(({ id }) => id === row.corrects) ?? null }
    })
    .reverse()
}

/** Whether a row still stands, and can be corrected or withdrawn. */
export function stands({ row, struck }: HistoryRow): boolean {
  return struck === null && row.figure !== null
}

/** Sources named so far, the newest first, for whoever types the next row. */
export function sourcesOf(rows: readonly ShownRow[]): string[] {
  return [...new Set(rows.map(({ source }) => source).reverse())]
}
