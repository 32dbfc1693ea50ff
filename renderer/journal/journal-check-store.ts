import { createStore } from 'zustand/vanilla'
import type { Clock } from '../../shared/clock'
import type { Api } from '../../shared/ipc/contract'
import type { Verification } from '../../shared/journal/journal'
import { assertNever, type Failure, type Result } from '../../shared/result'
import { type ReadableStore, readable } from '../app/readable-store'

export type JournalJob = 'verify' | 'rebuild'

export type JournalCheckState =
  | { kind: 'idle' }
  /** `done` is 0..1. */
  | { kind: 'running'; job: JournalJob; done: number; stopping: boolean }
  | { kind: 'finished'; job: JournalJob; found: Verification; at: number }
  | { kind: 'stopped'; job: JournalJob }
  | { kind: 'failed'; job: JournalJob; failure: Failure }

export interface JournalCheckStore extends ReadableStore<JournalCheckState> {
  start(job: JournalJob): Promise<void>
  cancel(): Promise<void>
}

/** A check or a rebuild of the journal and what it found. One at a time; it goes on when the officer turns elsewhere. */
export function createJournalCheckStore(
  journal: Api['journal'],
  clock: Clock,
  report: (failure: Failure) => void,
): JournalCheckStore {
  const store = createStore<JournalCheckState>(() => ({ kind: 'idle' }))
  const set = (state: JournalCheckState) => store.setState(state, true)

  journal.onProgress(({ job, done }) => {
    const state = store.getState()
    if (state.kind === 'running' && state.job === job) set({ ...state, done })
  })

  return {
    ...readable(store),
    start: async (job) => {
      if (store.getState().kind === 'running') return
      set({ kind: 'running', job, done: 0, stopping: false })
      const answer = await run(journal, job)
      const state = store.getState()
      if (answer.ok) set({ kind: 'finished', job, found: answer.value, at: clock.now() })
      else if (state.kind === 'running' && state.stopping) set({ kind: 'stopped', job })
      else set({ kind: 'failed', job, failure: answer.failure })
    },
    cancel: async () => {
      const state = store.getState()
      if (state.kind !== 'running' || state.stopping) return
      set({ ...state, stopping: true })
      const answer = await journal.cancel()
      if (answer.ok) return
      report(answer.failure)
      const now = store.getState()
      if (now.kind === 'running') set({ ...now, stopping: false })
    },
  }
}

function run(journal: Api['journal'], job: JournalJob): Promise<Result<Verification>> {
  switch (job) {
    case 'verify':
      return journal.verify()
    case 'rebuild':
      return journal.rebuild()
    default:
      return assertNever(job)
  }
}
