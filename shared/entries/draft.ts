import { z } from 'zod'
import { attachment } from '../attachments/attachment'
import { instant } from '../instant'
import { idText, LONGEST_TEXT } from '../text'
import { channel, details } from './channel'
import { entryId, LONGEST_REMARK, urgency } from './entry'

export const draftId = idText.brand('DraftId')
export type DraftId = z.infer<typeof draftId>

/** What an input method may write beyond the limit of a field, where it cannot be refused. */
const OVERRUN = 1_000

/** Typed text is kept as typed, whatever it holds: it is checked when it is saved as an entry, not before. */
const typed = (longest: number) => z.string().max(longest + OVERRUN)

/** Files that one form takes. */
export const MOST_ATTACHMENTS = 50

/** The form as it stands, times and numbers as typed. Not a fact: nothing of it is in the journal. */
export const draftForm = z.object({
  channel,
  urgency,
  received: typed(100),
  occurred: typed(100),
  text: typed(LONGEST_TEXT),
  place: typed(500),
  matter: typed(500),
  cause: typed(500),
  contactUnit: typed(100),
  contactName: typed(100),
  contactPost: typed(100),
  contactPhone: typed(100),
  instruction: typed(LONGEST_REMARK),
  outcome: typed(LONGEST_REMARK),
  /** Channel facts; numbers still as typed text. */
  details,
  linkedTo: z.array(entryId).max(50),
  attachments: z.array(attachment).max(MOST_ATTACHMENTS),
})
export type DraftForm = z.infer<typeof draftForm>

/** Where the keyboard was: name of the field, and the caret in it. */
export const draftFocus = z.object({ field: z.string().max(60), caret: z.number().int().nonnegative() })
export type DraftFocus = z.infer<typeof draftFocus>

export const draft = z.object({
  id: draftId,
  /** When the form was opened, UTC ms: the default of the received time. */
  openedAt: instant,
  /** When it was last stored, UTC ms. */
  savedAt: instant,
  form: draftForm,
  focus: draftFocus.nullable(),
})
export type Draft = z.infer<typeof draft>

/** An empty form of a channel. */
export function emptyForm(ofChannel: DraftForm['channel']): DraftForm {
  return {
    channel: ofChannel,
    urgency: 'ordinary',
    received: '',
    occurred: '',
    text: '',
    place: '',
    matter: '',
    cause: '',
    contactUnit: '',
    contactName: '',
    contactPost: '',
    contactPhone: '',
    instruction: '',
    outcome: '',
    details: {},
    linkedTo: [],
    attachments: [],
  }
}

/** Whether nothing was written into a form yet, so that closing it loses nothing. */
export function isUntouched(form: DraftForm): boolean {
  const blank = emptyForm(form.channel)
  return JSON.stringify({ ...form, urgency: blank.urgency }) === JSON.stringify(blank)
}
