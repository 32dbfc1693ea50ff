import { createStore } from 'zustand/vanilla'
import type { OpenItems } from '../../shared/entries/entries-contract'
import type { EntryId } from '../../shared/entries/entry'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import { type ReadableStore, readable } from '../app/readable-store'

export interface OpenItemsState {
  /** null until they were read. */
  openItems: OpenItems | null
  failure: Failure | null
  /** All of them are listed, in place of the log. */
  expanded: boolean
  /** The current row of that list. */
  current: EntryId | null
}

export interface OpenItemsStore extends ReadableStore<OpenItemsState> {
  /** Reads them and keeps them live; answers with its end. */
  start(): () => void
  expand(expanded: boolean): void
  /** Makes a row current. */
  take(id: EntryId): void
}

/** What is not closed yet. */
export function createOpenItemsStore(api: Pick<Api, 'entries'>): OpenItemsStore {
  const store = createStore<OpenItemsState>(() => ({ openItems: null, failure: null, expanded: false, current: null }))
  let reading = false
  let stale = false

  const readAll = async () => {
    reading = true
    do {
      stale = false
      const read = await api.entries.openItems()
      store.setState(read.ok ? { openItems: read.value, failure: null } : { failure: read.failure })
    } while (stale)
    reading = false
  }
  /** Changes that come while it is read are answered by one more reading. */
  const refresh = () => {
    stale = true
    if (!reading) void readAll()
  }

  return {
    ...readable(store),
    start: () => {
      refresh()
      return api.entries.onChanged(refresh)
    },
    expand: (expanded) => store.setState({ expanded }),
    take: (current) => store.setState({ current }),
  }
}
