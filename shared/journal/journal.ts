import { z } from 'zod'

/** Facts about the journal and the PC's clock themselves. */
export const journalEvents = {
  /** The PC's clock was set back: the last recorded instant and the new one, UTC ms. */
  'clock.went-back.1': z.object({ from: z.number().int(), to: z.number().int() }),
  /** The database ended before the head that was noted beside it, and the office went on with it. */
  'journal.gap-found.1': z.object({
    expectedSeq: z.number().int(),
    expectedHash: z.string(),
    foundSeq: z.number().int(),
  }),
  'journal.rebuilt.1': z.object({ events: z.number().int() }),
} as const

/** A row of the journal as shown to people. */
export const journalRow = z.object({
  seq: z.number().int(),
  recordedAt: z.number().int(),
  actorName: z.string().nullable(),
  station: z.string(),
  type: z.string(),
  hash: z.string(),
})
export type JournalRow = z.infer<typeof journalRow>

/** What a check of the journal found. `firstBad` is the first row that does not hold, and why. */
export const verification = z.object({
  rows: z.number().int(),
  head: z.string().nullable(),
  firstBad: z.object({ seq: z.number().int(), why: z.string() }).nullable(),
  /** Projected tables that differ from what the journal says, by name; null when the chain itself does not hold. */
  differing: z.array(z.string()).nullable(),
})
export type Verification = z.infer<typeof verification>

/** Progress of a long job, 0..1. */
export const jobProgress = z.object({ job: z.enum(['verify', 'rebuild']), done: z.number().min(0).max(1) })
