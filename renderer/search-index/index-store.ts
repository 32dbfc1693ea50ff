import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import type { IndexState } from '../../shared/search/index-contract'
import { type ReadableStore, readable } from '../app/readable-store'

export interface IndexPanelState {
  /** Null until it was read. */
  index: IndexState | null
  stopping: boolean
  /** `stopped`: the work ended because somebody wanted it to. */
  last: { kind: 'none' } | { kind: 'finished' } | { kind: 'stopped' } | { kind: 'failed'; failure: Failure }
}

export interface IndexStore extends ReadableStore<IndexPanelState> {
  load(): Promise<void>
  /** Goes on with what is missing, or makes all of it anew; resolves when that is over. */
  start(anew: boolean): Promise<void>
  stop(): Promise<void>
}

/** How the search index is, and the work on it: also that which the program began by itself. */
export function createIndexStore(
  { search, searchIndex }: Pick<Api, 'search' | 'searchIndex'>,
  report: (failure: Failure) => void,
): IndexStore {
  const store = createStore<IndexPanelState>(() => ({ index: null, stopping: false, last: { kind: 'none' } }))
  const set = store.setState

  const load = async () => {
    const answer = await searchIndex.state()
    if (answer.ok) set({ index: answer.value })
    else report(answer.failure)
  }

  search.onIndexed(() => void load())

  return {
    ...readable(store),
    load,
    start: async (anew) => {
      const { index } = store.getState()
      if (index === null || index.running) return
      set({ index: { ...index, running: true, done: anew ? 0 : index.done, failure: null }, last: { kind: 'none' } })
      const answer = await searchIndex.rebuild({ anew })
      const { stopping } = store.getState()
      if (answer.ok) set({ index: answer.value, last: { kind: 'finished' }, stopping: false })
      else {
        set({ last: stopping ? { kind: 'stopped' } : { kind: 'failed', failure: answer.failure }, stopping: false })
        await load()
      }
    },
    stop: async () => {
      const { index, stopping } = store.getState()
      if (!index?.running || stopping) return
      set({ stopping: true })
      const answer = await searchIndex.stop()
      if (!answer.ok) {
        report(answer.failure)
        set({ stopping: false })
      }
    },
  }
}
