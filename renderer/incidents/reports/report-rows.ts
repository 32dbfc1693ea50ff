import { measureWords } from '../../../shared/incidents/incident-kind'
import type { ReportDraft, ReportView, SentReport } from '../../../shared/incidents/report'
import { isOfFigures } from '../../../shared/incidents/report-defaults'
import { changesSince, type ElementValues, missingElements } from '../../../shared/incidents/report-draft'

/** One element of the report being written. */
export interface ReportRow {
  id: string
  title: string
  /** As the last report told it; empty where it did not. */
  last: string
  words: string
  /** `changed` since the last report, `added` to it, `missing`, or as it `was`. */
  state: 'changed' | 'added' | 'missing' | 'was'
  /** The officer wrote it himself; it no longer follows what is known. */
  own: boolean
}

export interface ReportRows {
  rows: readonly ReportRow[]
  changed: number
  added: number
  missing: number
  /** As the last report told them; they are not told again. */
  unchanged: number
}

/** The elements of the report being written, with the newest keystroke. */
export function rowsOf(view: ReportView, draft: ReportDraft, sent: readonly SentReport[]): ReportRows {
  const last: ElementValues = sent.at(-1)?.values ?? {}
  const values: ElementValues = { ...view.values, ...draft.values }
  const changes = new Map(changesSince(view.elements, last, values).map((change) => [change.id, change]))
  const missing = new Set(missingElements(view.elements, values).map(({ id }) => id))
  const rows = view.elements.map(({ id, title }): ReportRow => {
    const change = changes.get(id)
    const isMissing = missing.has(id)
    const state = isMissing ? 'missing' : change === undefined ? 'was' : change.from === null ? 'added' : 'changed'
    const words = values[id] ?? ''
    return { id, title, last: last[id] ?? '', words, state, own: Object.hasOwn(draft.values, id) }
  })
  const count = (state: ReportRow['state']) => rows.filter((row) => row.state === state).length
  return { rows, changed: count('changed'), added: count('added'), missing: count('missing'), unchanged: count('was') }
}

/** What a follow-up shows: figures first, then what changed or is missing, and whatever the officer has his hands on. */
export function rowsToShow({ rows }: ReportRows, all: boolean): readonly ReportRow[] {
  if (all) return rows
  const shown = rows.filter(({ state, own }) => state !== 'was' || own)
  // By what they are and not by how they stand: a row never moves under the hand.
  return [...shown.filter(({ id }) => isOfFigures(id)), ...shown.filter(({ id }) => !isOfFigures(id))]
}

/** The missing element after the one the keyboard is in, round again at the end; null: none is missing. */
export function nextMissing(rows: readonly ReportRow[], current: string | null): string | null {
  const at = rows.findIndex(({ id }) => id === current)
  const inTurn = [...rows.slice(at + 1), ...rows.slice(0, at + 1)]
  return inTurn.find(({ state }) => state === 'missing')?.id ?? null
}

/** Whether the report says anything: a follow-up without a change says nothing. */
export function saysAnything({ composed }: ReportView, draft: ReportDraft): boolean {
  return draft.body.trim() !== '' || composed.body.trim() !== ''
}

/** One figure of an element that tells several, as the ledger words them. */
export interface FigureChange {
  name: string
  last: string
  words: string
}

/**
 * What changed among the figures of an element: 死亡 1 人，重伤 2 人 against 死亡 3 人（1 人待核实），重伤 2 人 is 死亡 alone. Null where it
 * is told in other words than the ledger's.
 */
export function figureChanges({ last, words }: Pick<ReportRow, 'last' | 'words'>): readonly FigureChange[] | null {
  const [before, now] = [figuresIn(last), figuresIn(words)]
  if (before === null || now === null || now.size === 0) return null
  return [...now]
    .map(([name, told]) => ({ name, last: before.get(name) ?? '', words: told }))
    .filter((figure) => figure.last !== figure.words)
}

const FIGURE = new RegExp(`^(${Object.values(measureWords).join('|')}) (.+)$`)

function figuresIn(text: string): Map<string, string> | null {
  const figures = new Map<string, string>()
  for (const part of text === '' ? [] : text.split('，')) {
    const [, name, told] = FIGURE.exec(part) ?? []
    if (name === undefined || told === undefined) return null
    figures.set(name, told)
  }
  return figures
}
