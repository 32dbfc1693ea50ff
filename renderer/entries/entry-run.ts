import type { StoreApi } from 'zustand/vanilla'
import type { EntryId } from '../../shared/entries/entry'
import type { Failure, Result } from '../../shared/result'
import type { EntryState } from './entry-state'

/** Runs a command on the opened entry and answers whether it was done; `done` hears of its value and of its entry. */
export type Run = <T>(
  command: (id: EntryId) => Promise<Result<T>>,
  done: (value: T, id: EntryId) => void,
) => Promise<boolean>

export interface EntryRun {
  run: Run
  /** Why a command failed after its entry was left; said once, when the entry is opened again. */
  takeUnsaid(id: EntryId): Failure | null
}

/** One command at a time: what went wrong is said at its own entry, and what was written there stays. */
export function createEntryRun({ getState, setState }: StoreApi<EntryState>): EntryRun {
  const unsaid = new Map<EntryId, Failure>()
  let running: symbol | null = null
  return {
    run: async (command, done) => {
      const { id, busy } = getState()
      if (id === null || busy) return false
      const mine = Symbol('a command that is under way')
      running = mine
      setState({ busy: true, failure: null, done: null })
      const result = await command(id).finally(() => {
        if (running === mine) setState({ busy: false })
      })
      if (result.ok) done(result.value, id)
      else if (getState().id === id) setState({ failure: result.failure, faults: result.failure.fields ?? {} })
      else unsaid.set(id, result.failure)
      return result.ok
    },
    takeUnsaid: (id) => {
      const failure = unsaid.get(id) ?? null
      unsaid.delete(id)
      return failure
    },
  }
}
