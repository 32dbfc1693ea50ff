import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '../../shared/clock'
import type { LogFilter } from '../../shared/entries/entries-contract'
import type { EntryId, EntryRow } from '../../shared/entries/entry'
import { dayOf } from '../../shared/time/office-time'
import { type ReadableStore, readable } from '../app/readable-store'
import { buildLogIndex, firstOfDay, itemAt, type LogPlace, lineOf, movedPlace } from './log-index'
import { type LineRange, rowAt } from './log-pages'
import { createLogReading } from './log-reading'
import type { LogNeeds, LogState } from './log-state'

/** How long a row that was just saved is tinted, in ms. */
export const TINT_MS = 600

export interface LogStore extends ReadableStore<LogState> {
  /** Reads the log and keeps it live; answers with its end. */
  start(): () => void
  /** The lines in sight: what is missing of them is read. */
  show(range: LineRange): void
  narrow(filter: Partial<LogFilter>): void
  /** Makes a line current. */
  take(place: LogPlace): void
  move(by: number): void
  /** Brings a day into sight; false when there is nothing of that day or older. */
  goToDay(day: number): boolean
  goToToday(): void
  /** Reads the window before the one that is listed. */
  showOlder(): void
  /** Tints the row of an entry that was just saved. */
  tint(id: EntryId): void
  currentRow(): EntryRow | undefined
}

const unfiltered: LogFilter = { channel: null, urgency: null, status: null, text: '' }

/** The log as listed: newest first, by day, read in pages as it comes into sight. */
export function createLogStore(needs: LogNeeds): LogStore {
  const { api, clock, zone } = needs
  const today = dayOf(clock.now(), zone)
  const store = createStore<LogState>(() => ({
    filter: unfiltered,
    today,
    until: null,
    index: buildLogIndex([], today, null),
    pages: new Map(),
    loaded: false,
    failure: null,
    cursor: null,
    tinted: new Set(),
    scroll: { turn: 0, line: 0 },
    shift: { turn: 0, from: 0, to: 0 },
  }))
  const { getState, setState } = store
  const reading = createLogReading(store, needs)
  const scrollTo = (line: number) => setState(({ scroll }) => ({ scroll: { turn: scroll.turn + 1, line } }))
  const take = (cursor: LogPlace) => {
    setState({ cursor })
    const line = lineOf(getState().index, cursor)
    if (line !== null) scrollTo(line)
  }
  const startAt = (change: Pick<LogState, 'until'> | Pick<LogState, 'filter'>) => {
    setState({ ...change, cursor: null })
    scrollTo(0)
    void reading.restart()
  }

  return {
    ...readable(store),
    start: () => {
      void reading.restart()
      return api.entries.onChanged(({ day }) => void reading.refresh(day))
    },
    show: reading.show,
    narrow: (change) => startAt({ filter: { ...getState().filter, ...change } }),
    take,
    move: (by) => {
      const { index, cursor } = getState()
      const place = movedPlace(index, cursor, by)
      if (place) take(place)
    },
    goToDay: (day) => {
      const { index } = getState()
      const place = firstOfDay(index, day)
      if (place) take(place)
      else if (index.olderUntil !== null) startAt({ until: Math.min(day, index.olderUntil) })
      return place !== null || index.olderUntil !== null
    },
    goToToday: () => startAt({ until: null }),
    showOlder: () => {
      const { index } = getState()
      const last = itemAt(index, index.length - 1)
      if (last.kind === 'older') startAt({ until: last.until })
    },
    tint: (id) => tintFor(store, clock, id),
    currentRow: () => {
      const { cursor, pages } = getState()
      return cursor ? rowAt(pages, cursor) : undefined
    },
  }
}

function tintFor({ setState }: StoreApi<LogState>, clock: Clock, id: EntryId): void {
  setState(({ tinted }) => ({ tinted: new Set([...tinted, id]) }))
  clock.after(TINT_MS, () => setState(({ tinted }) => ({ tinted: new Set([...tinted].filter((each) => each !== id)) })))
}
