import { z } from 'zod'
import { instant } from '../instant'
import { attempt, candidate } from './step-state'

const by = { at: instant }

/** How a step ended, as it was recorded. */
const ending = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('reach'),
    ...by,
    candidate: candidate.nullable(),
    who: z.string(),
    said: z.string(),
    readBack: z.boolean(),
  }),
  z.object({ kind: z.literal('do-otherwise'), ...by, how: z.string() }),
  z.object({ kind: z.literal('void'), ...by, reason: z.string() }),
])

/** `StepState` as it crosses to the window. */
export const stepState = z.object({
  status: z.enum(['waiting', 'tried', 'reached', 'done-otherwise', 'void']),
  attempts: z.array(attempt),
  end: ending.nullable(),
})
