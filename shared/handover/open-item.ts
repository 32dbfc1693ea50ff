import { z } from 'zod'
import { channel } from '../entries/channel'
import { urgency } from '../entries/entry'
import { instant } from '../instant'

/**
 * What is still waited for. `receipt`: a relay nobody signed for; `answer`: a consult without an instruction; `feedback`: an
 * instruction without an outcome; `relay`: an instruction that was not passed on; `delivery`: a fax, telegram, letter or
 * paper that reached nobody, a call that did not get through; `outcome`: none of these, but the matter is not done;
 * `draft`: words that are no record yet; `follow-up`: the time of a next step has come; `clock`: a time limit of an
 * incident that runs; `confirmation`: items of an earlier handover that were not confirmed one by one; `calm`: a grave
 * matter led jointly.
 */
export const waitKind = z.enum([
  'receipt',
  'answer',
  'clock',
  'feedback',
  'relay',
  'delivery',
  'outcome',
  'draft',
  'follow-up',
  'confirmation',
  'calm',
])
export type WaitKind = z.infer<typeof waitKind>

/** One thing that is waited for, in words, since an instant (UTC ms). */
export const wait = z.object({ kind: waitKind, words: z.string(), since: instant })
export type Wait = z.infer<typeof wait>

/** What to do next about an item and by when (UTC ms; null: no set time), in the outgoing lead's words. */
export const nextStep = z.object({ words: z.string(), due: instant.nullable() })
export type NextStep = z.infer<typeof nextStep>

/**
 * A matter that the next shift takes on. `key` is its identity for as long as it is open, however often it changes hands:
 * `entry:<id>`, `draft:<id>`, `handover:<id>`, `joint:<shift id>`, `incident:<id>`, `review:<id of an instruction of the head>`.
 */
export const openItem = z.object({
  key: z.string().max(80),
  urgency,
  /** Short number for the list (0418); empty for what is no entry. */
  number: z.string(),
  channel: channel.nullable(),
  line: z.string(),
  /** Who it came from; of a draft its owner. */
  who: z.string(),
  since: instant,
  waits: z.array(wait),
  next: nextStep.nullable(),
  /** How many times it has been handed over, this time included. */
  carried: z.number().int().positive(),
})
export type OpenItem = z.infer<typeof openItem>

/** Splits the key of an item into what it is about and that thing's id. */
export function subjectOf(key: string): { about: string; id: string } {
  const at = key.indexOf(':')
  return { about: key.slice(0, at), id: key.slice(at + 1) }
}

/**
 * Grave first, then urgent, then ordinary; within that by the time of the next step, those with none last; then oldest
 * first, then by key, so that the same items always stand in the same order.
 */
export function inOrderOfHandover(items: readonly OpenItem[]): OpenItem[] {
  const rank = { grave: 0, urgent: 1, ordinary: 2 } as const
  const due = (item: OpenItem) => item.next?.due ?? Number.MAX_SAFE_INTEGER
  const byKey = (left: OpenItem, right: OpenItem) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0)
  return [...items].sort(
    (left, right) =>
      rank[left.urgency] - rank[right.urgency] ||
      due(left) - due(right) ||
      left.since - right.since ||
      byKey(left, right),
  )
}
