import { z } from 'zod'
import { timelineScope } from './timeline-contract'

/** The timeline of a span, shift or incident left the program; the subject is the scope in words of the program. */
export const timelineEvents = {
  'timeline.printed.1': z.object({ scope: timelineScope, form: z.enum(['clipboard', 'pdf', 'paper']) }),
} as const
