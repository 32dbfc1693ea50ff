import type { StoreApi } from 'zustand/vanilla'

/** A store as screens see it: they read and subscribe; only its own commands change it. */
export type ReadableStore<T> = Pick<StoreApi<T>, 'getState' | 'getInitialState' | 'subscribe'>

/** The reading half of a store, to be spread beside its commands. */
export function readable<T>({ getState, getInitialState, subscribe }: StoreApi<T>): ReadableStore<T> {
  return { getState, getInitialState, subscribe }
}
