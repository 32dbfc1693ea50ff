import { channelForms, type Details } from '../../shared/entries/channel'
import type { DraftForm } from '../../shared/entries/draft'
import type { EntryContent } from '../../shared/entries/entry'
import { amend, type Change } from '../../shared/entries/entry-rules'
import { formatMoment } from '../../shared/time/office-time'
import { type FormFaults, toEntryContent } from './entry-content'

/** The content of an entry as a form, to be amended in it. */
export function toAmendForm(content: EntryContent, zone: string): DraftForm {
  const { receivedAt, occurredAt, details, ...rest } = content
  return {
    ...rest,
    received: formatMoment(receivedAt, zone),
    occurred: occurredAt === null ? '' : formatMoment(occurredAt, zone),
    details: Object.fromEntries(
      Object.entries(details).map(([key, value]) => [key, typeof value === 'number' ? String(value) : value]),
    ),
    linkedTo: [],
    attachments: [],
  }
}

/** What an amendment would change, or the sentences at the fields that cannot be taken; no changes at all is no fault. */
export type AmendedForm = { ok: true; changes: readonly Change[] } | { ok: false; faults: FormFaults }

/** Compares a form with the content it was made from. A time that was not touched keeps its seconds. */
export function changesIn(
  form: DraftForm,
  content: EntryContent,
  { now, zone }: { now: number; zone: string },
): AmendedForm {
  const before = toAmendForm(content, zone)
  const built = toEntryContent(form, { openedAt: content.receivedAt, now, zone })
  if (!built.ok) return built
  const next: EntryContent = {
    ...built.content,
    receivedAt: form.received === before.received ? content.receivedAt : built.content.receivedAt,
    occurredAt: form.occurred === before.occurred ? content.occurredAt : built.content.occurredAt,
  }
  const amended = amend(content, wantedChanges(next, content))
  return { ok: true, changes: amended.ok ? amended.value.changes : [] }
}

function wantedChanges(next: EntryContent, before: EntryContent): { field: string; to: unknown }[] {
  const { details, ...elements } = next
  const facts = factKeys(next).map((key) => ({ field: `details.${key}`, to: details[key] ?? null }))
  const known = factKeys(before).filter((key) => !factKeys(next).includes(key))
  return [
    ...Object.entries(elements).map(([field, to]) => ({ field, to })),
    ...facts,
    ...known.map((key) => ({ field: `details.${key}`, to: null })),
  ]
}

function factKeys({ channel, details }: { channel: EntryContent['channel']; details: Details }): string[] {
  return [...new Set([...channelForms[channel].details.map(({ key }) => key), ...Object.keys(details)])]
}
