import { createStore } from 'zustand/vanilla'
import { type EntryDetail, entryId } from '../../shared/entries/entry'
import { subjectOf } from '../../shared/handover/open-item'
import type { Api } from '../../shared/ipc/contract'
import { type Failure, type Result, success } from '../../shared/result'
import type { RecordRef } from '../../shared/search/search-filter'
import { type ReadableStore, readable } from '../app/readable-store'
import type { SheetStore } from './sheet-store'

export interface EntryFactsState {
  /** Key of the item; null: it is about no record. */
  key: string | null
  /** What the item is about, an entry, an incident or an earlier sheet; null until that is known. */
  record: RecordRef | null
  /** The entry as it stands today; null until it was read, and of what is no entry. */
  detail: EntryDetail | null
  failure: Failure | null
}

export interface EntryFactsStore extends ReadableStore<EntryFactsState> {
  /** Finds the record behind the current item and reads its entry, again when that changes; answers with its end. */
  follow(): () => void
}

const none: EntryFactsState = { key: null, record: null, detail: null, failure: null }

/** What the head wants done about a record is an item as that record is. */
function isAboutRecord(about: string): boolean {
  return about === 'entry' || about === 'incident' || about === 'review'
}

/** The record behind the item that is looked at: the sheet has one line of an entry, taking it on wants all. */
export function createEntryFactsStore(api: Pick<Api, 'entries' | 'marks'>, sheet: SheetStore): EntryFactsStore {
  const store = createStore<EntryFactsState>(() => none)
  const { getState, setState } = store

  const find = async (about: string, id: string): Promise<Result<RecordRef>> => {
    if (about !== 'review') return success({ kind: about === 'incident' ? 'incident' : 'entry', id })
    const found = await api.marks.instruction({ instructionId: id })
    return found.ok ? success(found.value.record) : found
  }
  const begin = async (key: string, { about, id }: { about: string; id: string }) => {
    const found = await find(about, id)
    if (getState().key !== key) return
    if (!found.ok) return setState({ failure: found.failure })
    setState({ record: found.value })
    if (found.value.kind === 'entry') await read(key, found.value.id)
  }
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
    if (current === null || subject === null || !isAboutRecord(subject.about)) return setState(none)
    setState({ ...none, key: current })
    void begin(current, subject)
  }

  return {
    ...readable(store),
    follow: () => {
      setState(none)
      look()
      const ends = [
        sheet.subscribe(look),
        api.entries.onChanged(({ entryId: changed }) => {
          const { key, record } = getState()
          if (key !== null && record?.kind === 'entry' && record.id === changed) void read(key, changed)
        }),
      ]
      return () => {
        for (const end of ends) end()
      }
    },
  }
}
