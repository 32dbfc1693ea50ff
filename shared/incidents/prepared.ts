import { z } from 'zod'
import type { EntryContent } from '../entries/entry'
import { incidentFacts } from './incident-facts'
import { suggestion } from './suggestion'

/** What an incident opened from an entry begins with: nothing is typed twice, and what the text suggests is offered beside it. */
export const preparedOpening = z.object({
  name: z.string(),
  place: z.string(),
  facts: incidentFacts,
  suggestion,
})
export type PreparedOpening = z.infer<typeof preparedOpening>

/** Longest name taken from the text of a call, in characters. */
const LONGEST_NAME = 40

/** Name, place and facts as an entry has them. Its kind and grade are the officer's to decide. */
export function preparedFrom(content: EntryContent): Omit<PreparedOpening, 'suggestion'> {
  const { matter, text, place, urgency, occurredAt, receivedAt } = content
  const name = matter.trim() === '' ? firstClause(text) : matter.trim()
  return {
    name,
    place: place.trim(),
    facts: {
      class: null,
      subclass: null,
      grade: null,
      sensitive: [],
      grave: urgency === 'grave',
      special: [],
      occurredAt,
      learnedAt: null,
      receivedAt,
    },
  }
}

function firstClause(text: string): string {
  const [clause = ''] = text.trim().split(/[，。；！？\n]/)
  return [...clause.trim()].slice(0, LONGEST_NAME).join('')
}
