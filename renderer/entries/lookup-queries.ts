import type { DraftForm } from '../../shared/entries/draft'
import { findCallerInText } from './caller-in-text'

/** Fewest characters of a text that say enough to look for similar ones. */
const SHORTEST_TELLING = 6
/** The beginning of a text says what it is about. */
const LONGEST_ASKED = 2_000

export interface CallerQuery {
  phone: string
  name: string
  unit: string
}

/** Whom to look for: what was typed of the caller, else what the main text says of him; null when neither says anything. */
export function callerQuery(form: DraftForm): CallerQuery | null {
  const typed = { phone: form.contactPhone.trim(), name: form.contactName.trim(), unit: form.contactUnit.trim() }
  if (typed.phone !== '' || typed.name !== '' || typed.unit !== '') return typed
  const { name, phone } = findCallerInText(form.text)
  return name !== '' || phone !== '' ? { phone, name, unit: '' } : null
}

export interface SimilarQuery {
  text: string
  place: string
  phone: string
}

/** What to look for similar entries by; null while too little was written. */
export function similarQuery(form: DraftForm): SimilarQuery | null {
  const text = `${form.matter} ${form.text}`.trim().slice(0, LONGEST_ASKED)
  if (text.length < SHORTEST_TELLING && form.place.trim() === '') return null
  return { text, place: form.place.trim(), phone: form.contactPhone.trim() }
}
