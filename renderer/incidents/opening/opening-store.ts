import { createStore } from 'zustand/vanilla'
import type { EntryId } from '../../../shared/entries/entry'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'

export interface OpeningState {
  /** The form in which an incident is opened; null while none is. */
  form: { entry: EntryId | null } | null
}

export interface OpeningStore extends ReadableStore<OpeningState> {
  /** Opens the form, filled from an entry or empty. */
  begin(entry: EntryId | null): void
}

export function createOpeningStore(_needs: PartNeeds): OpeningStore {
  const store = createStore<OpeningState>(() => ({ form: null }))
  return { ...readable(store), begin: (entry) => store.setState({ form: { entry } }) }
}
