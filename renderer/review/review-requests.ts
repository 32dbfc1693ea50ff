import { createStore } from 'zustand/vanilla'
import { type ReadableStore, readable } from '../app/readable-store'

/** `search`: how often the keyboard was sent into the box of the search from elsewhere. */
export interface ReviewRequestsState {
  search: number
}

export interface ReviewRequests extends ReadableStore<ReviewRequestsState> {
  showSearch(): void
}

/** What other places ask of 审阅查询, also before it was read. */
export function createReviewRequests(): ReviewRequests {
  const store = createStore<ReviewRequestsState>(() => ({ search: 0 }))
  return { ...readable(store), showSearch: () => store.setState(({ search }) => ({ search: search + 1 })) }
}
