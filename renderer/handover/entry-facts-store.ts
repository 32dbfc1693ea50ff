import { createStore } from 'zustand/vanilla'
import { type EntryDetail, entryId } from '../../shared/entries/entry'
import { subjectOf } from '../../shared/handover/open-item'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import { type ReadableStore, readable } from '../app/readable-store'
import type { SheetStore } from './sheet-store'

export interface EntryFactsState {
  /** Key of the item the entry belongs to; null: the item is no entry. */
  key: string | null
  /** The entry as it stands today; null until it was read. */
  detail: EntryDetail | null
  failure: Failure | null
}

export interface EntryFactsStore extends ReadableStore<EntryFactsState> {
  /** Reads the entry behind the current item, and again when it changes; answers with its end. */
  follow(): () => void
}

const none: EntryFactsState = { key: null, detail: null, failure: null }

/** The entry behind the item that is looked at: the sheet has one line of it, taking it on wants all. */
export function createEntryFactsStore(api: Pick<Api, 'entries'>, sheet: SheetStore): EntryFactsStore {
  const store = createStore<EntryFactsState>(() => none)
  const { getState, setState } = store

  const read = async (key: string, id: string) => {
    const detail = await api.entries.find({ entryId: entryId.parse(id) })
    if (getState().key !== key) return
    if (detail.ok) setState({ detail: detail.value, failure: null })
    else setState({ failure: detail.failure })
  }
  const look = () => {
    const { current } = sheet.getState()
    if (current === getState().key) return
    const subject = current === null ? null : subjectOf(current)
    if (current === null || subject?.about !== 'entry') return setState(none)
    setState({ ...none, key: current })
    void read(current, subject.id)
  }

  return {
    ...readable(store),
    follow: () => {
      setState(none)
      look()
      const ends = [
        sheet.subscribe(look),
        api.entries.onChanged(({ entryId: changed }) => {
          const { key } = getState()
          if (key !== null && subjectOf(key).id === changed) void read(key, changed)
        }),
      ]
      return () => {
        for (const end of ends) end()
      }
    },
  }
}
