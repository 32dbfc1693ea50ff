import { z } from 'zod'
import { attachment } from '../attachments/attachment'
import { dayNumber, instant } from '../instant'
import { announcement, command } from '../ipc/define'
import { idText, LONGEST_LINE, plainText } from '../text'
import { channel } from './channel'
import { draft, draftFocus, draftForm, draftId, MOST_ATTACHMENTS } from './draft'
import { elementsPolicy } from './elements'
import { entryContent, entryDetail, entryId, entryRow, entryStatus, LONGEST_REMARK, urgency } from './entry'
import { newStep, receipt, stepId } from './step'

/** Made by the renderer, one for each press of a button, so that a retry is not a second entry. */
export const commandId = idText.brand('CommandId')
export type CommandId = z.infer<typeof commandId>

/** 更正, 作废, 重开 and closing with gaps say why. */
const reason = plainText(1_000)
  .transform((text) => text.trim())
  .refine((text) => text !== '', '写一句原因')

/** Longest beginning of a text that is compared with earlier ones. */
export const LONGEST_COMPARED = 2_000

/** What an element may be amended to; the element's own rules come on top. */
const amendedValue = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** What the log list is narrowed to; null: all. `text` is an exact substring. */
export const logFilter = z.object({
  channel: channel.nullable(),
  urgency: urgency.nullable(),
  status: entryStatus.nullable(),
  text: z
    .string()
    .max(100)
    .transform((text) => text.normalize('NFC').trim()),
})
export type LogFilter = z.infer<typeof logFilter>

export const dayCount = z.object({ day: dayNumber, count: z.number().int() })
export type DayCount = z.infer<typeof dayCount>

/** An earlier entry like the one being written; spans are [start, end) in `text`. */
export const similarEntry = z.object({
  row: entryRow,
  text: z.string(),
  spans: z.array(z.tuple([z.number().int(), z.number().int()])),
})
export type SimilarEntry = z.infer<typeof similarEntry>

export const openItems = z.object({
  total: z.number().int(),
  urgent: z.number().int(),
  grave: z.number().int(),
  /** Grave first, then urgent, then by time; at most 200. */
  rows: z.array(entryRow),
})
export type OpenItems = z.infer<typeof openItems>

export const entriesContract = {
  record: command(
    'record',
    z.object({
      commandId,
      /** The draft it was written in; it ends with the saving, in the same transaction. */
      draftId: draftId.nullable(),
      content: entryContent,
      attachments: z.array(attachment).max(MOST_ATTACHMENTS),
      linkedTo: z.array(entryId).max(50),
    }),
    entryDetail,
  ),
  amend: command(
    'record',
    z.object({
      commandId,
      entryId,
      /** Field of the content (channel facts as `details.<key>`; null takes a fact away) and its new value. */
      changes: z
        .array(z.object({ field: z.string().max(60), to: amendedValue }))
        .min(1)
        .max(50),
      reason,
    }),
    entryDetail,
  ),
  addStep: command('record', z.object({ commandId, entryId, step: newStep }), entryDetail),
  receipt: command('record', z.object({ commandId, entryId, stepId, receipt }), entryDetail),
  attach: command('record', z.object({ commandId, entryId, attachment }), entryDetail),
  link: command('record', z.object({ commandId, entryId, other: entryId }), entryDetail),
  /** `outcome` is recorded as a step if not empty; `reason` is asked for when required elements are missing. */
  close: command(
    'record',
    z.object({ commandId, entryId, outcome: plainText(LONGEST_REMARK), reason: plainText(1_000) }),
    entryDetail,
  ),
  reopen: command('record', z.object({ commandId, entryId, reason }), entryDetail),
  strike: command('record', z.object({ commandId, entryId, reason }), entryDetail),

  find: command('signed-in', z.object({ entryId }), entryDetail),
  /** Days that have entries, newest first, with their counts. A text filter looks at the 31 days up to `until`. */
  days: command('signed-in', z.object({ filter: logFilter, until: dayNumber.nullable() }), z.array(dayCount)),
  /** Entries of one day, newest first. */
  rows: command(
    'signed-in',
    z.object({
      day: dayNumber,
      filter: logFilter,
      offset: z.number().int().nonnegative(),
      limit: z.number().int().positive().max(500),
    }),
    z.array(entryRow),
  ),
  openItems: command('signed-in', z.void(), openItems),
  /** Entries of the last 24 h about what seems the same matter. */
  similar: command(
    'signed-in',
    z.object({
      text: z.string().max(LONGEST_COMPARED),
      place: z.string().max(LONGEST_LINE),
      phone: z.string().max(100),
    }),
    z.array(similarEntry),
  ),
  /** Earlier entries of a caller, newest first, at most 20. */
  history: command('signed-in', z.object({ name: z.string().max(100), phone: z.string().max(100) }), z.array(entryRow)),
  policy: command('signed-in', z.void(), elementsPolicy),

  copySheet: command('signed-in', z.object({ commandId, entryId }), z.null()),
  /** Asks where, writes the 电话记录单 as PDF, and answers with the file's name; null when the officer changed his mind. */
  savePdf: command('signed-in', z.object({ commandId, entryId }), z.string().nullable()),
  print: command('signed-in', z.object({ commandId, entryId }), z.null()),

  onChanged: announcement(z.object({ entryId, day: dayNumber })),
}

export const draftsContract = {
  list: command('record', z.void(), z.array(draft)),
  save: command(
    'record',
    z.object({ id: draftId, openedAt: instant, form: draftForm, focus: draftFocus.nullable() }),
    z.object({ savedAt: instant }),
  ),
  discard: command('record', z.object({ id: draftId }), z.null()),
}
