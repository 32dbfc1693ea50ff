import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Cancel, Clock } from '../../shared/clock'
import type { LogFilter } from '../../shared/entries/entries-contract'
import type { EntryId, EntryRow } from '../../shared/entries/entry'
import { dayOf } from '../../shared/time/office-time'
import { type ReadableStore, readable } from '../app/readable-store'
import { buildLogIndex, FIRST_LISTED, type LogLine } from './log-index'
import { type LineRange, rowOfLine } from './log-pages'
import { createLogReading } from './log-reading'
import type { LogNeeds, LogState } from './log-state'

/** How long the row of an entry that was just saved is tinted, in ms. */
export const TINT_MS = 600

/** From the last keystroke of a text filter to the narrowing of the list, in ms. */
export const SEARCH_MS = 200

export interface LogStore extends ReadableStore<LogState> {
  /** Reads the log and keeps it live; answers with its end. */
  start(): () => void
  /** The lines in sight, by their position in the list. */
  show(range: LineRange): void
  narrow(filter: Partial<LogFilter>): void
  /** Narrows by text shortly after the last keystroke, and not while the input method has not finished. */
  search(text: string, composing: boolean): void
  /** Begins the list on a day; null: today. */
  goToDay(day: number | null): void
  /** Lists the window before the one that a text filter looked through. */
  showOlder(): void
  /** Makes a line current. */
  take(line: LogLine): void
  /** Tints the row of an entry that was just saved. */
  tint(id: EntryId): void
  rowOf(line: LogLine): EntryRow | undefined
}

const unfiltered: LogFilter = { channel: null, urgency: null, status: null, text: '' }

/** The log as listed: newest first, by day, read in pages as it comes into sight. */
export function createLogStore(needs: LogNeeds): LogStore {
  const { api, clock, zone } = needs
  const today = dayOf(clock.now(), zone)
  const store = createStore<LogState>(() => ({
    filter: unfiltered,
    search: '',
    today,
    until: null,
    index: buildLogIndex({ days: [], headed: today, olderUntil: null }, FIRST_LISTED),
    pages: new Map(),
    list: 0,
    loaded: false,
    failure: null,
    cursor: null,
    tinted: new Set(),
  }))
  const { getState, setState } = store
  const reading = createLogReading(store, needs)
  let searching: Cancel | null = null
  const beginAnew = (change: Pick<LogState, 'until'> | Pick<LogState, 'filter'>) => {
    setState(({ list }) => ({ ...change, cursor: null, list: list + 1 }))
    void reading.restart()
  }
  return {
    ...readable(store),
    start: () => {
      void reading.restart()
      const endListening = api.entries.onChanged(({ day }) => void reading.refresh(day))
      const endDays = followDays(needs, (day) => void reading.refresh(day))
      return () => {
        endListening()
        endDays()
      }
    },
    show: reading.show,
    narrow: (change) => beginAnew({ filter: { ...getState().filter, ...change } }),
    search: (text, composing) => {
      setState({ search: text })
      searching?.()
      const apply = () => beginAnew({ filter: { ...getState().filter, text } })
      searching = composing ? null : clock.after(SEARCH_MS, apply)
    },
    goToDay: (until) => beginAnew({ until }),
    showOlder: () => beginAnew({ until: getState().index.olderUntil }),
    take: (cursor) => setState({ cursor }),
    tint: (id) => tintFor(store, clock, id),
    rowOf: (line) => rowOfLine(getState().index, getState().pages, line),
  }
}

function tintFor({ setState }: StoreApi<LogState>, clock: Clock, id: EntryId): void {
  setState(({ tinted }) => ({ tinted: new Set([...tinted, id]) }))
  clock.after(TINT_MS, () => setState(({ tinted }) => ({ tinted: new Set([...tinted].filter((each) => each !== id)) })))
}

/** Tells each new day when it begins; the PC may sleep through midnight, so it is asked every minute. */
function followDays({ clock, zone }: LogNeeds, onDay: (day: number) => void): Cancel {
  let day = dayOf(clock.now(), zone)
  let cancel: Cancel | null = null
  const ask = () => {
    const now = dayOf(clock.now(), zone)
    if (now !== day) onDay(now)
    day = now
    cancel = clock.after(60_000, ask)
  }
  ask()
  return () => cancel?.()
}
