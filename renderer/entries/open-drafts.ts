import type { Channel } from '../../shared/entries/channel'
import { type Draft, type DraftForm, type DraftId, emptyForm, isUntouched } from '../../shared/entries/draft'

/** A form on the desk. `savedAt` is null until it was stored for the first time. */
export interface OpenDraft extends Pick<Draft, 'id' | 'openedAt' | 'form'> {
  savedAt: number | null
}

/** The forms on the desk, in the order of their tabs; there is always one. */
export interface OpenDrafts {
  drafts: readonly OpenDraft[]
  currentId: DraftId
}

export function newDraft(id: DraftId, openedAt: number, channel: Channel): OpenDraft {
  return { id, openedAt, form: emptyForm(channel), savedAt: null }
}

export function findDraft({ drafts }: Pick<OpenDrafts, 'drafts'>, id: DraftId): OpenDraft | undefined {
  return drafts.find((draft) => draft.id === id)
}

/** The form that is being written. */
export function getCurrentDraft(open: OpenDrafts): OpenDraft {
  const current = findDraft(open, open.currentId)
  if (!current) throw new Error('the desk has no current draft')
  return current
}

export function withDraft(open: OpenDrafts, id: DraftId, change: (draft: OpenDraft) => OpenDraft): OpenDrafts {
  return { ...open, drafts: open.drafts.map((draft) => (draft.id === id ? change(draft) : draft)) }
}

/** The form after something was typed. The first keystroke says when the call came in, not the opening of an empty form. */
export function editedDraft(draft: OpenDraft, patch: Partial<DraftForm>, now: number): OpenDraft {
  const openedAt = isUntouched(draft.form) ? now : draft.openedAt
  return { ...draft, openedAt, form: { ...draft.form, ...patch } }
}

/** The desk with another form in front. An empty one that is left behind goes away. */
export function withCurrent({ drafts, currentId }: OpenDrafts, next: OpenDraft): OpenDrafts {
  const kept = drafts.filter((draft) => draft.id === next.id || draft.id !== currentId || !isUntouched(draft.form))
  return { drafts: kept.some((draft) => draft.id === next.id) ? kept : [...kept, next], currentId: next.id }
}

/** The form after (or, from the last one, before) the one in front; undefined when it is the only one. */
export function findNextDraft({ drafts, currentId }: OpenDrafts): OpenDraft | undefined {
  const at = drafts.findIndex((draft) => draft.id === currentId)
  return drafts.length > 1 ? drafts[(at + 1) % drafts.length] : undefined
}

/** The desk without a form that was saved or discarded; `fresh` takes its place when it was the only one. */
export function withoutDraft(open: OpenDrafts, id: DraftId, fresh: () => OpenDraft): OpenDrafts {
  const at = open.drafts.findIndex((draft) => draft.id === id)
  const drafts = open.drafts.filter((draft) => draft.id !== id)
  if (open.currentId !== id) return { ...open, drafts }
  const next = drafts[Math.min(at, drafts.length - 1)] ?? fresh()
  return { drafts: drafts.length > 0 ? drafts : [next], currentId: next.id }
}

/** The desk with another form in the place of one. */
export function withReplaced({ drafts, currentId }: OpenDrafts, id: DraftId, by: OpenDraft): OpenDrafts {
  return {
    drafts: drafts.map((draft) => (draft.id === id ? by : draft)),
    currentId: currentId === id ? by.id : currentId,
  }
}

/** The desk after the stored drafts were read: they come first, and the one stored last is in front unless somebody types already. */
export function withStored(open: OpenDrafts, stored: readonly Draft[]): OpenDrafts {
  const isOpen = (draft: Draft) => findDraft(open, draft.id) !== undefined
  const earlier = stored.filter((draft) => !isOpen(draft)).toSorted((a, b) => a.openedAt - b.openedAt)
  const latest = earlier.reduce<Draft | null>(
    (last, draft) => (last && last.savedAt > draft.savedAt ? last : draft),
    null,
  )
  const front = getCurrentDraft(open)
  const next = latest && isUntouched(front.form) ? latest.id : front.id
  const kept = open.drafts.filter((draft) => draft.id === next || !isUntouched(draft.form))
  return { drafts: [...earlier.map(toOpenDraft), ...kept], currentId: next }
}

function toOpenDraft({ id, openedAt, form, savedAt }: Draft): OpenDraft {
  return { id, openedAt, form, savedAt }
}
