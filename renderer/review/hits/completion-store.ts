import { createStore } from 'zustand/vanilla'
import type { Api } from '../../../shared/ipc/contract'
import type { SearchField } from '../../../shared/search/query'
import { type ReadableStore, readable } from '../../app/readable-store'

/** Longest beginning of a word that is completed. */
const LONGEST_BEGINNING = 100

export interface CompletionState {
  offers: readonly string[]
}

export interface CompletionStore extends ReadableStore<CompletionState> {
  /** Asks what may follow; null: nothing is wanted. */
  want(word: { field: SearchField; text: string } | null): Promise<void>
}

/** What a field word may be followed by. It only offers, so that a failure of it takes nothing away: the search says its own. */
export function createCompletionStore(api: Pick<Api['search'], 'complete'>): CompletionStore {
  const store = createStore<CompletionState>(() => ({ offers: [] }))
  let turn = 0
  return {
    ...readable(store),
    want: async (word) => {
      const mine = ++turn
      if (word === null || word.text.length > LONGEST_BEGINNING) return store.setState({ offers: [] })
      const offered = await api.complete({ field: word.field, text: word.text })
      if (mine === turn) store.setState({ offers: offered.ok ? offered.value : [] })
    },
  }
}
