import { createStore } from 'zustand/vanilla'
import type { RecordRef } from '../../shared/search/search-filter'
import { type ReadableStore, readable } from '../app/readable-store'

/** What the timeline is about: the span of the day that is chosen in the band, or a whole shift or incident. */
export type Scope = { kind: 'day' } | { kind: 'shift'; id: string } | { kind: 'incident'; id: string }

export interface SightState {
  /** 查询, 统计. */
  view: 'search' | 'figures'
  /** The day of the band (day number); null: that of the hit, before any the current one. */
  day: number | null
  /** [from, until) within the day, UTC ms; null: the whole day. */
  span: { from: number; until: number } | null
  scope: Scope
  /** The record the keyboard is on, in whichever list. */
  chosen: RecordRef | null
}

export interface SightStore extends ReadableStore<SightState> {
  turnTo(view: SightState['view']): void
  /** Shows a day, whole. */
  showDay(day: number): void
  showSpan(span: SightState['span']): void
  showScope(scope: Scope): void
  choose(record: RecordRef | null): void
}

/** What is in sight in 审阅查询: its parts follow it, and none of them knows another. */
export function createSightStore(): SightStore {
  const store = createStore<SightState>(() => ({
    view: 'search',
    day: null,
    span: null,
    scope: { kind: 'day' },
    chosen: null,
  }))
  return {
    ...readable(store),
    turnTo: (view) => store.setState({ view }),
    showDay: (day) => store.setState({ day, span: null, scope: { kind: 'day' } }),
    showSpan: (span) => store.setState({ span, scope: { kind: 'day' } }),
    showScope: (scope) => store.setState({ scope }),
    choose: (chosen) => store.setState({ chosen }),
  }
}
