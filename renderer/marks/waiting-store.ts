import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/ipc/contract'
import type { Failure, Result } from '../../shared/result'
import { createLiveReader } from '../app/live-reader'
import { type ReadableStore, readable } from '../app/readable-store'

type Read = Awaited<ReturnType<Api['marks']['waiting']>>
export type Waiting = Read extends Result<infer T> ? T : never

export interface WaitingState {
  returns: Waiting['returns']
  instructions: Waiting['instructions']
  failure: Failure | null
}

export interface WaitingStore extends ReadableStore<WaitingState> {
  /** Reads what waits for whoever is signed in, and keeps it so; answers with its end. */
  follow(): () => void
}

const nothing: WaitingState = { returns: [], instructions: [], failure: null }

/** What the head sent back to, or wants done by, whoever is signed in. */
export function createWaitingStore(api: Pick<Api, 'marks' | 'entries'>): WaitingStore {
  const store = createStore<WaitingState>(() => nothing)
  const { setState } = store
  const reader = createLiveReader<Waiting>(
    () => api.marks.waiting(),
    (read) => setState(read.ok ? { ...read.value, failure: null } : { failure: read.failure }),
  )
  return {
    ...readable(store),
    follow: () => {
      setState(nothing)
      reader.startOver()
      // An amendment answers what was sent back.
      const ends = [api.marks.onChanged(reader.refresh), api.entries.onChanged(reader.refresh)]
      return () => {
        for (const end of ends) end()
      }
    },
  }
}
