import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import { type ReadableStore, readable } from '../app/readable-store'

/** How a name is found by letters: initials (gcn) and whole (guchangning), lower case. */
export interface Spelling {
  initials: string
  full: string
}

export interface SpellingState {
  byId: ReadonlyMap<string, Spelling>
  /** Why the spellings could not be read: names are found by their characters all the same. */
  failure: Failure | null
}

export interface SpellingStore extends ReadableStore<SpellingState> {
  /** Reads how these people are spelled, unless it is known. */
  need(ids: readonly string[]): Promise<void>
}

/** The spelling of people's names, read when somebody first types letters: the dictionary is large. */
export function createSpellingStore(accounts: Pick<Api['accounts'], 'spelling'>): SpellingStore {
  const store = createStore<SpellingState>(() => ({ byId: new Map(), failure: null }))
  let reading: Promise<void> | null = null
  const read = async () => {
    const spelled = await accounts.spelling()
    if (!spelled.ok) return store.setState({ failure: spelled.failure })
    store.setState({ byId: new Map(spelled.value.map(({ id, ...spelling }) => [id, spelling])), failure: null })
  }
  return {
    ...readable(store),
    need: async (ids) => {
      const { byId } = store.getState()
      if (ids.every((id) => byId.has(id))) return
      reading ??= read().finally(() => {
        reading = null
      })
      await reading
    },
  }
}
