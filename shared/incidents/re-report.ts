import { dayEnd } from '../time/office-day'
import { addDays, dayOf } from '../time/office-time'
import type { Totals } from './casualties'
import { startOf } from './clocks'
import type { IncidentFacts } from './incident-facts'
import { type Measure, measureWords } from './incident-kind'
import type { PolicyPack } from './policy'

/** Until when a changed figure must still be reported (补报); the last instant (UTC ms) does not belong to it. */
export interface OpenWindow {
  days: number
  until: number
  source: string
  verified: boolean
}

/**
 * The re-report window of an incident, or null where the packs in use have none. It counts whole days of the office's zone from
 * the day it occurred, which is not counted itself (民法典第二百零一条). A row that names the sub-class goes before one that does not; as
 * long as that is not known the longest holds.
 */
export function reReportWindow(packs: readonly PolicyPack[], facts: IncidentFacts, zone: string): OpenWindow | null {
  const rows = packs
    .flatMap(({ reReportWindows }) => reReportWindows)
    .filter(({ scope }) => {
      const classFits = scope.classes.length === 0 || (facts.class !== null && scope.classes.includes(facts.class))
      const { subclasses } = scope
      return classFits && (subclasses.length === 0 || facts.subclass === null || subclasses.includes(facts.subclass))
    })
    .sort((left, right) => right.days - left.days)
  const row = rows.find(({ scope }) => scope.subclasses.length > 0) ?? rows[0]
  if (!row) return null
  const day = dayOf(startOf('occurred', facts).at, zone)
  const { days, source, verified } = row
  return { days, until: dayEnd(addDays(day, days), zone), source, verified }
}

/** Casualties (伤亡人数), those unaccounted for included: loss, trapped and moved are no reason to report again. */
const reReported: readonly Measure[] = ['dead', 'missing', 'gravely-injured', 'injured', 'poisoned']

/** What has to be reported again after a change of the ledger at `now`, in words, or nothing. */
export function reReportDue(window: OpenWindow | null, before: Totals, after: Totals, now: number): string[] {
  if (window === null || now >= window.until) return []
  return reReported.flatMap((each) => {
    const [was, is] = [before[each]?.all ?? 0, after[each]?.all ?? 0]
    return was === is ? [] : [`${measureWords[each]} ${was} → ${is} 人`]
  })
}
