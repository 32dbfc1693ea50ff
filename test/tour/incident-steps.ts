import { systemIds } from '../../electron/app/system'
import type { IncidentFacts } from '../../shared/incidents/incident-facts'
import type { Suggestion } from '../../shared/incidents/suggest'
import { type Suggested, suggestedOf } from '../incident-reports/suggested'
import type { Tour } from './tour-place'

/** Longest text that suggestions are made of, in characters. */
const LONGEST = 20_000

/** What the program suggests of a text. */
export async function suggestedFrom(tour: Tour, text: string): Promise<Suggested> {
  return suggestedOf(await tour.officer().page.evaluate(suggest, text.slice(0, LONGEST)))
}

/** Opens an incident from an entry as it is prepared, under the kind that its text suggests; answers with its name. */
export async function openFrom(tour: Tour, entryId: string): Promise<string> {
  return tour.officer().page.evaluate(open, { entryId, commandId: systemIds.next() })
}

/** Runs in the page. */
async function suggest(text: string): Promise<Suggestion> {
  const suggested = await window.api.incidents.suggest({ text })
  if (!suggested.ok) throw new Error(suggested.failure.message)
  return suggested.value
}

/** Runs in the page: entry → prepared → opened. */
async function open({ entryId, commandId }: { entryId: string; commandId: string }): Promise<string> {
  const { incidents } = window.api
  const prepared = await incidents.prepare({ entryId })
  if (!prepared.ok) throw new Error(prepared.failure.message)
  const { name, place, facts, suggestion } = prepared.value
  const [kind] = suggestion.kinds
  const settled: IncidentFacts = { ...facts, class: kind?.class ?? null, subclass: kind?.subclass ?? null }
  const opened = await incidents.open({ commandId, name, place, facts: settled, entries: [entryId] })
  if (!opened.ok) throw new Error(opened.failure.message)
  return opened.value.name
}
