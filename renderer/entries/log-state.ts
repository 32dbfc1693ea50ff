import type { Clock } from '../../shared/clock'
import type { LogFilter } from '../../shared/entries/entries-contract'
import type { EntryId } from '../../shared/entries/entry'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import type { LogIndex, LogPlace } from './log-index'
import { type LogPages, placeOf, rowAt } from './log-pages'

/** Asks the list to bring a line into sight; a new `turn` is a new request. */
export interface ScrollRequest {
  turn: number
  line: number
}

/** After entries came in or went: the line that was first in sight, and where its entry is now. */
export interface LineShift {
  turn: number
  from: number
  to: number
}

export interface LogState {
  filter: LogFilter
  /** Today in the office time zone. */
  today: number
  /** Newest day of the list when it does not begin today. */
  until: number | null
  index: LogIndex
  pages: LogPages
  /** False until the log was read for the first time. */
  loaded: boolean
  failure: Failure | null
  /** The current row. */
  cursor: LogPlace | null
  tinted: ReadonlySet<EntryId>
  scroll: ScrollRequest
  shift: LineShift
}

export interface LogNeeds {
  api: Pick<Api, 'entries'>
  clock: Clock
  zone: string
}

/** Where the entry of a place stands after pages were read anew: the place itself when that cannot be told. */
export function followedPlace(before: LogPages, place: LogPlace, pages: LogPages): LogPlace {
  const row = rowAt(before, place)
  return (row && placeOf(pages, row.id, place.day)) ?? place
}
