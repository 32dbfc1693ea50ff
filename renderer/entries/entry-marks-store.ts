import { createStore } from 'zustand/vanilla'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import type { MarkThread } from '../../shared/review/marks'
import type { RecordRef } from '../../shared/search/search-filter'
import type { CommandAttempts } from '../app/command-attempts'
import { type ReadableStore, readable } from '../app/readable-store'
import type { EntryStore } from './entry-store'

/** 说明 to what was sent back, 收回 of it, 答复 to an instruction; `id` is what it is about. */
export interface MarkWriting {
  kind: 'explain' | 'withdraw' | 'answer'
  id: string
}

export interface EntryMarksState {
  /** What was said of the opened entry in reviewing it; null before it was read. */
  thread: MarkThread | null
  writing: MarkWriting | null
  /** What is typed, by kind and id; kept when it is put away. */
  forms: Readonly<Record<string, string>>
  busy: boolean
  failure: Failure | null
}

export interface EntryMarksStore extends ReadableStore<EntryMarksState> {
  /** Follows the opened entry; answers with its end. */
  start(): () => void
  begin(writing: MarkWriting): void
  change(words: string): void
  refuse(sentence: string): void
  putAway(): void
  submit(): Promise<boolean>
}

interface Needs {
  api: Pick<Api, 'marks' | 'entries'>
  attempts: CommandAttempts
  entry: Pick<EntryStore, 'getState' | 'subscribe'>
}

export function formOf({ forms }: Pick<EntryMarksState, 'forms'>, { kind, id }: MarkWriting): string {
  return forms[`${kind}:${id}`] ?? ''
}

/** What the head said of the opened entry, and what is answered to it. */
export function createEntryMarksStore({ api, attempts, entry }: Needs): EntryMarksStore {
  const store = createStore<EntryMarksState>(() => ({
    thread: null,
    writing: null,
    forms: {},
    busy: false,
    failure: null,
  }))
  const { getState, setState } = store
  const opened = (): RecordRef | null => {
    const { id } = entry.getState()
    return id === null ? null : { kind: 'entry', id }
  }
  const read = async () => {
    const record = opened()
    if (record === null) return
    const thread = await api.marks.of({ record })
    if (opened()?.id !== record.id) return
    setState(thread.ok ? { thread: thread.value } : { failure: thread.failure })
  }
  const isOpened = (id: string | undefined) => id === undefined || id === opened()?.id
  return {
    ...readable(store),
    start: () => {
      const ends = [
        entry.subscribe((state, before) => {
          if (state.opening === before.opening && state.id === before.id) return
          if (state.id !== before.id) setState({ thread: null, writing: null, failure: null })
          void read()
        }),
        api.marks.onChanged(({ record }) => void (isOpened(record?.id) && read())),
        // An amendment answers what was sent back.
        api.entries.onChanged(({ entryId }) => void (isOpened(entryId) && read())),
      ]
      return () => {
        for (const end of ends) end()
      }
    },
    begin: (writing) => setState({ writing, failure: null }),
    change: (words) =>
      setState(({ writing, forms }) =>
        writing === null ? {} : { forms: { ...forms, [`${writing.kind}:${writing.id}`]: words }, failure: null },
      ),
    refuse: (message) => setState({ failure: { kind: 'invalid-input', message } }),
    putAway: () => setState({ writing: null, failure: null }),
    submit: async () => {
      const { writing, busy } = getState()
      const record = opened()
      if (writing === null || record === null || busy) return false
      const words = formOf(getState(), writing)
      const subject = `${writing.kind}:${writing.id}`
      const base = { commandId: attempts.idFor(subject, words), record }
      setState({ busy: true, failure: null })
      const { explain, withdraw, answer } = api.marks
      const said = await {
        explain: () => explain({ ...base, returnId: writing.id, words }),
        withdraw: () => withdraw({ ...base, returnId: writing.id, reason: words }),
        answer: () => answer({ ...base, instructionId: writing.id, words }),
      }
        [writing.kind]()
        .finally(() => setState({ busy: false }))
      if (!said.ok) {
        setState({ failure: said.failure })
        return false
      }
      attempts.done(subject)
      setState(({ forms: { [subject]: _, ...forms } }) => ({ forms, writing: null }))
      if (isOpened(said.value.record.id)) setState({ thread: said.value })
      return true
    },
  }
}
