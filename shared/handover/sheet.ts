import { z } from 'zod'
import { channel } from '../entries/channel'
import { entryId, urgency } from '../entries/entry'
import { instant } from '../instant'
import { shift } from '../shifts/shift'
import { checkState } from './handover-form'
import { openItem } from './open-item'

const count = z.number().int().nonnegative()

/** 接到, 办结. */
export const sheetCounts = z.object({
  total: count,
  byChannel: z.partialRecord(channel, count),
  byUrgency: z.object({ ordinary: count, urgent: count, grave: count }),
  closed: count,
  /** Of `total`: recorded while the shift before was still signing, after its sheet was frozen. */
  addedWhileSigning: count,
})
export type SheetCounts = z.infer<typeof sheetCounts>

/** A matter that was done with during the shift. */
export const doneItem = z.object({
  entryId,
  number: z.string(),
  urgency,
  line: z.string(),
  closedAt: instant,
})

/** Something out of order that the head should see: relief late, crew changed, taken over in one step… */
export const exception = z.object({ at: instant, words: z.string() })

/**
 * 交接班记录: what one shift hands to the next. Composed from the log; once the outgoing side has signed, it is stored as it
 * stands and its SHA-256 is what both sign. Instants are UTC ms.
 */
export const sheet = z.object({
  office: z.string(),
  zone: z.string(),
  /** The shift that hands over. Its own takeover is in it. */
  shift,
  /** Who takes over, as planned; null on the sheet of a shift that nobody was planned for yet. */
  next: shift.nullable(),
  composedAt: instant,
  counts: sheetCounts,
  done: z.array(doneItem),
  items: z.array(openItem),
  checks: z.array(z.object({ id: z.string(), words: z.string(), state: checkState, remark: z.string() })),
  leaders: z.string(),
  watch: z.string(),
  remarks: z.string(),
  exceptions: z.array(exception),
})
export type Sheet = z.infer<typeof sheet>
