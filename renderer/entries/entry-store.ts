import { createStore } from 'zustand/vanilla'
import type { Attachment } from '../../shared/attachments/attachment'
import type { EntryDetail, EntryId } from '../../shared/entries/entry'
import type { Result } from '../../shared/result'
import { type ReadableStore, readable } from '../app/readable-store'
import type { EntryNeeds } from './entry-needs'
import { type EntryState, noEntry } from './entry-state'
import type { EntryWork } from './entry-work'
import { submitWork } from './submit-work'

export interface EntryStore extends ReadableStore<EntryState> {
  /** Keeps the opened entry live; answers with its end. */
  start(): () => void
  open(id: EntryId): Promise<void>
  close(): void
  /** Begins to write something about the entry, or goes on with what was begun of that kind. */
  begin(work: EntryWork): void
  change(work: EntryWork): void
  /** Puts away what was being written; the officer said so. */
  drop(): void
  /** Stores what was written; true when it was. */
  submit(): Promise<boolean>
  /** Says that the entry and another are about the same matter. */
  link(other: EntryId): Promise<boolean>
  /** Attaches a file that is in, to an entry that need not be open any more. */
  attach(entryId: EntryId, attachment: Attachment): Promise<Result<EntryDetail>>
  toggleOriginal(): void
  copySheet(): Promise<void>
  savePdf(): Promise<void>
  print(): Promise<void>
  /** The officer read the sentence. */
  dismiss(): void
}

/** The opened entry, and what is being written about it. */
export function createEntryStore(needs: EntryNeeds): EntryStore {
  const { api, attempts } = needs
  const store = createStore<EntryState>(() => noEntry)
  const { getState, setState } = store
  const unfinished = new Map<EntryId, EntryWork>()

  const read = async (id: EntryId) => {
    const [detail, journal] = await Promise.all([api.entries.find({ entryId: id }), api.journal.of({ subject: id })])
    if (getState().id !== id) return
    if (detail.ok) setState({ detail: detail.value })
    else setState({ failure: detail.failure })
    if (journal.ok) setState({ journal: journal.value })
    else setState({ failure: journal.failure })
  }
  const setWork = (id: EntryId, work: EntryWork | null) => {
    if (work) unfinished.set(id, work)
    else unfinished.delete(id)
    if (getState().id === id) setState({ work, faults: {} })
  }
  /** Runs a command on the opened entry; what went wrong is said, what was written stays. */
  const run = async <T>(command: (id: EntryId) => Promise<Result<T>>, done: (value: T, id: EntryId) => void) => {
    const { id, busy } = getState()
    if (id === null || busy) return false
    setState({ busy: true, failure: null, done: null })
    const result = await command(id)
    setState({ busy: false })
    if (result.ok) done(result.value, id)
    else if (getState().id === id) setState({ failure: result.failure, faults: result.failure.fields ?? {} })
    return result.ok
  }
  const took = (detail: EntryDetail) => {
    if (getState().id === detail.id) setState({ detail })
  }

  return {
    ...readable(store),
    start: () => api.entries.onChanged(({ entryId }) => void (entryId === getState().id && read(entryId))),
    open: async (id) => {
      if (getState().id !== id) setState({ ...noEntry, id, work: unfinished.get(id) ?? null })
      await read(id)
    },
    close: () => setState(noEntry),
    begin: (work) => {
      const { id, work: begun } = getState()
      if (id !== null && !goesOn(begun, work)) setWork(id, work)
    },
    change: (work) => {
      const { id, faults } = getState()
      if (id === null) return
      setWork(id, work)
      setState({ faults })
    },
    drop: () => {
      const { id } = getState()
      if (id !== null) setWork(id, null)
      setState({ failure: null })
    },
    submit: async () => {
      const { detail, work } = getState()
      if (!detail || !work) return false
      const submitted = submitWork(needs, detail, work)
      if (!submitted.ok) {
        setState({ faults: submitted.faults })
        return false
      }
      return run(submitted.send, (changed, id) => {
        attempts.done(submitted.subject)
        setWork(id, null)
        took(changed)
      })
    },
    link: async (other) => {
      const subject = `link:${getState().id}:${other}`
      const send = (entryId: EntryId) => api.entries.link({ commandId: attempts.idFor(subject, other), entryId, other })
      return run(send, (changed, id) => {
        attempts.done(subject)
        setWork(id, null)
        took(changed)
      })
    },
    attach: async (entryId, attachment) => {
      const subject = `attach:${entryId}:${attachment.sha256}`
      const attached = await api.entries.attach({ commandId: attempts.idFor(subject, attachment), entryId, attachment })
      if (attached.ok) {
        attempts.done(subject)
        took(attached.value)
      }
      return attached
    },
    toggleOriginal: () => setState(({ showsOriginal }) => ({ showsOriginal: !showsOriginal })),
    ...printing(needs, run, (done) => setState({ done })),
    dismiss: () => setState({ failure: null, done: null }),
  }
}

type Run = <T>(command: (id: EntryId) => Promise<Result<T>>, done: (value: T, id: EntryId) => void) => Promise<boolean>

function printing(
  { api, attempts }: EntryNeeds,
  run: Run,
  say: (done: string | null) => void,
): Pick<EntryStore, 'copySheet' | 'savePdf' | 'print'> {
  const commandFor = (what: string, entryId: EntryId) => ({
    commandId: attempts.idFor(`${what}:${entryId}`, null),
    entryId,
  })
  return {
    copySheet: async () => {
      await run(
        (id) => api.entries.copySheet(commandFor('copy', id)),
        (_, id) => {
          attempts.done(`copy:${id}`)
          say('电话记录单文字已复制，可直接粘贴')
        },
      )
    },
    savePdf: async () => {
      await run(
        (id) => api.entries.savePdf(commandFor('pdf', id)),
        (name, id) => {
          attempts.done(`pdf:${id}`)
          say(name === null ? null : `已存为 ${name}`)
        },
      )
    },
    print: async () => {
      await run(
        (id) => api.entries.print(commandFor('print', id)),
        (_, id) => {
          attempts.done(`print:${id}`)
          say('已送打印')
        },
      )
    },
  }
}

/** Pressing the key of what is already being written goes on with it instead of beginning anew. */
function goesOn(begun: EntryWork | null, wanted: EntryWork): boolean {
  if (begun?.kind !== wanted.kind) return false
  if (begun.kind === 'step' && wanted.kind === 'step') return begun.form.kind === wanted.form.kind
  if (begun.kind === 'receipt' && wanted.kind === 'receipt') return begun.stepId === wanted.stepId
  return true
}
