import type { DraftForm } from '../../shared/entries/draft'
import type { Means, StepId, StepKind } from '../../shared/entries/step'

/** A handling step as it is being written; the time as typed. */
export interface StepForm {
  kind: StepKind
  at: string
  unit: string
  person: string
  means: Means
  words: string
  readBack: boolean
}

/** What is being written about an opened entry. It is kept when another entry is opened meanwhile. */
export type EntryWork =
  | { kind: 'step'; form: StepForm }
  | { kind: 'receipt'; stepId: StepId; by: string; at: string }
  | { kind: 'amend'; form: DraftForm; reason: string }
  | { kind: 'close'; outcome: string; reason: string }
  | { kind: 'reopen'; reason: string }
  | { kind: 'strike'; reason: string }
  /** The other entry is chosen in the log. */
  | { kind: 'link' }

export type WorkKind = EntryWork['kind']

export function newStepForm(kind: StepKind, known: Partial<StepForm> = {}): StepForm {
  return { kind, at: '', unit: '', person: '', means: 'phone', words: '', readBack: false, ...known }
}
