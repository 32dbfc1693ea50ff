import type { EntryDetail, EntryId } from '../../shared/entries/entry'
import type { JournalRow } from '../../shared/journal/journal'
import type { Failure } from '../../shared/result'
import type { EntryWork } from './entry-work'

export interface EntryState {
  /** The opened entry; null: none. */
  id: EntryId | null
  /** Counts the openings: each takes the keyboard, that of the same entry too. */
  opening: number
  /** null until it was read. */
  detail: EntryDetail | null
  journal: readonly JournalRow[]
  /** What is being written about it. */
  work: EntryWork | null
  /** Sentences at the fields of that, by field. */
  faults: Readonly<Partial<Record<string, string>>>
  /** Earlier wordings are shown. */
  showsOriginal: boolean
  /** A command is under way. */
  busy: boolean
  /** What could not be done; nothing typed is lost by it. */
  failure: Failure | null
  /** What was done, in a sentence: 已复制为电话记录单文字. */
  done: string | null
}

export const noEntry: EntryState = {
  id: null,
  opening: 0,
  detail: null,
  journal: [],
  work: null,
  faults: {},
  showsOriginal: false,
  busy: false,
  failure: null,
  done: null,
}
