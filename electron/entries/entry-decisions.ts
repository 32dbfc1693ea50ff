import { type Attachment, mediaTypeOf } from '../../shared/attachments/attachment'
import type { IdSource } from '../../shared/clock'
import { type ElementsPolicy, missingToClose } from '../../shared/entries/elements'
import type { EntryStatus } from '../../shared/entries/entry'
import { closingFault, type EntryAction, mayDo } from '../../shared/entries/entry-rules'
import type { NewStep, StepKind } from '../../shared/entries/step'
import { failure, type Refused, success } from '../../shared/result'
import type { Tx } from '../db/connection'
import type { EntryTable } from '../db/schema'
import type { NewEvent } from '../journal/event-catalogue'
import type { Decision } from '../journal/journal'
import { findEntryRecord, listStepKinds } from './entries-repository'
import { toContent } from './entry-records'

/** Decides on an entry as it stands inside the transaction; `at` is now, UTC ms. */
export type DecideOnEntry = (entry: EntryTable, tx: Tx, at: number) => Decision

/** What is decided on an entry, where its status lets it be. */
export function decideOn(tx: Tx, at: number, entryId: string, action: EntryAction, decide: DecideOnEntry): Decision {
  const entry = findEntryRecord(tx, entryId)
  if (!entry) return failure('not-found', '找不到这条记录')
  const allowed = mayDo(action, { status: entry.status as EntryStatus, number: entry })
  return allowed.ok ? decide(entry, tx, at) : allowed
}

/** Closes an entry, with its outcome as a last step if there is one. */
export function closing(
  { ids, policy, tx, at }: { ids: IdSource; policy: ElementsPolicy; tx: Tx; at: number },
  entry: EntryTable,
  { outcome, reason }: { outcome: string; reason: string },
): Decision {
  const steps = listStepKinds(tx, entry.id).map(({ kind }) => ({ kind: kind as StepKind }))
  const content = toContent(entry)
  const missing = [...missingToClose(policy, { ...content, outcome: content.outcome || outcome }, steps)]
  const fault = closingFault(missing, reason)
  if (fault) return failure('invalid-input', fault, { reason: fault })
  const payload = { missing, reason: reason.trim() }
  const closed: NewEvent = { type: 'entry.closed.1', subject: entry.id, payload }
  if (outcome.trim() === '') return success([closed])
  return success([stepAdded(entry.id, ids.next(), { kind: 'outcome', at, words: outcome }), closed])
}

/** A step with every column, null where its kind has none. */
export function stepAdded(entryId: string, stepId: string, step: NewStep): NewEvent {
  const whole = {
    kind: step.kind,
    at: step.at,
    unit: 'unit' in step ? step.unit : null,
    person: 'person' in step ? step.person : null,
    means: 'means' in step ? step.means : null,
    words: step.words,
    readBack: 'readBack' in step ? step.readBack : null,
  }
  return { type: 'entry.step-added.1', subject: entryId, payload: { stepId, step: whole } }
}

/** An entry names files as they were taken in, whatever the window says of them. */
export function refusedAttachment(
  attachment: Attachment,
  isStored: (attachment: Attachment) => boolean,
): Refused | null {
  const { name, mediaType } = attachment
  if (mediaTypeOf(name) !== mediaType) return failure('invalid-input', `附件“${name}”不是收下时的文件，重新加入`)
  return isStored(attachment) ? null : failure('not-found', `附件“${name}”的文件不在了，去掉后再存，或重新加入`)
}
