import { z } from 'zod'

const threshold = z.object({ value: z.number().int(), unit: z.string() }).nullable()

/** Facts about the rules by which gaps are found, checked for shape alone: see entry-events.ts. */
export const gapEvents = {
  /** What the office set of each rule; no rows: back to what ships with the program. */
  'review.gap-rules-changed.1': z.object({
    rows: z.array(z.object({ id: z.string(), on: z.boolean(), threshold, within: threshold })),
    reason: z.string(),
  }),
} as const
