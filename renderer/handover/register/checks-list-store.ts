import { createStore } from 'zustand/vanilla'
import type { IdSource } from '../../../shared/clock'
import type { HandoverCheck } from '../../../shared/handover/checks'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure } from '../../../shared/result'
import { createCommandAttempts } from '../../app/command-attempts'
import { type ReadableStore, readable } from '../../app/readable-store'

export interface ChecksListState {
  /** In the order in which they are looked at; null until they were read. */
  checks: readonly HandoverCheck[] | null
}

/** Commands answer with what went wrong, or null. */
export interface ChecksListStore extends ReadableStore<ChecksListState> {
  load(): Promise<Failure | null>
  change(checks: readonly HandoverCheck[]): Promise<Failure | null>
  /** A line to be written, with an identity of its own: a check that is renamed stays the same one. */
  newCheck(): HandoverCheck
}

/** What is looked at when the room changes hands. */
export function createChecksListStore({ api, ids }: { api: Pick<Api, 'handover'>; ids: IdSource }): ChecksListStore {
  const store = createStore<ChecksListState>(() => ({ checks: null }))
  const attempts = createCommandAttempts(ids)
  return {
    ...readable(store),
    load: async () => {
      const read = await api.handover.checks()
      if (!read.ok) return read.failure
      store.setState({ checks: read.value })
      return null
    },
    change: async (checks) => {
      const rows = [...checks]
      const changed = await api.handover.changeChecks({ commandId: attempts.idFor('checks', rows), rows })
      if (!changed.ok) return changed.failure
      attempts.done('checks')
      store.setState({ checks: changed.value })
      return null
    },
    newCheck: () => ({ id: ids.next(), words: '' }),
  }
}
