import { z } from 'zod'
import { instant } from '../instant'
import { idText, lineText } from '../text'
import { type Measure, measure, measureWords } from './incident-kind'

/** More than any incident ever had: a slip of the hand. */
export const MOST_PEOPLE = 10_000_000
/** 10 万亿元. */
export const MOST_YUAN = 10_000_000_000_000

/** `all`: the figure for the whole incident, in place of those before; `more`: on top of them (another hospital, 另有). */
export const reach = z.enum(['all', 'more'])
export type Reach = z.infer<typeof reach>

/**
 * A row of the casualty ledger: what a source said at a time (UTC ms). `figure` counts people, or yuan of a loss. Rows never change: a
 * correction is a row that stands in place of the one it `corrects`; without a figure it withdraws it.
 */
export const ledgerRow = z.object({
  id: idText,
  measure,
  figure: z.int().min(0).max(MOST_YUAN).nullable(),
  reach,
  confirmed: z.boolean(),
  source: lineText(),
  at: instant,
  corrects: idText.nullable(),
})
export type LedgerRow = z.infer<typeof ledgerRow>

/** Why a figure cannot be written down, as a sentence, or null. */
export function figureFault(of: Measure, figure: number): string | null {
  const unit = of === 'loss' ? '元' : '人'
  const most = of === 'loss' ? MOST_YUAN : MOST_PEOPLE
  if (!Number.isFinite(figure)) return `${measureWords[of]}要写数`
  if (figure < 0) return `${measureWords[of]}不能是负数`
  if (!Number.isInteger(figure)) return `${measureWords[of]}要写整数（${unit}）`
  if (figure > most) return `${measureWords[of]}超过 ${most.toLocaleString('en')} ${unit}，核对后再记`
  return null
}

/** Why a row cannot be added to a ledger, as a sentence, or null. A row that was corrected already is not corrected again. */
export function rowRefusal(rows: readonly LedgerRow[], row: LedgerRow): string | null {
  if (rows.some(({ id }) => id === row.id)) return '这一笔已经记过'
  if (row.corrects === null) return row.figure === null ? '没有写数' : figureFault(row.measure, row.figure)
  const corrected = rows.find(({ id }) => id === row.corrects)
  if (!corrected) return '找不到要更正的那一笔'
  if (rows.some(({ corrects }) => corrects === row.corrects)) return '那一笔已经更正过，请更正后来的那一笔'
  if (corrected.measure !== row.measure) return '更正不能换项目；撤销原来那一笔，再另记一笔'
  return row.figure === null ? null : figureFault(row.measure, row.figure)
}

/** What stands for one measure: `all` is confirmed and not confirmed together; `source` and `at` of the newest row. */
export interface Total {
  confirmed: number
  unconfirmed: number
  all: number
  source: string
  at: number
}

/** Null: nobody said anything of it (未报), which is not none. */
export type Totals = Readonly<Record<Measure, Total | null>>

/** Totals of a ledger. Rows come in the order they were recorded; they count in the order of their own times. */
export function totalsOf(rows: readonly LedgerRow[]): Totals {
  const totals: Record<Measure, Total | null> = {
    dead: null,
    missing: null,
    'gravely-injured': null,
    injured: null,
    poisoned: null,
    trapped: null,
    moved: null,
    loss: null,
  }
  for (const row of standing(rows)) totals[row.measure] = added(totals[row.measure], row)
  return totals
}

type StandingRow = LedgerRow & { figure: number }

/** Rows after all corrections, each where the first of its kind stood, by time; of the same time the one recorded later counts later. */
function standing(rows: readonly LedgerRow[]): StandingRow[] {
  const correctionOf = new Map(rows.flatMap((row) => (row.corrects === null ? [] : [[row.corrects, row] as const])))
  const newest = rows
    .filter(({ corrects }) => corrects === null)
    .map((first) => {
      let row = first
      for (let next = correctionOf.get(row.id); next; next = correctionOf.get(row.id)) row = next
      return row
    })
  return newest
    .flatMap((row) => (row.figure === null ? [] : [{ ...row, figure: row.figure }]))
    .sort((left, right) => left.at - right.at)
}

function added(before: Total | null, { figure, reach: how, confirmed, source, at }: StandingRow): Total {
  const { confirmed: sure = 0, unconfirmed: unsure = 0 } = before ?? {}
  if (how === 'more') {
    return confirmed ? total(sure + figure, unsure, source, at) : total(sure, unsure + figure, source, at)
  }
  // What was confirmed stays so until a confirmed figure says otherwise; an unconfirmed one can only add to it.
  return confirmed ? total(figure, 0, source, at) : total(sure, Math.max(0, figure - sure), source, at)
}

function total(confirmed: number, unconfirmed: number, source: string, at: number): Total {
  return { confirmed, unconfirmed, all: confirmed + unconfirmed, source, at }
}

/** Measures whose figures went down, with a sentence that asks for the reason; falling is allowed, and shows. */
export function fallenFigures(before: Totals, after: Totals): { measure: Measure; words: string }[] {
  return measure.options.flatMap((each) => {
    const [was, is] = [before[each]?.all ?? 0, after[each]?.all ?? 0]
    if (is >= was) return []
    const words = `${measureWords[each]}由 ${figureWords(each, was)} 降为 ${figureWords(each, is)}，请写明原因`
    return [{ measure: each, words }]
  })
}

/** 3 人; 1000 万元; 1.2 亿元; 35,200 元. */
export function figureWords(of: Measure, figure: number): string {
  if (of !== 'loss') return `${figure} 人`
  if (figure >= 100_000_000 && figure % 1_000_000 === 0) return `${figure / 100_000_000} 亿元`
  if (figure >= 10_000 && figure % 100 === 0) return `${figure / 10_000} 万元`
  return `${figure.toLocaleString('en')} 元`
}
