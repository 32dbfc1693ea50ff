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

/** 昨天下午1点多; 2026-07-18 03:20. */
const WHEN = /^[\d\s年月日号时点分秒许多左右今昨前当天早晨中上下午凌晚傍间:：/.-]*$/

/** 新区管委会来电：, 群众报告称：: who said it stands beside the name, not in it. */
const SAID = /^[^，。：:]{0,24}(?:来电|来报|电话|报告|反映)(?:称|说)?[：:]/

/** The first clause that says more than when it was and who called. */
function firstClause(text: string): string {
  const clauses = text.split(/[，。；！？\n]/).filter((clause) => !WHEN.test(clause))
  const [clause = ''] = clauses
  return [...clause.trim().replace(SAID, '').trim()].slice(0, LONGEST_NAME).join('')
}
