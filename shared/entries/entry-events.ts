import { z } from 'zod'
import { channel } from './channel'
import { element } from './elements'
import { urgency } from './entry'
import { means, stepKind } from './step'

/**
 * Facts about entries, as they stand in the journal. Once released a shape never changes: a new one gets the next version.
 * They are checked for shape alone, with none of the limits of today's forms: what was recorded once must always replay.
 */

const id = z.string()
const at = z.number().int()

const content = z.object({
  channel,
  urgency,
  receivedAt: at,
  occurredAt: at.nullable(),
  text: z.string(),
  place: z.string(),
  matter: z.string(),
  cause: z.string(),
  contactUnit: z.string(),
  contactName: z.string(),
  contactPost: z.string(),
  contactPhone: z.string(),
  instruction: z.string(),
  outcome: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})

const attachment = z.object({ sha256: z.string(), name: z.string(), mediaType: z.string(), size: z.number().int() })

const receipt = z.object({ by: z.string(), at })

const step = z.object({
  kind: stepKind,
  at,
  unit: z.string().nullable(),
  person: z.string().nullable(),
  means: means.nullable(),
  words: z.string(),
  readBack: z.boolean().nullable(),
})

export const entryEvents = {
  'entry.recorded.1': z.object({
    number: z.object({ year: z.number().int(), station: z.string(), number: z.number().int() }),
    /** Day of the received time in the office time zone, e.g. 20260718. */
    day: z.number().int(),
    content,
    attachments: z.array(attachment),
    linkedTo: z.array(id),
  }),
  'entry.amended.1': z.object({
    changes: z.array(z.object({ field: z.string(), from: z.json(), to: z.json() })).min(1),
    /** Day of the received time afterwards. */
    day: z.number().int(),
    content,
    reason: z.string(),
  }),
  'entry.step-added.1': z.object({ stepId: id, step }),
  'entry.relay-receipted.1': z.object({ stepId: id, receipt }),
  'entry.attachment-added.1': z.object({ attachment }),
  'entry.linked.1': z.object({ other: id }),
  'entry.closed.1': z.object({ missing: z.array(element), reason: z.string() }),
  'entry.reopened.1': z.object({ reason: z.string() }),
  'entry.struck.1': z.object({ reason: z.string() }),
  'entry.printed.1': z.object({ form: z.enum(['clipboard', 'pdf', 'paper']) }),
} as const
