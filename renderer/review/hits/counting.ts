import type { StoreApi } from 'zustand/vanilla'
import type { SearchNeeds, SearchState } from './search-state'

export interface Counting {
  /** Counts all there are of the answered question; progress is told as it comes. */
  countAll(): Promise<void>
  /** Drops a count that is on its way. */
  giveUp(): void
}

export function createCounting({ getState, setState }: StoreApi<SearchState>, { api }: SearchNeeds): Counting {
  let turn = 0
  return {
    countAll: async () => {
      const { answered, counting, finding, list } = getState()
      if (answered === null || counting !== null || finding !== 'no') return
      const mine = ++turn
      setState({ counting: 0 })
      const counted = await api.search.count({ ...answered, atMost: null })
      if (mine !== turn || list !== getState().list) return
      setState({
        counting: null,
        ...(counted.ok ? { count: counted.value, failure: null } : { failure: counted.failure }),
      })
    },
    giveUp: () => {
      turn += 1
      setState({ counting: null })
    },
  }
}
