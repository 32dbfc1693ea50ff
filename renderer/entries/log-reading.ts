import type { StoreApi } from 'zustand/vanilla'
import type { EntryRow } from '../../shared/entries/entry'
import type { Result } from '../../shared/result'
import { addDays, dayOf } from '../../shared/time/office-time'
import { buildLogIndex, countOf, FIRST_LISTED, type IndexedDays } from './log-index'
import {
  findLine,
  type LineRange,
  LOG_PAGE,
  type LogPage,
  pageKey,
  pagesInSight,
  rowOfLine,
  withoutDays,
  withPages,
} from './log-pages'
import type { LogNeeds, LogState } from './log-state'

/** Days that a text filter looks at, as the main process does. */
const TEXT_WINDOW_DAYS = 31

/** What is read before the list has said what it shows. */
const beginning: LineRange = { first: 0, last: 30 }

/** Lines read beyond those in sight, so that they are there when they are scrolled to. */
const AHEAD = 50

type ReadPage = readonly [string, readonly EntryRow[]]

export interface LogReading {
  /** Reads everything anew, after the filter or the first day changed. */
  restart(): Promise<void>
  /** Reads a day anew, after something of it changed. */
  refresh(day: number): Promise<void>
  /** The lines in sight: what is missing of them is read, and the list grows when its end is near. */
  show(range: LineRange): void
}

/** Reads the pages that are in sight, and only those; answers that come too late are dropped. */
export function createLogReading(store: StoreApi<LogState>, needs: LogNeeds): LogReading {
  const { getState, setState } = store
  let inSight = beginning
  let listed = FIRST_LISTED
  let refreshing: Promise<void> | null = null
  const changedDays = new Set<number>()
  const underWay = new Set<string>()
  let readings = 0
  /** The reading whose answer is shown: what was asked before it comes too late. */
  let shown = 0
  /** The list that was read whole; until then every reading of a list is a whole one. */
  let wholeList: number | null = null

  /** Reads counts and the stale pages in sight together, so that the list never shows one without the other. */
  const readAnew = async (changed: ReadonlySet<number> | 'all'): Promise<void> => {
    readings += 1
    const mine = readings
    const { list, index: before } = getState()
    const isLate = () => list !== getState().list || mine < shown
    const whole = changed === 'all' || wholeList !== list
    const days = await readDays(needs, getState())
    if (isLate()) return
    if (!days.ok) return setState({ failure: days.failure, loaded: true })
    const index = buildLogIndex(days.value, listed)
    const isStale = (day: number) => whole || changed.has(day) || countOf(before, day) !== countOf(index, day)
    const kept = withoutDays(getState().pages, isStale)
    const wanted = pagesInSight(index, inSight).filter((page) => !kept.has(pageKey(page)))
    const read = await Promise.all(wanted.map((page) => readPage(needs, getState(), page)))
    if (isLate()) return
    const failed = read.find((page) => !page.ok)
    if (failed && !failed.ok) return setState({ failure: failed.failure, loaded: true })
    const fresh = read.flatMap((page) => (page.ok ? [page.value] : []))
    shown = mine
    wholeList = list
    setState((state) => {
      const pages = withPages(withoutDays(state.pages, isStale), fresh)
      const current = state.cursor === null ? undefined : rowOfLine(state.index, state.pages, state.cursor)
      const cursor = (current && findLine(index, pages, current.id)) ?? state.cursor
      return { index, pages, cursor, loaded: true, failure: null, today: dayOf(needs.clock.now(), needs.zone) }
    })
    showMissing()
  }
  const showMissing = () => {
    const { list, index, pages } = getState()
    const asOf = shown
    for (const page of pagesInSight(index, inSight)) {
      const key = `${list}:${asOf}:${pageKey(page)}`
      if (pages.has(pageKey(page)) || underWay.has(key)) continue
      underWay.add(key)
      void readPage(needs, getState(), page).then((read) => {
        underWay.delete(key)
        if (list !== getState().list || asOf !== shown) return
        if (read.ok) setState((state) => ({ pages: withPages(state.pages, [read.value]) }))
        else setState({ failure: read.failure })
      })
    }
  }
  const refreshChanged = async () => {
    while (changedDays.size > 0) {
      const days = new Set(changedDays)
      changedDays.clear()
      await readAnew(days)
    }
  }

  return {
    restart: () => {
      inSight = beginning
      listed = FIRST_LISTED
      return readAnew('all')
    },
    refresh: (day) => {
      changedDays.add(day)
      refreshing ??= refreshChanged().finally(() => {
        refreshing = null
      })
      return refreshing
    },
    show: (range) => {
      inSight = { first: range.first - AHEAD, last: range.last + AHEAD }
      const { index } = getState()
      if (index.unlisted > 0 && range.last > index.lines.length * 0.75) {
        listed *= 2
        setState({ index: buildLogIndex(index, listed) })
      }
      showMissing()
    },
  }
}

async function readDays({ api, clock, zone }: LogNeeds, { filter, until }: LogState): Promise<Result<IndexedDays>> {
  const days = await api.entries.days({ filter, until })
  if (!days.ok) return days
  const last = until ?? dayOf(clock.now(), zone)
  const olderUntil = filter.text.trim() === '' ? null : addDays(last, -TEXT_WINDOW_DAYS)
  return { ok: true, value: { days: days.value, headed: last, olderUntil } }
}

async function readPage({ api }: LogNeeds, { filter }: LogState, { day, page }: LogPage): Promise<Result<ReadPage>> {
  const rows = await api.entries.rows({ day, filter, offset: page * LOG_PAGE, limit: LOG_PAGE })
  return rows.ok ? { ok: true, value: [pageKey({ day, page }), rows.value] } : rows
}
