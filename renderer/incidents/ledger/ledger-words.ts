import type { LedgerRow, Total } from '../../../shared/incidents/casualties'
import { figureWords } from '../../../shared/incidents/casualties'
import { type Measure, measureWords } from '../../../shared/incidents/incident-kind'

/** Words of a measure where eight of them stand side by side. */
export const shortMeasureWords: Record<Measure, string> = { ...measureWords, loss: '损失' }

const MYRIAD = 10_000
const HUNDRED_MILLION = 100_000_000

/** Unit and figures of one row of the table: people as they are; a loss in the largest unit in which all of it is exact. */
export function columnsOf(measure: Measure, { confirmed, unconfirmed, all }: Total) {
  const figures = [confirmed, unconfirmed, all] as const
  const [unit, size] = measure === 'loss' ? unitOf(figures) : ['', 1]
  const written = (figure: number) =>
    (figure / size).toLocaleString('en', { maximumFractionDigits: 2, useGrouping: size === 1 && figure >= MYRIAD })
  return { unit, confirmed: written(confirmed), unconfirmed: written(unconfirmed), all: written(all) }
}

function unitOf(figures: readonly number[]): [string, number] {
  const exact = (size: number) => figures.every((figure) => figure % (size / 100) === 0)
  const most = Math.max(...figures)
  if (most >= HUNDRED_MILLION && exact(HUNDRED_MILLION)) return ['亿元', HUNDRED_MILLION]
  if (most >= MYRIAD && exact(MYRIAD)) return ['万元', MYRIAD]
  return ['元', 1]
}

/** 重伤 4 人; 撤销 where the row withdraws another. */
export function rowFigure({ measure, figure }: Pick<LedgerRow, 'measure' | 'figure'>): string {
  return figure === null ? `${measureWords[measure]}　撤销` : `${measureWords[measure]} ${figureWords(measure, figure)}`
}
