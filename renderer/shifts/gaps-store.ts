import { createStore } from 'zustand/vanilla'
import { subjectOf } from '../../shared/handover/open-item'
import type { Sheet } from '../../shared/handover/sheet'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import { type ReadableStore, readable } from '../app/readable-store'

/** What the next shift would still have to ask. */
export interface Gaps {
  /** Open items without a word about what to do next; drafts are counted apart. */
  withoutNext: number
  /** Checks that nobody has looked at. */
  unchecked: number
  /** Owner of each draft that is no record yet. */
  draftsOf: readonly string[]
}

export interface GapsState {
  /** null until they were counted. */
  gaps: Gaps | null
  failure: Failure | null
}

export interface GapsStore extends ReadableStore<GapsState> {
  /** Counts what is unexplained on the sheet of the shift on duty, and again when it changes; answers with its end. */
  follow(): () => void
}

/** What is not explained yet, shortly before the room changes hands. */
export function createGapsStore(handover: Pick<Api['handover'], 'sheet' | 'onChanged'>): GapsStore {
  const store = createStore<GapsState>(() => ({ gaps: null, failure: null }))
  let turn = 0
  const count = async () => {
    const mine = ++turn
    const view = await handover.sheet({ handoverId: null })
    if (mine !== turn) return
    if (view.ok) store.setState({ gaps: view.value && gapsOf(view.value.sheet), failure: null })
    else store.setState({ failure: view.failure })
  }
  return {
    ...readable(store),
    follow: () => {
      void count()
      const unsubscribe = handover.onChanged(({ handoverId }) => void (handoverId === null && count()))
      return () => {
        turn += 1
        unsubscribe()
      }
    },
  }
}

function gapsOf({ items, checks }: Sheet): Gaps {
  const isDraft = ({ key }: { key: string }) => subjectOf(key).about === 'draft'
  return {
    withoutNext: items.filter((item) => item.next === null && !isDraft(item)).length,
    unchecked: checks.filter(({ state }) => state === 'unchecked').length,
    draftsOf: items.filter(isDraft).map(({ who }) => who),
  }
}
