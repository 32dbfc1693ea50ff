import { createStore } from 'zustand/vanilla'
import { type EntryDetail, entryId } from '../../shared/entries/entry'
import { subjectOf } from '../../shared/handover/open-item'
import type { Api } from '../../shared/ipc/contract'
import { type Failure, type Result, success } from '../../shared/result'
import { type ReadableStore, readable } from '../app/readable-store'
import type { SheetStore } from './sheet-store'

export interface EntryFactsState {
  /** Key of the item the entry belongs to; null: the item is about no entry. */
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

/** An entry itself, or what the head wants done about one. */
function isAboutEntry(about: string): boolean {
  return about === 'entry' || about === 'review'
}

/** The entry behind the item that is looked at: the sheet has one line of it, taking it on wants all. */
export function createEntryFactsStore(api: Pick<Api, 'entries' | 'marks'>, sheet: SheetStore): EntryFactsStore {
  const store = createStore<EntryFactsState>(() => none)
  const { getState, setState } = store

  /** The entry an item is about; null: what it is about is none. */
  const findId = async (about: string, id: string): Promise<Result<string | null>> => {
    if (about !== 'review') return success(id)
    const found = await api.marks.instruction({ instructionId: id })
    if (!found.ok) return found
    return success(found.value.record.kind === 'entry' ? found.value.record.id : null)
  }
  const begin = async (key: string, { about, id }: { about: string; id: string }) => {
    const found = await findId(about, id)
    if (getState().key !== key) return
    if (!found.ok) setState({ failure: found.failure })
    else if (found.value !== null) await read(key, found.value)
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
    if (current === null || subject === null || !isAboutEntry(subject.about)) return setState(none)
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
          const { key, detail } = getState()
          if (key !== null && (subjectOf(key).id === changed || detail?.id === changed)) void read(key, changed)
        }),
      ]
      return () => {
        for (const end of ends) end()
      }
    },
  }
}
