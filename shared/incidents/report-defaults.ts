import { formatMoment } from '../time/office-time'
import { figureWords, type Totals } from './casualties'
import type { IncidentFacts } from './incident-facts'
import { measure, measureWords } from './incident-kind'
import type { ElementValues } from './report-draft'

/** What a report can be told from without anybody typing it again. */
export interface KnownForReport {
  facts: IncidentFacts
  place: string
  /** Who the first call came from, and what was said of it; empty where there was none. */
  source: string
  course: string
  cause: string
  totals: Totals
  zone: string
}

/** Elements whose words follow from the ledger: they change with it, whatever the last report said. */
const OF_FIGURES = ['consequences', 'casualties']

export const isOfFigures = (element: string) => OF_FIGURES.includes(element)

/**
 * The elements as far as they are known: those of the last report, before it what the entry and the facts say, and the figures as they
 * are now. What the officer writes goes before all of them.
 */
export function reportValues(known: KnownForReport, last: ElementValues, written: ElementValues): ElementValues {
  const found = Object.entries(defaultsOf(known)).filter(([id, words]) => {
    return words !== '' && (isOfFigures(id) || (last[id] ?? '').trim() === '')
  })
  return { ...last, ...Object.fromEntries(found), ...written }
}

function defaultsOf({ facts, place, source, course, cause, totals, zone }: KnownForReport): Record<string, string> {
  const figures = totalsWords(totals)
  return {
    time: facts.occurredAt === null ? '' : formatMoment(facts.occurredAt, zone),
    place,
    'information-source': source,
    'cause-and-nature': cause,
    course,
    consequences: figures,
    casualties: figures,
    'received-at': formatMoment(facts.receivedAt, zone),
  }
}

/** 死亡 3 人（1 人待核实），失踪 2 人; nothing where nobody said anything. */
export function totalsWords(totals: Totals): string {
  return measure.options
    .flatMap((each) => {
      const total = totals[each]
      if (total === null) return []
      const unsure = total.unconfirmed > 0 ? `（${figureWords(each, total.unconfirmed)}待核实）` : ''
      return [`${measureWords[each]} ${figureWords(each, total.all)}${unsure}`]
    })
    .join('，')
}
