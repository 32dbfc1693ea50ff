import { z } from 'zod'
import { rowId } from './clock-rule'
import { classId, measure } from './incident-kind'

/** `Suggestion` of suggest.ts as it crosses to the window. */
export const suggestion = z.object({
  kinds: z.array(z.object({ class: classId, subclass: rowId, title: z.string(), score: z.number(), why: z.string() })),
  figures: z.array(
    z.object({
      measure,
      figure: z.number().nullable(),
      upTo: z.number().nullable(),
      inexact: z.boolean(),
      why: z.string(),
    }),
  ),
})
