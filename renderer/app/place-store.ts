import { createStore } from 'zustand/vanilla'
import { type ReadableStore, readable } from './readable-store'

/** The places of this release: 值班台, 突发事件, 交接班, 审阅查询, 管理. */
export type Place = 'desk' | 'incidents' | 'handover' | 'review' | 'administration'

export interface PlaceState {
  place: Place
  /** The manual lies over the place, which stays as it is underneath. */
  manual: boolean
}

export interface PlaceStore extends ReadableStore<PlaceState> {
  go(place: Place): void
  openManual(): void
  closeManual(): void
}

/** Where in the window the officer is. */
export function createPlaceStore(): PlaceStore {
  const store = createStore<PlaceState>(() => ({ place: 'desk', manual: false }))
  return {
    ...readable(store),
    go: (place) => store.setState({ place, manual: false }),
    openManual: () => store.setState({ manual: true }),
    closeManual: () => store.setState({ manual: false }),
  }
}
