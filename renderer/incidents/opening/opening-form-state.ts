import type { EntryId } from '../../../shared/entries/entry'
import type { IncidentId } from '../../../shared/incidents/incident'
import type { Suggestion } from '../../../shared/incidents/suggest'
import type { Failure } from '../../../shared/result'
import type { OpeningDraft } from './opening-draft'

/** What a form is for: an incident is opened, settled anew, or part of it is split off. */
export type OpeningPurpose =
  | { kind: 'open'; entry: EntryId | null }
  | { kind: 'reassess'; incident: IncidentId }
  | { kind: 'split'; incident: IncidentId }

/** One form: how it was filled, and what is written in it. */
export interface OpeningForm {
  purpose: OpeningPurpose
  /** When it was begun, UTC ms: what times typed in it count from. */
  base: number
  filled: OpeningDraft
  draft: OpeningDraft
  /** What the entry says, and what that suggests. */
  text: string
  suggestion: Suggestion
  failure: Failure | null
  /** Sentences at fields, by the path of the contract: `name`, `facts.grade`. */
  faults: Readonly<Partial<Record<string, string>>>
}

/** Each is about one thing, and kept apart from the others. */
export function slotOf(purpose: OpeningPurpose): string {
  return purpose.kind === 'open' ? `open:${purpose.entry ?? ''}` : `${purpose.kind}:${purpose.incident}`
}
