import { createStore } from 'zustand/vanilla'
import type { Clock } from '../../shared/clock'
import type { DraftId } from '../../shared/entries/draft'
import type { EntryContent, EntryDetail, EntryId } from '../../shared/entries/entry'
import type { Api } from '../../shared/ipc/contract'
import type { Failure, Result } from '../../shared/result'
import type { CommandAttempts } from '../app/command-attempts'
import { type ReadableStore, readable } from '../app/readable-store'
import type { DraftsStore } from './drafts-store'
import { type FormFaults, firstFault, toEntryContent } from './entry-content'
import type { FormField } from './form-field'
import { getCurrentDraft, type OpenDraft } from './open-drafts'
import { settledTime } from './typed-time'

export interface RecordingState {
  /** The form that is being recorded right now. */
  recording: DraftId | null
  /** The form that was not taken, and why; everything typed is still in it. */
  refused: { id: DraftId; faults: FormFaults; failure: Failure | null } | null
}

export interface RecordingStore extends ReadableStore<RecordingState> {
  /** Records the form in front as an entry; null when it was not taken, and then `refused` says why. */
  record(): Promise<EntryDetail | null>
  /** The officer writes in this field again, or read the sentence. */
  settle(field: FormField | 'failure'): void
}

interface RecordingNeeds {
  api: Pick<Api, 'entries'>
  clock: Clock
  zone: string
  drafts: DraftsStore
  attempts: CommandAttempts
  /** Told which entry a form became, before the form goes away. */
  onRecorded(id: DraftId, entry: EntryId): void
}

/** Turns forms into entries. */
export function createRecordingStore({
  api,
  clock,
  zone,
  drafts,
  attempts,
  onRecorded,
}: RecordingNeeds): RecordingStore {
  const store = createStore<RecordingState>(() => ({ recording: null, refused: null }))

  const refuse = (id: DraftId, faults: FormFaults, failure: Failure | null) =>
    store.setState({ refused: { id, faults, failure } })

  /** Sends a form when all drafts are stored; its own is not stored meanwhile, so that it cannot outlive the entry. */
  const send = async ({ id, form }: OpenDraft, content: EntryContent): Promise<Result<EntryDetail>> => {
    await drafts.flush()
    drafts.hold(id)
    const asked = { content, attachments: form.attachments, linkedTo: form.linkedTo }
    const commandId = attempts.idFor(id, asked)
    return api.entries.record({ commandId, draftId: id, ...asked }).finally(() => drafts.hold(null))
  }

  /** A time that is still being typed means what its hint says now. */
  const settleTime = () => {
    const { id, openedAt, form } = getCurrentDraft(drafts.getState())
    const field = drafts.placeIn(id)?.field
    if (field !== 'received' && field !== 'occurred') return
    const settled = settledTime(form[field], { base: openedAt, now: clock.now(), zone })
    if (settled !== form[field]) drafts.edit({ [field]: settled })
  }

  return {
    ...readable(store),
    record: async () => {
      if (store.getState().recording) return null
      settleTime()
      const draft = getCurrentDraft(drafts.getState())
      const { id, openedAt, form } = draft
      const built = toEntryContent(form, { openedAt, now: clock.now(), zone })
      if (!built.ok) {
        refuse(id, built.faults, null)
        const field = firstFault(form, built.faults)
        if (field) drafts.requestFocus(field)
        return null
      }
      store.setState({ recording: id, refused: null })
      // Also when a call broke: the officer must be able to try again.
      const recorded = await send(draft, built.content).finally(() => store.setState({ recording: null }))
      if (!recorded.ok) {
        refuse(id, {}, recorded.failure)
        return null
      }
      attempts.done(id)
      onRecorded(id, recorded.value.id)
      await drafts.recorded(id, form)
      return recorded.value
    },
    settle: (field) =>
      store.setState(({ refused }) => {
        if (!refused) return {}
        if (field === 'failure') return { refused: { ...refused, failure: null } }
        const { [field]: _settled, ...faults } = refused.faults
        return { refused: { ...refused, faults } }
      }),
  }
}
