import type { Clock } from '../../shared/clock'
import type { LogFilter } from '../../shared/entries/entries-contract'
import type { EntryId } from '../../shared/entries/entry'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import type { LogIndex, LogLine } from './log-index'
import type { LogPages } from './log-pages'

export interface LogState {
  filter: LogFilter
  /** The text filter as it is being typed. */
  search: string
  /** Today in the office time zone. */
  today: number
  /** Newest day of the list when it does not begin today. */
  until: number | null
  index: LogIndex
  pages: LogPages
  /** Counts the lists: a new filter or first day begins a new one, at its top. */
  list: number
  /** False until the log was read for the first time. */
  loaded: boolean
  failure: Failure | null
  /** The current row. */
  cursor: LogLine | null
  tinted: ReadonlySet<EntryId>
}

export interface LogNeeds {
  api: Pick<Api, 'entries'>
  clock: Clock
  zone: string
}
