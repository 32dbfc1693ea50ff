import { createStore } from 'zustand/vanilla'
import type { AccountId } from '../../../shared/accounts/account'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure, Result } from '../../../shared/result'
import type { MarkThread, ShiftReview } from '../../../shared/review/marks'
import type { UnreadCounts } from '../../../shared/review/marks-contract'
import type { RecordRef } from '../../../shared/search/search-filter'
import type { CommandAttempts } from '../../app/command-attempts'
import { createLiveReader } from '../../app/live-reader'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { SightStore } from '../sight-store'
import { formKey, type MarkForm, type MarkKind, noMark } from './mark-form'

export interface MarksState {
  /** Null before the first count. */
  unread: UnreadCounts | null
  /** What is being written, and of which record. */
  open: { kind: MarkKind; record: RecordRef } | null
  /** Asks once more before everything counts as read. */
  catchingUp: boolean
  /** By kind and record; kept when it is put away. */
  forms: Readonly<Record<string, MarkForm>>
  busy: boolean
  failure: Failure | null
  /** Shifts up to the end of the day in sight, the last first, and how far they were read. */
  reviewed: { shifts: readonly ShiftReview[]; failure: Failure | null }
  /** What was done last, in a sentence; empty: nothing to say. */
  said: string
}

/** What the words of a form were read as. `due` is UTC ms. */
export interface MarkDetails {
  owner: AccountId | null
  due: number | null
}

export interface MarksStore extends ReadableStore<MarksState> {
  /** Counts what is unread and keeps it so; answers with its end. */
  follow(): () => void
  /** Reads how far the shifts up to an instant (UTC ms) are reviewed, and keeps it so; answers with its end. */
  followShifts(until: number): () => void
  /** Begins to write of the record in sight. */
  begin(kind: MarkKind): void
  change(form: Partial<MarkForm>): void
  refuse(sentence: string): void
  putAway(): void
  submit(details: MarkDetails): Promise<boolean>
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

const saidWords: Record<MarkKind, string> = {
  comment: '批注已记下',
  return: '已发回，记录人下次登录就看到',
  instruct: '已交办，答复以前写在交接班记录上',
}

/** What the head says of the record in sight, and how much nobody has read yet. */
export function createMarksStore({ api, attempts, sight, onRead }: Needs): MarksStore {
  const store = createStore<MarksState>(() => ({
    unread: null,
    open: null,
    catchingUp: false,
    forms: {},
    busy: false,
    failure: null,
    reviewed: { shifts: [], failure: null },
    said: '',
  }))
  const { getState, setState } = store
  const reader = createLiveReader<UnreadCounts>(
    () => api.marks.unread(),
    (read) => setState(read.ok ? { unread: read.value } : { failure: read.failure }),
  )
  /** Runs a command once at a time; what was typed stays where it failed. */
  const run = async <T>(subject: string, command: () => Promise<Result<T>>): Promise<boolean> => {
    setState({ busy: true, failure: null, said: '' })
    const done = await command().finally(() => setState({ busy: false }))
    if (done.ok) attempts.done(subject)
    else setState({ failure: done.failure })
    return done.ok
  }
  return {
    ...readable(store),
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
      setState({ open: { kind, record }, failure: null, said: '' })
    },
    change: (change) =>
      setState(({ open, forms }) => {
        if (open === null) return {}
        const key = formKey(open.kind, open.record)
        return { forms: { ...forms, [key]: { ...noMark, ...forms[key], ...change } }, failure: null }
      }),
    refuse: (message) => setState({ failure: { kind: 'invalid-input', message } }),
    putAway: () => setState({ open: null, failure: null }),
    submit: async (details) => {
      const { open, forms, busy } = getState()
      if (open === null || busy) return false
      const { kind, record } = open
      const subject = formKey(kind, record)
      const form = forms[subject] ?? noMark
      const base = { commandId: attempts.idFor(subject, { form, details }), record, words: form.words }
      const done = await run(subject, () => say(api, kind, base, details))
      if (done) {
        setState(({ forms: { [subject]: _, ...rest } }) => ({ forms: rest, open: null, said: saidWords[kind] }))
      }
      return done
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

function say(
  api: Pick<Api, 'marks'>,
  kind: MarkKind,
  base: { commandId: ReturnType<CommandAttempts['idFor']>; record: RecordRef; words: string },
  { owner, due }: MarkDetails,
): Promise<Result<MarkThread>> {
  if (kind === 'comment') return api.marks.comment(base)
  if (kind === 'return') return api.marks.sendBack({ ...base, due })
  if (owner === null) throw new Error('an instruction needs somebody to see to it')
  return api.marks.instruct({ ...base, owner, due })
}
