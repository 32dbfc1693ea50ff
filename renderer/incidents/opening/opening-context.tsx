import { createContext, use } from 'react'
import type { IncidentFacts } from '../../../shared/incidents/incident-facts'
import type { OpeningDraft, OpeningMoment } from './opening-draft'
import type { OpeningForm } from './opening-form-state'
import type { Packs } from './pack-reader'

/** The form being written, as every part of it sees it. */
export interface OpeningSetting {
  form: OpeningForm
  /** Null until it was read. */
  packs: Packs | null
  /** The facts as far as they can be read. */
  facts: IncidentFacts
  moment: OpeningMoment
  change: (changes: Partial<OpeningDraft>) => void
  refuse: (sentence: string) => void
  /** What is wrong or odd with a field, by its path. */
  sentenceAt: (path: string) => string | undefined
}

export const OpeningContext = createContext<OpeningSetting | null>(null)

export function useOpening(): OpeningSetting {
  const setting = use(OpeningContext)
  if (setting === null) throw new Error('no OpeningContext above this component')
  return setting
}
