import { z } from 'zod'
import { attachment } from '../attachments/attachment'
import { element } from './elements'
import { entryContent, entryId, entryNumber } from './entry'
import { newStep, receipt, stepId } from './step'

const reason = z.string().min(1)

/** Facts about entries, as they stand in the journal. A released shape never changes: a new one gets the next version. */
export const entryEvents = {
  'entry.recorded.1': z.object({
    number: entryNumber,
    content: entryContent,
    attachments: z.array(attachment),
    linkedTo: z.array(entryId),
  }),
  'entry.amended.1': z.object({
    changes: z.array(z.object({ field: z.string(), from: z.json(), to: z.json() })).min(1),
    reason,
  }),
  'entry.step-added.1': z.object({ stepId, step: newStep }),
  'entry.relay-receipted.1': z.object({ stepId, receipt }),
  'entry.attachment-added.1': z.object({ attachment }),
  'entry.linked.1': z.object({ other: entryId }),
  'entry.closed.1': z.object({ missing: z.array(element), reason: z.string() }),
  'entry.reopened.1': z.object({ reason }),
  'entry.struck.1': z.object({ reason }),
  'entry.printed.1': z.object({ form: z.enum(['clipboard', 'pdf', 'paper']) }),
} as const
