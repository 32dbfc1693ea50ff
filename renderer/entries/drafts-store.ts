import type { Attachment } from '../../shared/attachments/attachment'
import type { Details } from '../../shared/entries/channel'
import { type DraftFocus, type DraftForm, type DraftId, isUntouched } from '../../shared/entries/draft'
import { type ReadableStore, readable } from '../app/readable-store'
import { type DraftTabsCommands, draftTabsCommands } from './draft-tabs-commands'
import { createDraftsCore, type DraftsCore, type DraftsNeeds } from './drafts-core'
import type { DraftsState } from './drafts-state'
import type { FormField } from './form-field'
import { editedDraft, getCurrentDraft, withDraft, withStored } from './open-drafts'

interface DraftEditCommands {
  /** Something was typed or chosen in the form in front; `composing` while the input method has not finished. */
  edit(patch: Partial<DraftForm>, composing?: boolean): void
  /** A channel fact; undefined takes it away. */
  editDetail(key: string, value: Details[string] | undefined): void
  /** A file arrived for a form, which need not be in front any more. */
  attach(id: DraftId, attachment: Attachment): void
  /** Where the keyboard is in the form in front. */
  placed(focus: DraftFocus): void
}

export interface DraftsStore extends ReadableStore<DraftsState>, DraftTabsCommands, DraftEditCommands {
  /** Reads what was being written when the program ended. */
  load(): Promise<void>
  /** Puts the keyboard at the end of a field of the form in front. */
  requestFocus(field: FormField): void
  /** Puts the keyboard back where it was in the form in front. */
  restoreFocus(): void
  /** Where the keyboard was last in a form. */
  placeIn(id: DraftId): DraftFocus | undefined
  /** Stores what is not stored yet; answers whether nothing is left. */
  flush(): Promise<boolean>
  /** Stores nothing of this form while it is being recorded: its draft ends with the recording. Null: nothing is held. */
  hold(id: DraftId | null): void
  /** The officer leaves: drafts are not stored by themselves any more. */
  end(): void
}

/** The forms that are being written. Every keystroke is stored within a second, with the place of the keyboard. */
export function createDraftsStore(needs: DraftsNeeds): DraftsStore {
  const core = createDraftsCore(needs)
  const { api, store, autosave, places, requestFocus, restoreFocus } = core
  return {
    ...readable(store),
    ...draftTabsCommands(core),
    ...draftEditCommands(core),
    load: async () => {
      const stored = await api.drafts.list()
      if (!stored.ok) return store.setState({ failure: stored.failure })
      for (const draft of stored.value) if (draft.focus) places.set(draft.id, draft.focus)
      const before = store.getState().currentId
      store.setState((state) => withStored(state, stored.value))
      if (store.getState().currentId !== before) restoreFocus('changed')
    },
    requestFocus,
    restoreFocus: () => restoreFocus(),
    placeIn: (id) => places.get(id),
    flush: autosave.flush,
    hold: autosave.hold,
    end: autosave.end,
  }
}

function draftEditCommands({ store, clock, autosave, places }: DraftsCore): DraftEditCommands {
  const current = () => getCurrentDraft(store.getState())
  const editOf = (id: DraftId, change: (form: DraftForm) => Partial<DraftForm>) => {
    store.setState((state) => withDraft(state, id, (draft) => editedDraft(draft, change(draft.form), clock.now())))
    autosave.touch(id)
  }
  return {
    edit: (patch, composing = false) => {
      store.setState({ composing })
      editOf(current().id, () => patch)
    },
    editDetail: (key, value) =>
      editOf(current().id, ({ details: { [key]: _before, ...others } }) => ({
        details: value === undefined ? others : { ...others, [key]: value },
      })),
    attach: (id, attachment) =>
      editOf(id, ({ attachments }) => ({
        attachments: [...attachments.filter(({ sha256 }) => sha256 !== attachment.sha256), attachment],
      })),
    placed: (focus) => {
      const { id, form } = current()
      places.set(id, focus)
      if (!isUntouched(form)) autosave.touch(id)
    },
  }
}
