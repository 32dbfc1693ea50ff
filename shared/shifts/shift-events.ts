import { z } from 'zod'
import { takeoverKind } from './shift'

/**
 * Facts about shifts, checked for shape alone: see entry-events.ts. The subject is the shift. Which one owned the room is
 * what these facts say and nothing else: one `shift.opened`, then only `shift.took-over`.
 */

const at = z.number().int()
const crew = z.object({
  lead: z.string(),
  deputy: z.string().nullable(),
  leader: z.string().nullable(),
  note: z.string(),
})
const plan = z.object({ crew, from: at, until: at })
const number = z.object({ year: z.number().int(), station: z.string(), number: z.number().int() })

export const shiftEvents = {
  /** The first shift of the room. */
  'shift.opened.1': plan.extend({ number }),
  /** Who comes next; the same shift planned again replaces what was planned. */
  'shift.planned.1': plan,
  /** Deputy, duty leader or planned end of the shift on duty changed. */
  'shift.changed.1': plan.extend({ reason: z.string() }),
  /** The relief had not come by the planned end: who was told, and what they said. */
  'shift.relief-late.1': z.object({ words: z.string(), minutes: z.number().int() }),
  /** The room passed from one shift to the next; `handover` is the record of it. */
  'shift.took-over.1': z.object({
    from: z.string(),
    handover: z.string(),
    kind: takeoverKind,
    number,
    reason: z.string(),
    /** The shift before keeps leading a grave matter until it is declared calm. */
    jointWork: z.boolean(),
  }),
  /** Joint work ended: the matter is calm. */
  'shift.declared-calm.1': z.object({ words: z.string() }),
} as const
