import { createStore } from 'zustand/vanilla'
import type { PolicySettings } from '../../../shared/incidents/policies-contract'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure } from '../../../shared/result'
import type { CommandAttempts } from '../../app/command-attempts'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PoliciesStore } from './policies-store'

/** Packs in use (the first has the say), the roles this room is itself, the daily reports it makes. */
export interface Choice {
  packs: readonly string[]
  ownRoles: readonly string[]
  dailyReports: readonly string[]
}

export interface ChoiceState {
  /** What was chosen and not stored yet; kept over a change of place. */
  draft: Choice | null
  busy: boolean
  failure: Failure | null
}

export interface ChoiceStore extends ReadableStore<ChoiceState> {
  write(draft: Choice): void
  discard(): void
  save(): Promise<void>
}

export interface ChoiceNeeds {
  api: Pick<Api, 'policies'>
  attempts: CommandAttempts
  policies: PoliciesStore
}

/** Which packs hold in this room, as the administrator is choosing. */
export function createChoiceStore({ api, attempts, policies }: ChoiceNeeds): ChoiceStore {
  const store = createStore<ChoiceState>(() => ({ draft: null, busy: false, failure: null }))
  const { getState, setState } = store
  return {
    ...readable(store),
    write: (draft) => setState({ draft, failure: null }),
    discard: () => setState({ draft: null, failure: null }),
    async save() {
      const { draft, busy } = getState()
      if (draft === null || busy) return
      setState({ busy: true })
      const asked = {
        packs: [...draft.packs],
        ownRoles: [...draft.ownRoles],
        dailyReports: [...draft.dailyReports],
      }
      const commandId = attempts.idFor('choice', asked)
      const chosen = await api.policies.choose({ commandId, ...asked }).finally(() => setState({ busy: false }))
      if (!chosen.ok) return setState({ failure: chosen.failure })
      attempts.done('choice')
      policies.accept(chosen.value)
      // What was changed while it was being stored stays to be stored.
      setState((state) => (state.draft === draft ? { draft: null, failure: null } : { failure: null }))
    },
  }
}

export function choiceOf({ inUse, ownRoles, dailyReports }: PolicySettings): Choice {
  return {
    packs: inUse,
    ownRoles,
    dailyReports: dailyReports.filter(({ chosen }) => chosen).map(({ daily }) => daily),
  }
}

/** The list with this one in it or not; what is new stands last. */
export function withOrWithout(list: readonly string[], one: string, wanted: boolean): readonly string[] {
  const others = list.filter((each) => each !== one)
  return wanted ? [...others, one] : others
}

/** The list with this one a place further up or down; as it was at either end. */
export function movedBy<T>(list: readonly T[], at: number, by: 1 | -1): readonly T[] {
  const one = list[at]
  const to = at + by
  if (one === undefined || to < 0 || to >= list.length) return list
  return list.toSpliced(at, 1).toSpliced(to, 0, one)
}
