import { createStore } from 'zustand/vanilla'
import type { Cancel } from '../../shared/clock'
import type { HandoverFigures, HandoverId, HandoverRow } from '../../shared/handover/handover-contract'
import type { Failure } from '../../shared/result'
import { dayOf } from '../../shared/time/office-time'
import { createCommandAttempts } from '../app/command-attempts'
import { type ReadableStore, readable } from '../app/readable-store'
import { createDeedsStore, type DeedsStore } from './deeds-store'
import type { HandoverNeeds } from './handover-stores'
import { createPapersStore, type PapersStore } from './papers-store'
import { daysOf, type RecordsSpan } from './records-span'
import { createSheetStore, type SheetStore } from './sheet-store'

export interface RecordsNeeds extends HandoverNeeds {
  /** Time zone of the office. */
  zone: string
}

/** Rows read at once. */
export const RECORDS_PAGE = 100

/** From the last keystroke of the search to the list, in ms. */
export const RECORDS_SEARCH_MS = 200

export interface RecordsState {
  /** As typed. */
  search: string
  span: RecordsSpan
  /** How many sheets hold the words, in the span; null until they were counted. */
  total: number | null
  /** Newest first, as far as they were read. */
  rows: readonly HandoverRow[]
  /** Of the span, whatever is searched for. */
  figures: HandoverFigures | null
  /** The sheet that is opened. */
  current: HandoverId | null
  failure: Failure | null
}

export interface RecordsStore extends ReadableStore<RecordsState> {
  /** The opened sheet; what is done with it on paper; what is said about it later. */
  sheet: SheetStore
  papers: PapersStore
  deeds: DeedsStore
  /** Reads the register and keeps it live, for as long as it is in sight; answers with its end. */
  follow(): () => void
  /** Narrows to sheets with these words shortly after the last keystroke, and not while the input method has not finished. */
  search(text: string, composing: boolean): void
  take(span: RecordsSpan): void
  /** Rows in sight, by their position: more are read when the end comes near. */
  show(last: number): void
  open(id: HandoverId): void
}

/** 交接班记录册: the closed sheets, and the figures of how the room changed hands. */
export function createRecordsStore({ api, clock, ids, zone }: RecordsNeeds): RecordsStore {
  const attempts = createCommandAttempts(ids)
  const sheet = createSheetStore(api)
  const store = createStore<RecordsState>(() => ({
    search: '',
    span: 'all',
    total: null,
    rows: [],
    figures: null,
    current: null,
    failure: null,
  }))
  const { getState, setState } = store
  /** What the list is narrowed to; behind what is typed. */
  let text = ''
  let searching: Cancel | null = null
  /** Counts the readings, so that an answer that was overtaken is dropped. */
  let reading = 0
  let readingMore = false
  let following = false
  /** Ends the following of the opened sheet; while none was opened there is nothing to follow. */
  let endSheet: (() => void) | null = null

  const days = () => daysOf(getState().span, dayOf(clock.now(), zone))
  /** Reads from the newest on: anew, or as far as was read. */
  const read = async (length = RECORDS_PAGE) => {
    reading += 1
    const own = reading
    const limit = Math.min(Math.max(length, RECORDS_PAGE), 2 * RECORDS_PAGE)
    const [list, figures] = await Promise.all([
      api.handover.list({ text, ...days(), offset: 0, limit }),
      api.handover.figures(days()),
    ])
    if (own !== reading) return
    if (list.ok) setState({ ...list.value, failure: null })
    if (figures.ok) setState({ figures: figures.value })
    const refused = [list, figures].find(({ ok }) => !ok)
    if (refused && !refused.ok) setState({ failure: refused.failure })
  }
  const readMore = async () => {
    readingMore = true
    const own = reading
    const { length } = getState().rows
    const more = await api.handover.list({ text, ...days(), offset: length, limit: RECORDS_PAGE })
    readingMore = false
    if (own !== reading) return
    if (more.ok) setState(({ rows }) => ({ rows: [...rows, ...more.value.rows], total: more.value.total }))
    else setState({ failure: more.failure })
  }

  return {
    ...readable(store),
    sheet,
    papers: createPapersStore({ api, attempts, sheet }),
    deeds: createDeedsStore({ api, attempts, sheet }),
    follow: () => {
      const refresh = () => void read(getState().rows.length)
      refresh()
      const endListening = api.handover.onChanged(refresh)
      following = true
      if (getState().current !== null) endSheet = sheet.follow()
      return () => {
        endListening()
        following = false
        endSheet?.()
        endSheet = null
      }
    },
    search: (typed, composing) => {
      setState({ search: typed })
      searching?.()
      searching = composing
        ? null
        : clock.after(RECORDS_SEARCH_MS, () => {
            text = typed.trim()
            void read()
          })
    },
    take: (span) => {
      setState({ span })
      void read()
    },
    show: (last) => {
      const { rows, total } = getState()
      if (!readingMore && total !== null && rows.length < total && last >= rows.length - 20) void readMore()
    },
    open: (current) => {
      if (current === getState().current) return
      setState({ current })
      sheet.show(current)
      if (following) endSheet ??= sheet.follow()
    },
  }
}
