import { createStore } from 'zustand/vanilla'
import type { PolicySettings } from '../../../shared/incidents/policies-contract'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure } from '../../../shared/result'
import { type ReadableStore, readable } from '../../app/readable-store'

export interface PoliciesState {
  /** null until they were read. */
  settings: PolicySettings | null
  /** Why they could not be read. */
  failure: Failure | null
}

export interface PoliciesStore extends ReadableStore<PoliciesState> {
  load(): Promise<void>
  /** Reads, and reads again whenever something changed; returns its end. */
  follow(): () => void
  /** What a command answered. */
  accept(settings: PolicySettings): void
}

/** The packs at hand, which are in use, and who stands for their roles. */
export function createPoliciesStore({ api }: { api: Pick<Api, 'policies' | 'office'> }): PoliciesStore {
  const store = createStore<PoliciesState>(() => ({ settings: null, failure: null }))
  let turn = 0
  const load = async () => {
    const mine = ++turn
    const read = await api.policies.settings()
    if (mine !== turn) return
    store.setState(read.ok ? { settings: read.value, failure: null } : { failure: read.failure })
  }
  return {
    ...readable(store),
    load,
    follow: () => {
      void load()
      const ends = [api.policies.onChanged(() => void load()), api.office.onChanged(() => void load())]
      return () => {
        for (const end of ends) end()
      }
    },
    accept(settings) {
      turn += 1
      store.setState({ settings, failure: null })
    },
  }
}
