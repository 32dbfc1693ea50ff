import { createStore } from 'zustand/vanilla'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure } from '../../../shared/result'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { Question } from './question'

export interface TableState {
  /** Records written so far; null: no table is being saved. */
  written: number | null
  /** Name of the file that was saved last, until that was read. */
  saved: string | null
  failure: Failure | null
}

export interface TableStore extends ReadableStore<TableState> {
  save(question: Question): Promise<void>
  giveUp(): void
  dismiss(): void
}

/** Everything found, saved as a table. */
export function createTableStore(api: Pick<Api['search'], 'saveTable' | 'cancel' | 'onProgress'>): TableStore {
  const store = createStore<TableState>(() => ({ written: null, saved: null, failure: null }))
  const { getState, setState } = store
  let turn = 0
  const stop = async () => {
    const given = await api.cancel()
    if (!given.ok) setState({ failure: given.failure })
  }
  return {
    ...readable(store),
    save: async (question) => {
      if (getState().written !== null) return
      const mine = ++turn
      setState({ written: 0, saved: null, failure: null })
      const end = api.onProgress(({ found }) => mine === turn && setState({ written: found }))
      try {
        const file = await api.saveTable(question)
        if (mine !== turn) return
        setState({ written: null, ...(file.ok ? { saved: file.value } : { failure: file.failure }) })
      } finally {
        end()
      }
    },
    giveUp: () => {
      if (getState().written === null) return
      turn += 1
      setState({ written: null })
      void stop()
    },
    dismiss: () => setState({ saved: null, failure: null }),
  }
}
