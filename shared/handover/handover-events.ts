import { z } from 'zod'
import { answerKind } from './answer'
import { capacity, party } from './signature'

/** Facts about handovers, checked for shape alone: see entry-events.ts. The subject is the handover, one for each frozen sheet. */

const at = z.number().int()

const signature = z.object({
  party,
  by: z.string(),
  of: z.string(),
  capacity,
  reason: z.string(),
  /** SHA-256 (hex) of the sheet's canonical bytes. */
  sheetHash: z.string(),
})

export const handoverEvents = {
  /**
   * The sheet as it was signed, whole: what was read a year ago must not depend on how the program composes it today.
   * `next` is the shift it is for. Null signature: taken over in one step, nobody of the outgoing side signed.
   */
  'handover.frozen.1': z.object({
    shift: z.string(),
    next: z.string(),
    sheet: z.looseObject({}),
    sheetHash: z.string(),
    signature: signature.nullable(),
  }),
  /** The outgoing side took its signature back: the sheet goes on writing itself. */
  'handover.withdrawn.1': z.object({ reason: z.string() }),
  'handover.item-answered.1': z.object({
    key: z.string(),
    answer: answerKind,
    words: z.string(),
    readBack: z.string(),
  }),
  /** What the outgoing side put right after an item was sent back; it is then to be answered anew. */
  'handover.item-explained.1': z.object({ key: z.string(), words: z.string() }),
  'handover.signed.1': signature,
  /** The items of a handover that passed the room before they were confirmed are to be confirmed by then. */
  'handover.confirmation-owed.1': z.object({ due: at }),
  'handover.confirmed.1': z.object({ signature }),
  /** Something said about a closed sheet later on. */
  'handover.remarked.1': z.object({ words: z.string() }),
  'handover.printed.1': z.object({ form: z.enum(['clipboard', 'pdf', 'paper']) }),
  /** The office changed what is looked at when the room changes hands. */
  'handover.checks-changed.1': z.object({ rows: z.array(z.object({ id: z.string(), words: z.string() })) }),
} as const
