import type { StoreApi } from 'zustand/vanilla'
import type { Cancel, Clock } from '../../../shared/clock'
import type { SightStore } from '../sight-store'
import { currentHit, type SearchState } from './search-state'

/** From an answer until the rest of the place turns to its first hit, in ms: not for each letter that is typed. */
export const FOLLOW_MS = 400

export interface HitFollower {
  /** The keyboard was put on the current hit: the rest of the place turns to it at once. */
  follow(): void
  stop(): void
}

/** Marks, timeline and gaps are about the hit that the keyboard is on, until another list has it. */
export function followHits(store: StoreApi<SearchState>, clock: Clock, sight: SightStore): HitFollower {
  let waiting: Cancel | null = null
  const stop = () => {
    waiting?.()
    waiting = null
  }
  const follow = () => {
    stop()
    const hit = currentHit(store.getState())
    if (hit) sight.choose({ kind: hit.kind, id: hit.id })
  }
  store.subscribe((state, before) => {
    const hit = currentHit(state)
    if (hit === currentHit(before)) return
    stop()
    if (state.list === before.list) follow()
    else if (hit === undefined) sight.choose(null)
    else waiting = clock.after(FOLLOW_MS, follow)
  })
  return { follow, stop }
}
