import { createStore } from 'zustand/vanilla'
import type { ElementsPolicy } from '../../shared/entries/elements'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import { type ReadableStore, readable } from '../app/readable-store'

export interface PolicyState {
  /** Which elements a record needs; null until it was read. */
  policy: ElementsPolicy | null
  failure: Failure | null
}

export interface PolicyStore extends ReadableStore<PolicyState> {
  load(): Promise<void>
}

/** The policy of record elements, as the main process keeps it. */
export function createPolicyStore(api: Pick<Api, 'entries'>): PolicyStore {
  const store = createStore<PolicyState>(() => ({ policy: null, failure: null }))
  return {
    ...readable(store),
    load: async () => {
      const policy = await api.entries.policy()
      store.setState(policy.ok ? { policy: policy.value, failure: null } : { failure: policy.failure })
    },
  }
}
