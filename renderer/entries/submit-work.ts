import type { EntryDetail, EntryId } from '../../shared/entries/entry'
import type { Result } from '../../shared/result'
import { changesIn } from './amend-form'
import type { EntryNeeds } from './entry-needs'
import type { EntryWork } from './entry-work'
import { toNewStep, toReceipt } from './new-step'

/** A command ready to be sent, or the sentences at the fields that cannot be taken. `subject` names its attempts. */
export type Submitted =
  | { ok: true; subject: string; send: (entryId: EntryId) => Promise<Result<EntryDetail>> }
  | { ok: false; faults: Readonly<Partial<Record<string, string>>> }

/** Turns what was written about an entry into a command. */
export function submitWork(
  { api, clock, zone, attempts }: EntryNeeds,
  detail: EntryDetail,
  work: EntryWork,
): Submitted {
  const { entries } = api
  const subject = `${work.kind}:${detail.id}`
  // A time left empty is that of the first try: tried again it is the same command, word for word.
  const now = attempts.askedAt(subject, work, clock.now())
  const time = { base: now, now, zone }
  const command = (entryId: EntryId) => ({ commandId: attempts.idFor(subject, work), entryId })
  switch (work.kind) {
    case 'step': {
      const step = toNewStep(work.form, time)
      if (!step.ok) return step
      return { ok: true, subject, send: (id) => entries.addStep({ ...command(id), step: step.value }) }
    }
    case 'receipt': {
      const receipt = toReceipt(work, time)
      if (!receipt.ok) return receipt
      const asked = { stepId: work.stepId, receipt: receipt.value }
      return { ok: true, subject, send: (id) => entries.receipt({ ...command(id), ...asked }) }
    }
    case 'amend': {
      const amended = changesIn(work.form, detail.content, time)
      if (!amended.ok) return { ok: false, faults: { ...amended.faults } }
      const changes = amended.changes.map(({ field, to }) => ({ field, to }))
      if (changes.length === 0) return { ok: false, faults: { changes: '还没有改动。改好再存' } }
      if (work.reason.trim() === '') return { ok: false, faults: { reason: '写一句原因' } }
      const asked = { changes, reason: work.reason }
      return { ok: true, subject, send: (id) => entries.amend({ ...command(id), ...asked }) }
    }
    case 'close': {
      const asked = { outcome: work.outcome, reason: work.reason }
      return { ok: true, subject, send: (id) => entries.close({ ...command(id), ...asked }) }
    }
    case 'reopen':
    case 'strike': {
      const { kind, reason } = work
      if (reason.trim() === '') return { ok: false, faults: { reason: '写一句原因' } }
      return { ok: true, subject, send: (id) => entries[kind]({ ...command(id), reason }) }
    }
    case 'link':
      return { ok: false, faults: { other: '在今日记录里选一条，按 Enter 关联' } }
  }
}
