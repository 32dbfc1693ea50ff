import { figureFault } from '../../../shared/incidents/casualties'
import { numberOf } from '../../../shared/incidents/counts-in-text'
import type { Measure } from '../../../shared/incidents/incident-kind'

/** What was typed as a figure of the ledger: people, or yuan of a loss. */
export type FigureReading =
  | { kind: 'empty' }
  | { kind: 'unreadable'; sentence: string }
  | { kind: 'read'; figure: number }

const UNIT_OF_PEOPLE = /[人名个位]$/
const UNIT_OF_LOSS = /元$/

/**
 * Reads a figure as officers write it: 3, ３, 十二, 320人, 35,200; of a loss 35200, 1200万, 1.2亿元. A loss without 万 or 亿 is
 * yuan. What cannot stand (negative, broken, huge) is read as far as it goes and told by the rule of the ledger.
 */
export function readFigure(measure: Measure, typed: string): FigureReading {
  const text = typed.normalize('NFKC').replace(/[\s,，]/g, '')
  if (text === '') return { kind: 'empty' }
  const numeral = text.replace(measure === 'loss' ? UNIT_OF_LOSS : UNIT_OF_PEOPLE, '')
  const isNegative = /^[-−负]/.test(numeral)
  const number = numberOf(isNegative ? numeral.slice(1) : numeral)
  if (number === null || number.least !== number.most) return { kind: 'unreadable', sentence: howTo(measure) }
  const figure = isNegative ? -number.least : number.least
  const sentence = figureFault(measure, figure)
  return sentence === null ? { kind: 'read', figure } : { kind: 'unreadable', sentence }
}

function howTo(measure: Measure): string {
  return measure === 'loss'
    ? '认不出，写成 35200、1200万 或 1.2亿，单位是元'
    : '认不出，写一个数，如 3 或 十二；约数写在来源里'
}
