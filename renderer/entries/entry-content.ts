import { channelForms, type DetailField, type Details, detailFault } from '../../shared/entries/channel'
import type { DraftForm } from '../../shared/entries/draft'
import { type EntryContent, entryContent } from '../../shared/entries/entry'
import { textFault } from '../../shared/text'
import { readFigure } from '../ui/figure'
import { type FormField, fieldLimits, formFields, typedFields } from './form-field'
import { readTypedTime } from './typed-time'

/** Sentences at the fields of a form that cannot be taken as they are. */
export type FormFaults = Readonly<Partial<Record<FormField, string>>>

export interface FormReading {
  /** When the form was opened, UTC ms: the received time when none was typed. */
  openedAt: number
  /** UTC ms */
  now: number
  zone: string
}

export type BuiltContent = { ok: true; content: EntryContent } | { ok: false; faults: FormFaults }

/** Turns what was typed into the content of an entry, or says at which fields it cannot be. Changes nothing in the form. */
export function toEntryContent(form: DraftForm, reading: FormReading): BuiltContent {
  const faults: Partial<Record<FormField, string>> = {}
  for (const field of typedFields) {
    const fault = textFault(form[field], fieldLimits[field])
    if (fault) faults[field] = fault
  }
  const receivedAt = timeOf(form, 'received', reading, faults) ?? reading.openedAt
  const occurredAt = timeOf(form, 'occurred', reading, faults)
  const details = detailsOf(form, faults)
  const { received: _received, occurred: _occurred, linkedTo: _linkedTo, attachments: _attachments, ...rest } = form
  const parsed = entryContent.safeParse({ ...rest, receivedAt, occurredAt, details })
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const field = fieldOfPath(issue.path)
      faults[field] ??= issue.message
    }
  }
  return parsed.success && Object.keys(faults).length === 0 ? { ok: true, content: parsed.data } : { ok: false, faults }
}

/** The first field of a form that has a fault, in the order of the form. */
export function firstFault(form: Pick<DraftForm, 'channel'>, faults: FormFaults): FormField | null {
  return formFields(form.channel).find((field) => faults[field] !== undefined) ?? null
}

/**
 * The content as far as it can be read, for the meter and for looking up similar entries: what has a fault counts as typed,
 * only an unreadable time does not.
 */
export function toldSoFar(form: DraftForm, reading: FormReading): Omit<EntryContent, 'details' | 'receivedAt'> {
  const occurred = readTypedTime(form.occurred, { base: reading.openedAt, now: reading.now, zone: reading.zone })
  return { ...form, occurredAt: occurred.kind === 'read' ? occurred.at : null }
}

function timeOf(
  form: DraftForm,
  field: 'received' | 'occurred',
  { openedAt, now, zone }: FormReading,
  faults: Partial<Record<FormField, string>>,
): number | null {
  const time = readTypedTime(form[field], { base: openedAt, now, zone })
  if (time.kind === 'unreadable') faults[field] ??= time.sentence
  return time.kind === 'read' ? time.at : null
}

/** Channel facts of this channel; figures are typed as text, and those of another channel stay in the draft. */
function detailsOf(form: DraftForm, faults: Partial<Record<FormField, string>>): Details {
  const known: Details = {}
  for (const field of channelForms[form.channel].details) {
    const value = detailValue(field, form.details[field.key])
    if (value === null) continue
    const fault = detailFault(field, value)
    if (fault) faults[`details.${field.key}`] = fault
    else known[field.key] = value
  }
  return known
}

/** null: not known. A tick that is not set is not known either: nobody said that it did not happen. */
function detailValue(field: DetailField, typed: Details[string] | undefined): Details[string] | null {
  if (typed === undefined || typed === '' || typed === false) return null
  if (field.kind !== 'number') return typeof typed === 'string' ? typed.trim() || null : typed
  return readFigure(String(typed)) ?? Number.NaN
}

function fieldOfPath(path: readonly PropertyKey[]): FormField {
  const name = path.map(String).join('.')
  if (name === 'receivedAt') return 'received'
  if (name === 'occurredAt') return 'occurred'
  const typed = typedFields.find((field) => field === name)
  return typed ?? (name.startsWith('details.') ? `details.${String(path[1])}` : 'text')
}
