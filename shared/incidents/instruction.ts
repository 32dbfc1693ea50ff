import { z } from 'zod'
import { means } from '../entries/step'
import { instant } from '../instant'
import { idText, lineText, plainText } from '../text'

export const instructionId = idText.brand('InstructionId')
export type InstructionId = z.infer<typeof instructionId>

/** Longest wording of an instruction or feedback, in characters. */
const LONGEST_WORDING = 5_000
const wording = plainText(LONGEST_WORDING)
  .transform((text) => text.trim())
  .refine((text) => text !== '', '写上内容')
const somebody = lineText(100).refine((text) => text !== '', '写上是谁')

/** A leader's instruction as it came in; `feedbackDue` is when he wants to hear (UTC ms), null when he did not say. */
export const newInstruction = z.object({
  words: wording,
  from: somebody,
  means,
  at: instant,
  readBack: z.boolean(),
  feedbackDue: instant.nullable(),
})
export type NewInstruction = z.infer<typeof newInstruction>

/** Passed on to whom, how and when. */
export const newRelay = z.object({ to: somebody, means, at: instant })
export type NewRelay = z.infer<typeof newRelay>

/** It arrived: who took it, and when. */
export const arrival = z.object({ by: somebody, at: instant })
export const feedback = z.object({ words: wording, by: somebody, at: instant })

export const relay = newRelay.extend({ id: z.string(), arrival: z.object({ by: z.string(), at: instant }).nullable() })
export type Relay = z.infer<typeof relay>

/** An instruction with all that became of it. */
export const instruction = z.object({
  id: instructionId,
  words: z.string(),
  from: z.string(),
  means,
  at: instant,
  /** When it was read back to who gave it; null while it was not. */
  readBackAt: instant.nullable(),
  feedbackDue: instant.nullable(),
  relays: z.array(relay),
  feedback: z.array(z.object({ words: z.string(), by: z.string(), at: instant })),
  closed: z.object({ at: instant, words: z.string() }).nullable(),
  recordedAt: instant,
  recorderName: z.string(),
})
export type Instruction = z.infer<typeof instruction>

/** What an open instruction still waits for, in the order in which it is done. */
export function instructionWaits({
  readBackAt,
  relays,
  feedback: heard,
}: Pick<Instruction, 'readBackAt' | 'relays' | 'feedback'>): string[] {
  const underWay = relays.filter((each) => each.arrival === null)
  return [
    ...(readBackAt === null ? ['未复述'] : []),
    ...(relays.length === 0 ? ['未转达'] : []),
    ...underWay.map(({ to }) => `${to}未接到`),
    ...(heard.length === 0 ? ['未反馈'] : []),
  ]
}
