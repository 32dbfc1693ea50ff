import { z } from 'zod'
import { channel } from './channel'
import { type EntryContent, urgency } from './entry'
import type { Step } from './step'

/** The elements of a record, in the order of the duty-room rules, article 7. */
export const elements = [
  'occurred',
  'place',
  'matter',
  'cause',
  'contact',
  'contactPhone',
  'instruction',
  'recorded',
  'outcome',
] as const
export const element = z.enum(elements)
export type Element = z.infer<typeof element>

/** As named in the meter and in sentences. */
export const elementWords: Record<Element, string> = {
  occurred: '何时',
  place: '何地',
  matter: '何事',
  cause: '何因',
  contact: '联系人及职务',
  contactPhone: '联系方式',
  instruction: '批示意见',
  recorded: '记录',
  outcome: '处理结果',
}

/**
 * Which elements a record of some channels and urgencies needs: `expected` are counted by the meter, `toClose` are asked
 * for when it is closed. The first row that fits holds. `source` names the rule; `verified` says whether its text was read.
 */
const elementsRow = z.object({
  channels: z.array(channel).min(1),
  urgencies: z.array(urgency).min(1),
  expected: z.array(element).min(1),
  toClose: z.array(element),
  source: z.string().min(1),
  verified: z.boolean(),
})

export const elementsPolicy = z
  .object({
    id: z.string(),
    version: z.number().int().positive(),
    title: z.string(),
    rows: z.array(elementsRow).min(1),
  })
  .superRefine((policy, context) => {
    for (const eachChannel of channel.options) {
      for (const eachUrgency of urgency.options) {
        if (findRow(policy.rows, eachChannel, eachUrgency)) continue
        context.addIssue({ code: 'custom', path: ['rows'], message: `no row for ${eachChannel}, ${eachUrgency}` })
      }
    }
  })
export type ElementsPolicy = z.infer<typeof elementsPolicy>

type Told = Pick<
  EntryContent,
  | 'channel'
  | 'urgency'
  | 'occurredAt'
  | 'text'
  | 'place'
  | 'matter'
  | 'cause'
  | 'contactName'
  | 'contactPost'
  | 'contactPhone'
  | 'instruction'
  | 'outcome'
>

/** What the meter shows: every expected element, and whether it is there. */
export interface ElementsState {
  expected: readonly Element[]
  missing: readonly Element[]
}

/** Which of the expected elements of a record are there, given its handling steps so far. */
export function elementsOf(policy: ElementsPolicy, told: Told, steps: readonly Pick<Step, 'kind'>[]): ElementsState {
  const { expected } = rowFor(policy, told)
  return { expected, missing: missingOf(expected, told, steps) }
}

/** The elements without which closing asks for a reason. */
export function missingToClose(
  policy: ElementsPolicy,
  told: Told,
  steps: readonly Pick<Step, 'kind'>[],
): readonly Element[] {
  return missingOf(rowFor(policy, told).toClose, told, steps)
}

function missingOf(wanted: readonly Element[], told: Told, steps: readonly Pick<Step, 'kind'>[]) {
  return wanted.filter((each) => !isThere(each, told, steps))
}

function isThere(wanted: Element, told: Told, steps: readonly Pick<Step, 'kind'>[]): boolean {
  const some = (...texts: string[]) => texts.some((text) => text.trim() !== '')
  switch (wanted) {
    case 'occurred':
      return told.occurredAt !== null
    case 'matter':
      return some(told.matter, told.text)
    case 'contact':
      return some(told.contactName)
    case 'instruction':
      return (
        some(told.instruction) ||
        told.channel === 'instruction' ||
        steps.some((step) => step.kind === 'instruction' || step.kind === 'opinion')
      )
    case 'outcome':
      return some(told.outcome) || steps.some((step) => step.kind === 'outcome')
    case 'recorded':
      return true
    default:
      return some(told[wanted])
  }
}

function findRow(rows: ElementsPolicy['rows'], ofChannel: Told['channel'], ofUrgency: Told['urgency']) {
  return rows.find((row) => row.channels.includes(ofChannel) && row.urgencies.includes(ofUrgency))
}

function rowFor(policy: ElementsPolicy, told: Pick<Told, 'channel' | 'urgency'>) {
  const row = findRow(policy.rows, told.channel, told.urgency)
  if (!row) throw new Error(`the elements policy has no row for ${told.channel}, ${told.urgency}`)
  return row
}
