import { createStore } from 'zustand/vanilla'
import type { IdSource } from '../../../shared/clock'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure, Result } from '../../../shared/result'
import type { GapRuleSetting } from '../../../shared/review/gap-rules'
import type { GapRulesView } from '../../../shared/review/gaps-contract'
import { createCommandAttempts } from '../../app/command-attempts'
import { type ReadableStore, readable } from '../../app/readable-store'

export interface GapRulesState {
  /** Null until they were read. */
  view: GapRulesView | null
  failure: Failure | null
}

/** Commands answer with what went wrong, or null. */
export interface GapRulesStore extends ReadableStore<GapRulesState> {
  load(): void
  change(rows: readonly GapRuleSetting[], reason: string): Promise<Failure | null>
  /** Back to what ships with the program. */
  reset(reason: string): Promise<Failure | null>
}

/** The rules by which gaps are found, as the office set them. */
export function createGapRulesStore({ api, ids }: { api: Pick<Api, 'gaps'>; ids: IdSource }): GapRulesStore {
  const store = createStore<GapRulesState>(() => ({ view: null, failure: null }))
  const attempts = createCommandAttempts(ids)
  const took = (answer: Result<GapRulesView>): Failure | null => {
    if (!answer.ok) return answer.failure
    attempts.done('gap-rules')
    store.setState({ view: answer.value, failure: null })
    return null
  }
  return {
    ...readable(store),
    load: () => {
      void api.gaps.rules().then((read) => {
        store.setState(read.ok ? { view: read.value, failure: null } : { failure: read.failure })
      })
    },
    change: async (rows, reason) => {
      const asked = { rows: [...rows], reason }
      return took(await api.gaps.changeRules({ commandId: attempts.idFor('gap-rules', asked), ...asked }))
    },
    reset: async (reason) =>
      took(await api.gaps.resetRules({ commandId: attempts.idFor('gap-rules', { reset: true, reason }), reason })),
  }
}
