import { createStore } from 'zustand/vanilla'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure } from '../../../shared/result'
import type { ShiftOffer } from '../../../shared/search/search-contract'
import type { ShiftId } from '../../../shared/shifts/shift'
import { type ReadableStore, readable } from '../../app/readable-store'

export interface ShiftChoiceState {
  /** What is offered for what was typed last. */
  offers: readonly ShiftOffer[]
  /** Shifts by their ids, as far as anybody asked; null: there is none. */
  known: ReadonlyMap<ShiftId, ShiftOffer | null>
  failure: Failure | null
}

export interface ShiftChoiceStore extends ReadableStore<ShiftChoiceState> {
  want(text: string): Promise<void>
  /** Learns what a shift is called. */
  learn(id: ShiftId): Promise<void>
}

/** Shifts that a search may be narrowed to. */
export function createShiftChoiceStore(api: Pick<Api['search'], 'shifts' | 'shift'>): ShiftChoiceStore {
  const store = createStore<ShiftChoiceState>(() => ({ offers: [], known: new Map(), failure: null }))
  const { getState, setState } = store
  const asked = new Set<ShiftId>()
  let turn = 0
  const know = (all: readonly (readonly [ShiftId, ShiftOffer | null])[]) =>
    setState(({ known }) => ({ known: new Map([...known, ...all]) }))
  return {
    ...readable(store),
    async want(text) {
      const mine = ++turn
      const offered = await api.shifts({ text })
      if (mine !== turn) return
      if (!offered.ok) return setState({ offers: [], failure: offered.failure })
      know(offered.value.map((offer) => [offer.id, offer] as const))
      setState({ offers: offered.value, failure: null })
    },
    async learn(id) {
      if (asked.has(id) || getState().known.has(id)) return
      asked.add(id)
      const found = await api.shift({ id })
      if (found.ok) know([[id, found.value]])
      else setState({ failure: found.failure })
    },
  }
}
