import { createStore } from 'zustand/vanilla'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure } from '../../../shared/result'
import type { CommandAttempts } from '../../app/command-attempts'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { Question } from './question'

/** What the commands of copying are about. */
const COPY = 'search.copy'

export interface TableState {
  /** Records written so far; null: no table is being saved. */
  written: number | null
  /** Name of the file that was saved last, until that was read. */
  saved: string | null
  /** What was copied last, until that was read. */
  copied: CopiedHits | null
  failure: Failure | null
}

/** So many records on the clipboard; `all`: there are no more. */
export interface CopiedHits {
  records: number
  all: boolean
}

export interface TableStore extends ReadableStore<TableState> {
  save(question: Question): Promise<void>
  /** Puts the first of what is found on the clipboard. */
  copy(question: Question): Promise<void>
  giveUp(): void
  dismiss(): void
}

interface TableNeeds {
  api: Pick<Api['search'], 'saveTable' | 'copyTable' | 'cancel' | 'onProgress'>
  attempts: CommandAttempts
}

/** Everything found saved as a table, the first of it copied. */
export function createTableStore({ api, attempts }: TableNeeds): TableStore {
  const store = createStore<TableState>(() => ({ written: null, saved: null, copied: null, failure: null }))
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
      setState({ written: 0, saved: null, copied: null, failure: null })
      const end = api.onProgress(({ found }) => mine === turn && setState({ written: found }))
      try {
        const file = await api.saveTable(question)
        if (mine !== turn) return
        setState({ written: null, ...(file.ok ? { saved: file.value } : { failure: file.failure }) })
      } finally {
        end()
      }
    },
    copy: async (question) => {
      setState({ saved: null, copied: null, failure: null })
      const copied = await api.copyTable({ ...question, commandId: attempts.idFor(COPY, question) })
      if (!copied.ok) return setState({ failure: copied.failure })
      attempts.done(COPY)
      setState({ copied: copied.value })
    },
    giveUp: () => {
      if (getState().written === null) return
      turn += 1
      setState({ written: null })
      void stop()
    },
    dismiss: () => setState({ saved: null, copied: null, failure: null }),
  }
}
