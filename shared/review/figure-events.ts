import { z } from 'zod'

const day = z.number().int()

/** Facts about figures, checked for shape alone: see entry-events.ts. The subject is the station. */
export const figureEvents = {
  /** Figures of a period (day numbers) left the program: as tables, on paper, or as the text of a bulletin. */
  'figures.taken.1': z.object({
    what: z.enum(['tables', 'print', 'bulletin']),
    form: z.enum(['clipboard', 'file', 'paper']),
    from: day,
    to: day,
  }),
} as const
