import { createStore } from 'zustand/vanilla'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure, Result } from '../../../shared/result'
import type { RecordName, ShiftReview } from '../../../shared/review/marks'
import type { UnreadCounts } from '../../../shared/review/marks-contract'
import type { RecordRef } from '../../../shared/search/search-filter'
import type { CommandAttempts } from '../../app/command-attempts'
import { createLiveReader } from '../../app/live-reader'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { MarkDraft } from '../../marks/mark-form'
import { createMarkingStore, type MarkingStore } from '../../marks/marking-store'
import type { SightStore } from '../sight-store'

/** 批注, 发回补充, 批示交办. */
type HeadMarkKind = Exclude<MarkDraft, { to: string }>['kind']

export interface MarksState {
  /** Null before the first count. */
  unread: UnreadCounts | null
  /** Asks once more before everything counts as read. */
  catchingUp: boolean
  busy: boolean
  failure: Failure | null
  /** Shifts up to the end of the day in sight, the last first, and how far they were read. */
  reviewed: { shifts: readonly ShiftReview[]; failure: Failure | null }
  /** What the record is called that is being written of; null until it was read. */
  name: { words: RecordName | null; failure: Failure | null }
  /** What was done last, in a sentence; empty: nothing to say. */
  said: string
}

export interface MarksStore extends ReadableStore<MarksState> {
  /** What is being said of the record it was begun for. */
  marking: MarkingStore
  /** Counts what is unread and keeps it so; answers with its end. */
  follow(): () => void
  /** Reads how far the shifts up to an instant (UTC ms) are reviewed, and keeps it so; answers with its end. */
  followShifts(until: number): () => void
  /** Begins to write of the record in sight. */
  begin(kind: HeadMarkKind): void
  /** Marks the record in sight as read; answers whether it is. */
  read(): Promise<boolean>
  askCatchUp(asked: boolean): void
  catchUp(): Promise<void>
  dismiss(): void
}

interface Needs {
  api: Pick<Api, 'marks' | 'entries'>
  attempts: CommandAttempts
  sight: SightStore
  /** Told of a record that is read now. */
  onRead: (record: RecordRef) => void
}

const saidWords: Partial<Record<MarkDraft['kind'], string>> = {
  comment: '批注已记下',
  return: '已发回，记录人下次登录就看到',
  instruct: '已交办，答复以前写在交接班记录上',
}

const unnamed: MarksState['name'] = { words: null, failure: null }

/** What the head says of the record in sight, and how much nobody has read yet. */
export function createMarksStore({ api, attempts, sight, onRead }: Needs): MarksStore {
  const store = createStore<MarksState>(() => ({
    unread: null,
    catchingUp: false,
    busy: false,
    failure: null,
    reviewed: { shifts: [], failure: null },
    name: unnamed,
    said: '',
  }))
  const { getState, setState } = store
  const reader = createLiveReader<UnreadCounts>(
    () => api.marks.unread(),
    (read) => setState(read.ok ? { unread: read.value } : { failure: read.failure }),
  )
  const onSaid = ({ kind }: MarkDraft) => setState({ said: saidWords[kind] ?? '' })
  const marking = createMarkingStore({ api, attempts, onSaid })
  /** Runs a command once at a time. */
  const run = async <T>(subject: string, command: () => Promise<Result<T>>): Promise<boolean> => {
    setState({ busy: true, failure: null, said: '' })
    const done = await command().finally(() => setState({ busy: false }))
    if (done.ok) attempts.done(subject)
    else setState({ failure: done.failure })
    return done.ok
  }
  const readName = async (record: RecordRef) => {
    const read = await api.marks.nameOf({ record })
    // Another dialog may be open by now.
    if (marking.getState().draft?.record !== record) return
    setState({ name: read.ok ? { words: read.value, failure: null } : { words: null, failure: read.failure } })
  }
  return {
    ...readable(store),
    marking,
    follow: () => {
      reader.refresh()
      const ends = [api.marks.onChanged(reader.refresh), api.entries.onChanged(reader.refresh)]
      return () => {
        for (const end of ends) end()
      }
    },
    followShifts: (until) => {
      const shifts = createLiveReader<ShiftReview[]>(
        () => api.marks.shiftsReviewed({ at: until }),
        (read) =>
          setState(({ reviewed }) => ({
            reviewed: read.ok ? { shifts: read.value, failure: null } : { ...reviewed, failure: read.failure },
          })),
      )
      shifts.refresh()
      return api.marks.onChanged(shifts.refresh)
    },
    begin: (kind) => {
      const record = sight.getState().chosen
      if (record === null) return setState({ said: '先选一条记录' })
      setState({ failure: null, said: '', name: unnamed })
      marking.begin({ kind, record })
      void readName(record)
    },
    read: async () => {
      const record = sight.getState().chosen
      if (record === null || getState().busy) return false
      const subject = `read:${record.kind}:${record.id}`
      const commandId = attempts.idFor(subject, record)
      const done = await run(subject, () => api.marks.read({ commandId, records: [record] }))
      if (done) onRead(record)
      return done
    },
    askCatchUp: (catchingUp) => setState({ catchingUp, failure: null }),
    dismiss: () => setState({ failure: null, said: '' }),
    catchUp: async () => {
      if (getState().busy) return
      const done = await run('catch-up', () => api.marks.catchUp({ commandId: attempts.idFor('catch-up', null) }))
      if (done) setState({ catchingUp: false, said: '到此刻为止的都标为已阅' })
    },
  }
}
