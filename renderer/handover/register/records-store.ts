import { createStore } from 'zustand/vanilla'
import type { Cancel } from '../../../shared/clock'
import type { HandoverFigures, HandoverId, HandoverRow } from '../../../shared/handover/handover-contract'
import type { Failure } from '../../../shared/result'
import { createCommandAttempts } from '../../app/command-attempts'
import { type ReadableStore, readable } from '../../app/readable-store'
import { createDeedsStore, type DeedsStore } from '../deeds-store'
import type { HandoverNeeds } from '../handover-stores'
import { createPapersStore, type PapersStore } from '../papers-store'
import { createSheetStore, type SheetStore } from '../sheet-store'
import { createRecordsReading } from './records-reading'
import type { RecordsSpan } from './records-span'

export interface RecordsNeeds extends HandoverNeeds {
  /** Time zone of the office. */
  zone: string
}

/** From the last keystroke of the search to the list, in ms. */
export const RECORDS_SEARCH_MS = 200

export interface RecordsState {
  /** As typed. */
  search: string
  /** What the list is narrowed to; behind what is typed. */
  found: string
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
  /** The opened sheet, and what is done with it on paper. */
  sheet: SheetStore
  papers: PapersStore
  /** What is being said about a sheet: put away half-written, it waits for that sheet. */
  remarkOn(id: HandoverId): DeedsStore
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
    found: '',
    span: 'all',
    total: null,
    rows: [],
    figures: null,
    current: null,
    failure: null,
  }))
  const { getState, setState } = store
  const { read, readTo } = createRecordsReading(store, { api, clock, ids, zone })
  const papers = createPapersStore({ api, attempts, sheet })
  const remarks = new Map<HandoverId, DeedsStore>()
  let searching: Cancel | null = null
  let following = false
  /** Ends the following of the opened sheet; while none was opened there is nothing to follow. */
  let endSheet: (() => void) | null = null

  return {
    ...readable(store),
    sheet,
    papers,
    remarkOn: (id) => {
      const remark = remarks.get(id) ?? createDeedsStore({ api, attempts, sheet })
      remarks.set(id, remark)
      return remark
    },
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
            setState({ found: typed.trim() })
            void read()
          })
    },
    take: (span) => {
      setState({ span })
      void read()
    },
    show: readTo,
    open: (current) => {
      if (current === getState().current) return
      setState({ current })
      papers.dismiss()
      sheet.show(current)
      if (following) endSheet ??= sheet.follow()
    },
  }
}
