import { formatMoment } from '../time/office-time'
import { channel, channelForms, type DetailField, detailWords } from './channel'
import { type EntryContent, urgency, urgencyWords } from './entry'
import { fieldLabel } from './entry-rules'

/** One change of an amendment as officers read it. */
export interface ChangeWords {
  label: string
  from: string
  to: string
}

/** What an element says when it says nothing. */
const EMPTY = '（空）'

/** Puts a change into words: labels as in the form, times in the office's zone, channel facts as they would be said. */
export function changeWords(
  change: { field: string; from?: unknown; to?: unknown },
  content: Pick<EntryContent, 'channel'>,
  zone: string,
): ChangeWords {
  const detail = detailField(change.field, content)
  const words = (value: unknown) => valueWords(change.field, detail, value, zone)
  const label = fieldLabel(change.field, content) ?? detail?.label ?? change.field
  return { label, from: words(change.from), to: words(change.to) }
}

/** The channel fact that a field names; an amendment of the channel may name one that only the former channel has. */
function detailField(field: string, content: Pick<EntryContent, 'channel'>): DetailField | undefined {
  if (!field.startsWith('details.')) return undefined
  const key = field.slice('details.'.length)
  const forms = [channelForms[content.channel], ...Object.values(channelForms)]
  return forms.flatMap((form) => form.details).find((candidate) => candidate.key === key)
}

function valueWords(field: string, detail: DetailField | undefined, value: unknown, zone: string): string {
  if (value === null || value === undefined || value === '') return EMPTY
  if (detail && isFact(value)) return detailWords(detail, value) || EMPTY
  if ((field === 'receivedAt' || field === 'occurredAt') && typeof value === 'number') return formatMoment(value, zone)
  if (field === 'channel') return nameOf(channel.safeParse(value).data, (known) => channelForms[known].words, value)
  if (field === 'urgency') return nameOf(urgency.safeParse(value).data, (known) => urgencyWords[known], value)
  return String(value)
}

function nameOf<T>(known: T | undefined, words: (known: T) => string, value: unknown): string {
  return known === undefined ? String(value) : words(known)
}

function isFact(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
