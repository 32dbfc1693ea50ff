import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock, IdSource } from '../../shared/clock'
import type { Channel } from '../../shared/entries/channel'
import { type DraftFocus, type DraftId, draftId } from '../../shared/entries/draft'
import type { Api } from '../../shared/ipc/contract'
import { createDraftAutosave, type DraftAutosave } from './draft-autosave'
import type { DraftsState, FocusReason, FocusRequest } from './drafts-state'
import { type FormField, isFormField } from './form-field'
import { findDraft, newDraft, type OpenDraft, withDraft } from './open-drafts'

export interface DraftsNeeds {
  api: Pick<Api, 'drafts'>
  clock: Clock
  ids: IdSource
}

/** What the commands of the drafts store share. */
export interface DraftsCore extends DraftsNeeds {
  store: StoreApi<DraftsState>
  autosave: DraftAutosave
  /** Where the keyboard is in each form; not in the state, because no screen shows it. */
  places: Map<DraftId, DraftFocus>
  fresh(channel?: Channel): OpenDraft
  requestFocus(field: FormField): void
  /** Puts the keyboard where it was in the form in front; `shows` when the officer asked for the form. */
  restoreFocus(reason?: FocusReason): void
}

export function createDraftsCore(needs: DraftsNeeds): DraftsCore {
  const { api, clock, ids } = needs
  const fresh = (channel: Channel = 'call') => newDraft(draftId.parse(ids.next()), clock.now(), channel)
  const first = fresh()
  const store = createStore<DraftsState>(() => ({
    drafts: [first],
    currentId: first.id,
    failure: null,
    discarded: null,
    focusRequest: { turn: 0, field: 'text', caret: null, reason: 'returned' },
    composing: false,
  }))
  const places = new Map<DraftId, DraftFocus>()
  const autosave = createDraftAutosave({
    api,
    clock,
    read(id) {
      const draft = findDraft(store.getState(), id)
      return draft && { id, openedAt: draft.openedAt, form: draft.form, focus: places.get(id) ?? null }
    },
    stored: (id, savedAt) =>
      store.setState((state) => ({ ...withDraft(state, id, (draft) => ({ ...draft, savedAt })), failure: null })),
    refused: (failure) => store.setState({ failure }),
  })
  const focus = (request: Omit<FocusRequest, 'turn'>) =>
    store.setState(({ focusRequest }) => ({ focusRequest: { ...request, turn: focusRequest.turn + 1 } }))
  const requestFocus = (field: FormField) => focus({ field, caret: null, reason: 'asked' })
  const restoreFocus = (reason: FocusReason = 'returned') => {
    const place = places.get(store.getState().currentId)
    focus({ field: place && isFormField(place.field) ? place.field : 'text', caret: place?.caret ?? null, reason })
  }
  return { ...needs, store, autosave, places, fresh, requestFocus, restoreFocus }
}
