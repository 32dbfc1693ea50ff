import type { StoreApi } from 'zustand/vanilla'
import type { EntryRow } from '../../shared/entries/entry'
import type { Result } from '../../shared/result'
import { addDays, dayOf } from '../../shared/time/office-time'
import { buildLogIndex, countOf, itemAt, type LogIndex, lineOf } from './log-index'
import { type LineRange, LOG_PAGE, type LogPage, pageKey, pagesOf, withoutDays, withPages } from './log-pages'
import { followedPlace, type LogNeeds, type LogState } from './log-state'

/** Days that a text filter looks at, as the main process does. */
const TEXT_WINDOW_DAYS = 31

/** What is read before the list has said what it shows. */
const beginning: LineRange = { first: 0, last: 30 }

type ReadPage = readonly [string, readonly EntryRow[]]

export interface LogReading {
  /** Reads everything anew, after the filter or the first day changed. */
  restart(): Promise<void>
  /** Reads a day anew, after something of it changed. */
  refresh(day: number): Promise<void>
  show(range: LineRange): void
}

/** Reads the pages that are in sight, and only those; answers that come too late are dropped. */
export function createLogReading(store: StoreApi<LogState>, { api, clock, zone }: LogNeeds): LogReading {
  const { getState, setState } = store
  let inSight = beginning
  let generation = 0
  let refreshing: Promise<void> | null = null
  const stale = new Set<number>()
  const underWay = new Set<string>()

  const readIndex = async (): Promise<Result<LogIndex>> => {
    const { filter, until } = getState()
    const days = await api.entries.days({ filter, until })
    if (!days.ok) return days
    const last = until ?? dayOf(clock.now(), zone)
    const olderUntil = filter.text.trim() === '' ? null : addDays(last, -TEXT_WINDOW_DAYS)
    return { ok: true, value: buildLogIndex(days.value, last, olderUntil) }
  }
  const readPage = async ({ day, page }: LogPage): Promise<Result<ReadPage>> => {
    const { filter } = getState()
    const rows = await api.entries.rows({ day, filter, offset: page * LOG_PAGE, limit: LOG_PAGE })
    return rows.ok ? { ok: true, value: [pageKey({ day, page }), rows.value] } : rows
  }
  /** Reads counts and the stale pages in sight together, so that the list never shows one without the other. */
  const readAnew = async (changed: ReadonlySet<number> | 'all'): Promise<void> => {
    const asked = generation
    const index = await readIndex()
    if (asked !== generation) return
    if (!index.ok) return setState({ failure: index.failure, loaded: true })
    const before = getState().index
    const isStale = (day: number) =>
      changed === 'all' || changed.has(day) || countOf(before, day) !== countOf(index.value, day)
    const kept = withoutDays(getState().pages, isStale)
    const wanted = pagesOf(index.value, inSight).filter((page) => !kept.has(pageKey(page)))
    const read = await Promise.all(wanted.map(readPage))
    if (asked !== generation) return
    const failed = read.find((page) => !page.ok)
    if (failed && !failed.ok) return setState({ failure: failed.failure, loaded: true })
    const fresh = read.flatMap((page) => (page.ok ? [page.value] : []))
    setState((state) => {
      const pages = withPages(withoutDays(state.pages, isStale), fresh)
      const read = { index: index.value, pages, loaded: true, failure: null, today: dayOf(clock.now(), zone) }
      return changed === 'all' ? read : { ...read, ...followed(state, read, inSight.first) }
    })
    showMissing()
  }
  const showMissing = () => {
    const asked = generation
    const { index, pages } = getState()
    for (const page of pagesOf(index, inSight)) {
      const key = `${asked}:${pageKey(page)}`
      if (pages.has(pageKey(page)) || underWay.has(key)) continue
      underWay.add(key)
      void readPage(page).then((read) => {
        underWay.delete(key)
        if (asked !== generation) return
        if (read.ok) setState((state) => ({ pages: withPages(state.pages, [read.value]) }))
        else setState({ failure: read.failure })
      })
    }
  }
  const refreshStale = async () => {
    while (stale.size > 0) {
      const days = new Set(stale)
      stale.clear()
      await readAnew(days)
    }
  }

  return {
    restart: () => {
      generation += 1
      inSight = beginning
      return readAnew('all')
    },
    refresh: (day) => {
      stale.add(day)
      refreshing ??= refreshStale().finally(() => {
        refreshing = null
      })
      return refreshing
    },
    show: (range) => {
      inSight = range
      showMissing()
    },
  }
}

/** The current row and the first line in sight stay on their entries when others come in above them. */
function followed(
  before: LogState,
  { index, pages }: Pick<LogState, 'index' | 'pages'>,
  firstInSight: number,
): Pick<LogState, 'cursor' | 'shift'> {
  const cursor = before.cursor && followedPlace(before.pages, before.cursor, pages)
  const first = itemAt(before.index, firstInSight)
  const to = first.kind === 'entry' ? lineOf(index, followedPlace(before.pages, first, pages)) : null
  return { cursor, shift: { turn: before.shift.turn + 1, from: firstInSight, to: to ?? firstInSight } }
}
