import type { DraftId } from '../../shared/entries/draft'
import type { EntryDetail, EntryId } from '../../shared/entries/entry'
import type { Result } from '../../shared/result'
import { aForm } from './a-draft'
import { pick } from './a-restarted-desk'
import { aCommand, aRecord } from './an-entry'
import type { Attempt } from './room-acts'

type Deed = (attempt: Attempt) => Promise<Result<unknown> | null>

const reason = '核对后更正'
const about = ({ desk, pick: index }: Attempt) => ({
  commandId: aCommand(),
  entryId: pick(desk.entries, index) ?? ('none' as EntryId),
})

/** What is written into the log while shifts come and go. */
export const logDeeds: Record<string, Deed> = {
  async record({ desk, urgency, pick: index, fitting }) {
    const draftId = fitting ? null : (pick(desk.drafts, index) ?? null)
    const done = await desk.app.api.entries.record({ ...aRecord({ urgency, matter: `第 ${index} 件` }), draftId })
    if (done.ok) desk.entries.push(done.value.id)
    return done
  },
  async draft({ desk, pick: index }) {
    const id = `draft-${index % 6}-${desk.signedIn ?? ''}` as DraftId
    const draft = { id, openedAt: desk.clock.now(), form: aForm({ text: `半句 ${index}` }), focus: null }
    const done = await desk.app.api.drafts.save(draft)
    if (done.ok && !desk.drafts.includes(id)) desk.drafts.push(id)
    return done
  },
  discard: ({ desk, pick: index }) =>
    desk.app.api.drafts.discard({ id: pick(desk.drafts, index) ?? ('none' as DraftId) }),
  close: (attempt) => attempt.desk.app.api.entries.close({ ...about(attempt), outcome: '已办', reason: '来电人失联' }),
  reopen: (attempt) => attempt.desk.app.api.entries.reopen({ ...about(attempt), reason }),
  strike: (attempt) => attempt.desk.app.api.entries.strike({ ...about(attempt), reason }),
  relay: (attempt) =>
    attempt.desk.app.api.entries.addStep({
      ...about(attempt),
      step: { kind: 'relay', at: attempt.desk.clock.now(), unit: '市水务局', person: '', means: 'phone', words: '' },
    }),
  async receipt(attempt) {
    const { api } = attempt.desk.app
    const base = about(attempt)
    const found: Result<EntryDetail> = await api.entries.find({ entryId: base.entryId })
    const step = found.ok ? found.value.steps.find(({ kind, receipt }) => kind === 'relay' && !receipt) : undefined
    if (!step) return found
    const receipt = { by: '值班员', at: attempt.desk.clock.now() }
    return api.entries.receipt({ ...base, stepId: step.id, receipt })
  },
}
