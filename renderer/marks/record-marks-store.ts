import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import type { MarkThread } from '../../shared/review/marks'
import type { RecordRef } from '../../shared/search/search-filter'
import type { CommandAttempts } from '../app/command-attempts'
import { createLiveReader } from '../app/live-reader'
import { type ReadableStore, readable } from '../app/readable-store'
import { createMarkingStore, type MarkingStore } from './marking-store'

export interface RecordMarksState {
  /** What was said in reviewing the record in sight; null before it was read. */
  thread: MarkThread | null
  failure: Failure | null
}

export interface RecordMarksStore extends ReadableStore<RecordMarksState> {
  /** What is being answered to it. */
  marking: MarkingStore
  /** Follows the record in sight; answers with its end. */
  follow(): () => void
}

/** The record a place shows. */
export interface RecordInSight {
  /** Null: none. */
  record(): RecordRef | null
  /** Tells of each record that comes into sight, also of the same once more. */
  onShown(listen: () => void): () => void
}

interface Needs {
  api: Pick<Api, 'marks' | 'entries'>
  attempts: CommandAttempts
  inSight: RecordInSight
}

const nothing: RecordMarksState = { thread: null, failure: null }

/** What was said in reviewing the record that a place shows, and what is answered to it. */
export function createRecordMarksStore({ api, attempts, inSight }: Needs): RecordMarksStore {
  const store = createStore<RecordMarksState>(() => nothing)
  const { setState } = store
  let shown: string | null = null
  const reader = createLiveReader<MarkThread | null>(
    async () => {
      const record = inSight.record()
      return record === null ? { ok: true, value: null } : api.marks.of({ record })
    },
    (read) => setState(read.ok ? { thread: read.value, failure: null } : { failure: read.failure }),
  )
  const isShown = (id: string | undefined) => shown !== null && (id === undefined || id === shown)
  const marking = createMarkingStore({
    api,
    attempts,
    onSaid: (_, thread) => {
      if (isShown(thread.record.id)) setState({ thread })
    },
  })
  const turn = () => {
    const id = inSight.record()?.id ?? null
    if (id !== shown) {
      shown = id
      setState(nothing)
      marking.putAway()
    }
    reader.startOver()
  }
  return {
    ...readable(store),
    marking,
    follow: () => {
      turn()
      const ends = [
        inSight.onShown(turn),
        api.marks.onChanged(({ record }) => isShown(record?.id) && reader.refresh()),
        // An amendment answers what was sent back.
        api.entries.onChanged(({ entryId }) => isShown(entryId) && reader.refresh()),
      ]
      return () => {
        for (const end of ends) end()
      }
    },
  }
}
