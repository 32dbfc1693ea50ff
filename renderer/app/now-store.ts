import { createStore } from 'zustand/vanilla'
import type { Cancel, Clock } from '../../shared/clock'
import { type ReadableStore, readable } from './readable-store'

const SECOND = 1000

export interface NowStore extends ReadableStore<{ now: number }> {
  /** Begins to tick; answers with its end. */
  start(): () => void
}

/** The one timer that every running clock on the screen reads: UTC ms, told anew when a second begins. */
export function createNowStore(clock: Clock): NowStore {
  const store = createStore(() => ({ now: clock.now() }))
  return {
    ...readable(store),
    start: () => {
      let cancel: Cancel | null = null
      const tick = () => {
        const now = clock.now()
        store.setState({ now })
        cancel = clock.after(SECOND - (now % SECOND), tick)
      }
      tick()
      return () => cancel?.()
    },
  }
}
