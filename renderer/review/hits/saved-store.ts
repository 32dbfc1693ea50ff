import { createStore } from 'zustand/vanilla'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure, Result } from '../../../shared/result'
import type { SavedSearch } from '../../../shared/search/search-contract'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { Question } from './question'

export interface SavedState {
  /** Null before they were read. */
  searches: readonly SavedSearch[] | null
  busy: boolean
  failure: Failure | null
  /** The one that was used last with conditions that no longer exist, until that was read. */
  lessened: SavedSearch | null
}

export interface SavedStore extends ReadableStore<SavedState> {
  read(): Promise<void>
  /** Answers whether it was kept. */
  save(name: string, request: Question): Promise<boolean>
  forget(id: string): Promise<void>
  /** What is left of it is asked; what is not is said. */
  use(search: SavedSearch, ask: (question: Question) => void): void
  dismiss(): void
}

/** The searches that somebody keeps under names. */
export function createSavedStore(api: Pick<Api['search'], 'saved' | 'save' | 'forget'>): SavedStore {
  const store = createStore<SavedState>(() => ({ searches: null, busy: false, failure: null, lessened: null }))
  const { getState, setState } = store
  const take = async (answer: () => Promise<Result<SavedSearch[]>>): Promise<boolean> => {
    if (getState().busy) return false
    setState({ busy: true, failure: null })
    try {
      const saved = await answer()
      setState(saved.ok ? { searches: saved.value } : { failure: saved.failure })
      return saved.ok
    } finally {
      setState({ busy: false })
    }
  }
  return {
    ...readable(store),
    read: async () => void (await take(api.saved)),
    save: (name, request) => take(() => api.save({ name, request })),
    forget: async (id) => void (await take(() => api.forget({ id }))),
    use: (search, ask) => {
      setState({ lessened: search.dropped.length > 0 ? search : null })
      ask(search.request)
    },
    dismiss: () => setState({ lessened: null, failure: null }),
  }
}
