import { createStore } from 'zustand/vanilla'
import type { Attachment } from '../../shared/attachments/attachment'
import type { EntryDetail, EntryId } from '../../shared/entries/entry'
import type { Result } from '../../shared/result'
import { type ReadableStore, readable } from '../app/readable-store'
import type { EntryNeeds } from './entry-needs'
import { createEntryRun, type Run } from './entry-run'
import { type EntryState, noEntry } from './entry-state'
import type { EntryWork } from './entry-work'
import { submitWork } from './submit-work'

export interface EntryStore extends ReadableStore<EntryState> {
  /** Keeps the opened entry live; answers with its end. */
  start(): () => void
  open(id: EntryId): Promise<void>
  close(): void
  /** Begins to write something about the entry, or goes on with what was put away of that kind. */
  begin(work: EntryWork): void
  change(work: EntryWork): void
  /** Takes what is being written out of sight; beginning the same again brings it back as it was. */
  putAway(): void
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
  /** A text did not find room in a field; nothing was cut. */
  refuse(sentence: string): void
  /** The officer read the sentence. */
  dismiss(): void
}

/** The opened entry, and what is being written about it. */
export function createEntryStore(needs: EntryNeeds): EntryStore {
  const { api, attempts } = needs
  const store = createStore<EntryState>(() => noEntry)
  const { getState, setState } = store
  const { run, takeUnsaid } = createEntryRun(store)
  const shown = new Map<EntryId, EntryWork>()
  const unfinished = new Map<string, EntryWork>()

  const read = async (id: EntryId) => {
    const [detail, journal] = await Promise.all([api.entries.find({ entryId: id }), api.journal.of({ subject: id })])
    if (getState().id !== id) return
    if (detail.ok) setState({ detail: detail.value })
    else setState({ failure: detail.failure })
    if (journal.ok) setState({ journal: journal.value })
    else setState({ failure: journal.failure })
  }
  const show = (id: EntryId, work: EntryWork | null) => {
    if (work) {
      shown.set(id, work)
      unfinished.set(slotOf(id, work), work)
    } else shown.delete(id)
    if (getState().id === id) setState({ work })
  }
  /** Takes away what was stored; what was typed on meanwhile stays. */
  const finish = (id: EntryId, work: EntryWork) => {
    const slot = slotOf(id, work)
    if (unfinished.get(slot) === work) unfinished.delete(slot)
    if (shown.get(id) === work) show(id, null)
  }
  const took = (detail: EntryDetail) => {
    if (getState().id === detail.id) setState({ detail })
  }

  return {
    ...readable(store),
    start: () => api.entries.onChanged(({ entryId }) => void (entryId === getState().id && read(entryId))),
    open: async (id) => {
      const opening = getState().opening + 1
      if (getState().id === id) setState({ opening })
      else setState({ ...noEntry, id, opening, work: shown.get(id) ?? null, failure: takeUnsaid(id) })
      await read(id)
    },
    close: () => setState(({ opening }) => ({ ...noEntry, opening })),
    begin: (work) => {
      const { id } = getState()
      if (id === null) return
      show(id, unfinished.get(slotOf(id, work)) ?? work)
      setState({ faults: {}, failure: null })
    },
    change: (work) => {
      const { id } = getState()
      if (id !== null) show(id, work)
    },
    putAway: () => {
      const { id } = getState()
      if (id !== null) show(id, null)
      setState({ faults: {}, failure: null })
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
        finish(id, work)
        took(changed)
      })
    },
    link: async (other) => {
      const subject = `link:${getState().id}:${other}`
      const send = (entryId: EntryId) => api.entries.link({ commandId: attempts.idFor(subject, other), entryId, other })
      return run(send, (changed, id) => {
        attempts.done(subject)
        unfinished.delete(slotOf(id, { kind: 'link' }))
        show(id, null)
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
    ...printing(needs, run, (done, id) => setState((state) => (state.id === id ? { done } : {}))),
    refuse: (message) => setState({ failure: { kind: 'invalid-input', message } }),
    dismiss: () => setState({ failure: null, done: null }),
  }
}

function printing(
  { api, attempts }: EntryNeeds,
  run: Run,
  say: (done: string | null, id: EntryId) => void,
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
          say('电话记录单文字已复制，可直接粘贴', id)
        },
      )
    },
    savePdf: async () => {
      await run(
        (id) => api.entries.savePdf(commandFor('pdf', id)),
        (name, id) => {
          attempts.done(`pdf:${id}`)
          say(name === null ? null : `已存为 ${name}`, id)
        },
      )
    },
    print: async () => {
      await run(
        (id) => api.entries.print(commandFor('print', id)),
        (_, id) => {
          attempts.done(`print:${id}`)
          say('已送打印', id)
        },
      )
    },
  }
}

/** Each kind of work on each entry is kept apart: a half-written relay and a half-written amendment. */
function slotOf(id: EntryId, work: EntryWork): string {
  if (work.kind === 'step') return `${id}:step:${work.form.kind}`
  return work.kind === 'receipt' ? `${id}:receipt:${work.stepId}` : `${id}:${work.kind}`
}
