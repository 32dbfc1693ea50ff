import { z } from 'zod'

/** Facts about searching, checked for shape alone: see entry-events.ts. */
export const searchEvents = {
  /** What was found left the program as a table: what was asked, as JSON, and how many records. */
  'search.exported.1': z.object({ asked: z.string(), records: z.number().int() }),
  /** The same, onto the clipboard. */
  'search.copied.1': z.object({ asked: z.string(), records: z.number().int() }),
} as const
