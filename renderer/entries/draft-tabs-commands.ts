import type { Channel } from '../../shared/entries/channel'
import { type DraftForm, type DraftId, isUntouched } from '../../shared/entries/draft'
import type { DraftsCore } from './drafts-core'
import {
  findDraft,
  findNextDraft,
  getCurrentDraft,
  newDraft,
  type OpenDraft,
  withCurrent,
  withDraft,
  withoutDraft,
  withReplaced,
} from './open-drafts'

export interface DraftTabsCommands {
  /** A fresh form in front; one that is still empty is taken first. */
  openNew(channel: Channel): void
  switchTo(id: DraftId): void
  switchToNext(): void
  discard(): Promise<void>
  undoDiscard(): void
  /**
   * The form became an entry, as it was `sent`; the main process has already ended its draft. What was typed into it in
   * between stays on the desk as a form of its own.
   */
  recorded(id: DraftId, sent: DraftForm): Promise<void>
}

/** Opening, changing and closing forms. */
export function draftTabsCommands(core: DraftsCore): DraftTabsCommands {
  const { store, clock, autosave, places, fresh, restoreFocus } = core
  const { getState, setState } = store

  const bringToFront = (next: OpenDraft) => {
    const left = getCurrentDraft(getState())
    if (left.id !== next.id) {
      setState((state) => withCurrent(state, next))
      // Stored last means in front after a restart.
      if (!isUntouched(next.form)) autosave.touch(next.id)
      void autosave.flush()
      if (!findDraft(getState(), left.id)) void endDraft(core, left)
    }
    restoreFocus('asked')
  }

  return {
    openNew: (channel) => {
      const blank = getState().drafts.find(({ form }) => isUntouched(form)) ?? fresh(channel)
      places.delete(blank.id)
      bringToFront(blank)
      setState((state) =>
        withDraft(state, blank.id, ({ id, savedAt }) => ({ ...newDraft(id, clock.now(), channel), savedAt })),
      )
    },
    switchTo: (id) => {
      const draft = findDraft(getState(), id)
      if (draft) bringToFront(draft)
    },
    switchToNext: () => {
      const next = findNextDraft(getState())
      if (next) bringToFront(next)
    },
    discard: async () => {
      const discarded = getCurrentDraft(getState())
      if (isUntouched(discarded.form)) return
      setState((state) => ({ ...withoutDraft(state, discarded.id, fresh), discarded }))
      restoreFocus()
      await endDraft(core, discarded)
    },
    undoDiscard: () => {
      const { discarded } = getState()
      if (!discarded) return
      setState({ discarded: null })
      bringToFront(discarded)
    },
    recorded: async (id, sent) => {
      const { currentId } = getState()
      const late = findDraft(getState(), id)
      if (late && late.form !== sent) {
        // The keyboard, and a composition, may be in it: it goes on in its place under another id.
        const kept: OpenDraft = { ...late, id: fresh().id, savedAt: null }
        const place = places.get(id)
        if (place) places.set(kept.id, place)
        setState((state) => withReplaced(state, id, kept))
        autosave.touch(kept.id)
      } else {
        setState((state) => withoutDraft(state, id, fresh))
        if (currentId === id) restoreFocus('changed')
      }
      await autosave.forget(id)
      places.delete(id)
    },
  }
}

/** Takes a form that was closed out of the store of drafts. */
async function endDraft({ api, store, autosave }: DraftsCore, draft: OpenDraft): Promise<void> {
  await autosave.forget(draft.id)
  if (findDraft(store.getState(), draft.id)) return
  const ended = await api.drafts.discard({ id: draft.id })
  if (!ended.ok) store.setState({ failure: ended.failure })
}
