import { createStore } from 'zustand/vanilla'
import type { Failure } from '../../shared/result'
import { type ReadableStore, readable } from './readable-store'

export interface FailureState {
  /** What could not be done last; stays until it is dismissed or done. */
  failure: Failure | null
}

export interface FailureStore extends ReadableStore<FailureState> {
  report(failure: Failure): void
  dismiss(): void
}

/** The banner of the window: what failed where no field or pane of its own can say it. */
export function createFailureStore(): FailureStore {
  const store = createStore<FailureState>(() => ({ failure: null }))
  return {
    ...readable(store),
    report: (failure) => store.setState({ failure }),
    dismiss: () => store.setState({ failure: null }),
  }
}
