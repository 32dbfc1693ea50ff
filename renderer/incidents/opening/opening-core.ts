import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../../../shared/clock'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure } from '../../../shared/result'
import type { KeptOpenings } from './kept-openings'
import { type OpeningDraft, rebased } from './opening-draft'
import { type OpeningForm, type OpeningPurpose, slotOf } from './opening-form-state'
import type { Packs } from './pack-reader'

export interface OpeningState {
  /** The form that lies over the place; null while none does. */
  form: OpeningForm | null
  /** What a form is being filled for; null: nothing is under way. */
  filling: OpeningPurpose | null
  /** What is chosen from; null until it was read. */
  packs: Packs | null
  /** Why nothing could be read for a form. */
  failure: Failure | null
  busy: boolean
  /** What the facts as last looked at would do to the clocks of an incident that is settled anew. */
  preview: Awaited<ReturnType<Api['incidents']['preview']>> | null
}

/** What the commands of the forms share: the state, and the forms that are kept. */
export interface OpeningCore {
  store: StoreApi<OpeningState>
  kept: KeptOpenings
  /** Puts a form in sight, or none; forms begun before stay kept. */
  keep(form: OpeningForm | null): void
  /** Puts a form in sight as it is filled now, with what was written in it before. */
  show(purpose: OpeningPurpose, filled: OpeningDraft, said: Pick<OpeningForm, 'text' | 'suggestion'>): void
  forget(purpose: OpeningPurpose): void
}

export function createOpeningCore({ clock, kept }: { clock: Clock; kept: KeptOpenings }): OpeningCore {
  const store = createStore<OpeningState>(() => ({
    form: kept.shown === null ? null : (kept.forms.get(kept.shown) ?? null),
    filling: null,
    packs: null,
    failure: null,
    busy: false,
    preview: null,
  }))
  const keep = (form: OpeningForm | null) => {
    kept.shown = form === null ? null : slotOf(form.purpose)
    if (form) kept.forms.set(slotOf(form.purpose), form)
    store.setState({ form })
  }
  return {
    store,
    kept,
    keep,
    show: (purpose, filled, said) => {
      const before = kept.forms.get(slotOf(purpose))
      const draft = before ? rebased(before.draft, before.filled, filled) : filled
      keep({ purpose, base: before?.base ?? clock.now(), filled, draft, ...said, failure: null, faults: {} })
    },
    forget: (purpose) => void kept.forms.delete(slotOf(purpose)),
  }
}
