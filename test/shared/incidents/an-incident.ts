import type { LedgerRow } from '../../../shared/incidents/casualties'
import type { IncidentFacts } from '../../../shared/incidents/incident-facts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const ZONE = 'Asia/Shanghai'

/** 2026-07-18 03:20 in Shanghai: the call about the chemical plant. */
export const RECEIVED = Date.UTC(2026, 6, 17, 19, 20)

/** A fire among tanks of a chemical plant: occurred 03:05, learned 03:16, received 03:20; nothing decided but its kind. */
export function anIncident(changes: Partial<IncidentFacts> = {}): IncidentFacts {
  return {
    class: 'accident',
    subclass: 'hazardous-chemicals',
    grade: null,
    sensitive: [],
    grave: false,
    special: [],
    occurredAt: RECEIVED - 15 * MINUTE,
    learnedAt: RECEIVED - 4 * MINUTE,
    receivedAt: RECEIVED,
    ...changes,
  }
}

let rows = 0

/** Two confirmed dead in all, by the rescue centre at the time of the call. */
export function aRow(changes: Partial<LedgerRow> = {}): LedgerRow {
  rows += 1
  return {
    id: `row-${rows}`,
    measure: 'dead',
    figure: 2,
    reach: 'all',
    confirmed: true,
    source: '急救中心',
    at: RECEIVED,
    corrects: null,
    ...changes,
  }
}
