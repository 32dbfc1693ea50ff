import { type Attachment, mediaTypeOf } from '../../shared/attachments/attachment'
import type { IdSource } from '../../shared/clock'
import { type ElementsPolicy, missingToClose } from '../../shared/entries/elements'
import type { EntryDetail, EntryStatus } from '../../shared/entries/entry'
import { amend, closingFault, type EntryAction, mayDo } from '../../shared/entries/entry-rules'
import type { NewStep, StepKind } from '../../shared/entries/step'
import type { Handlers, Publish } from '../../shared/ipc/contract'
import { failure, type Refused, type Result, success } from '../../shared/result'
import { dayOf, yearOf } from '../../shared/time/office-time'
import type { SessionKeeper } from '../accounts/session'
import type { Connection, Tx } from '../db/connection'
import type { EntryTable } from '../db/schema'
import type { NewEvent } from '../journal/event-catalogue'
import type { Decision, Journal } from '../journal/journal'
import { getOffice } from '../office/office-repository'
import { deleteDraft } from './drafts-repository'
import { findEntryRecord, findLastNumber, findStep, listStepKinds } from './entries-repository'
import { findEntryDetail } from './entry-detail-repository'
import { toContent } from './entry-records'

export interface RecordingDependencies {
  db: Connection
  journal: Journal
  session: SessionKeeper
  ids: IdSource
  policy: ElementsPolicy
  publish: Publish
  /** Whether the file of an attachment is in the store. */
  isStored: (attachment: Attachment) => boolean
}

type Recording = Pick<
  Handlers['entries'],
  'record' | 'amend' | 'addStep' | 'receipt' | 'attach' | 'link' | 'close' | 'reopen' | 'strike'
>

type Decide = (entry: EntryTable, tx: Tx, at: number) => Decision

/** Everything that adds to the log. Each command decides inside the journal's transaction, on what is stored there then. */
export function entryRecordingHandlers(dependencies: RecordingDependencies): Recording {
  const { journal, session, ids } = dependencies
  const change = (command: { commandId: string; entryId: string }, action: EntryAction, decide: Decide) =>
    carryOut(dependencies, action, command, (tx, at) => decideOn(tx, at, command.entryId, action, decide))

  return {
    record: (command) =>
      carryOut(dependencies, 'record', command, (tx, at) => {
        const { draftId, content, attachments, linkedTo } = command
        const { zone } = getOffice(tx)
        const unknown = linkedTo.find((id) => !findEntryRecord(tx, id))
        if (unknown !== undefined) return failure('not-found', '要关联的记录找不到，去掉关联后再存')
        const refused = attachments.map((each) => refusedAttachment(dependencies, each)).find((fault) => fault !== null)
        if (refused) return refused
        if (draftId) deleteDraft(tx, session.actor(), draftId)
        const year = yearOf(at, zone)
        const number = { year, station: journal.station, number: findLastNumber(tx, journal.station, year) + 1 }
        const payload = { number, day: dayOf(content.receivedAt, zone), content, attachments, linkedTo }
        return success([{ type: 'entry.recorded.1', subject: ids.next(), payload }])
      }),

    amend: (command) =>
      change(command, 'amend', (entry, tx) => {
        const amended = amend(toContent(entry), command.changes)
        if (!amended.ok) return amended
        const { content, changes } = amended.value
        const day = dayOf(content.receivedAt, getOffice(tx).zone)
        const payload = { changes: [...changes], content, day, reason: command.reason }
        return success([{ type: 'entry.amended.1', subject: entry.id, payload }])
      }),

    addStep: (command) =>
      change(command, 'add-step', (entry) => success([stepAdded(entry.id, ids.next(), command.step)])),

    receipt: (command) =>
      change(command, 'receipt', (entry, tx) => {
        const step = findStep(tx, entry.id, command.stepId)
        if (step?.kind !== 'relay') return failure('not-found', '没有这一步转办')
        if (step.receipt_at !== null) return failure('conflict', '这一步已经签收过')
        const { stepId, receipt } = command
        return success([{ type: 'entry.relay-receipted.1', subject: entry.id, payload: { stepId, receipt } }])
      }),

    attach: (command) =>
      change(command, 'attach', (entry) => {
        const { attachment } = command
        const refused = refusedAttachment(dependencies, attachment)
        if (refused) return refused
        return success([{ type: 'entry.attachment-added.1', subject: entry.id, payload: { attachment } }])
      }),

    link: (command) =>
      change(command, 'link', (entry, tx) => {
        if (command.other === entry.id) return failure('invalid-input', '不能关联到自己')
        if (!findEntryRecord(tx, command.other)) return failure('not-found', '要关联的记录找不到')
        return success([{ type: 'entry.linked.1', subject: entry.id, payload: { other: command.other } }])
      }),

    close: (command) => change(command, 'close', (entry, tx, at) => closing(dependencies, entry, tx, at, command)),

    reopen: (command) =>
      change(command, 'reopen', (entry) =>
        success([{ type: 'entry.reopened.1', subject: entry.id, payload: { reason: command.reason } }]),
      ),

    strike: (command) =>
      change(command, 'strike', (entry) =>
        success([{ type: 'entry.struck.1', subject: entry.id, payload: { reason: command.reason } }]),
      ),
  }
}

/** An entry names files as they were taken in, whatever the window says of them. */
function refusedAttachment({ isStored }: RecordingDependencies, attachment: Attachment): Refused | null {
  const { name, mediaType } = attachment
  if (mediaTypeOf(name) !== mediaType) return failure('invalid-input', `附件“${name}”不是收下时的文件，重新加入`)
  return isStored(attachment) ? null : failure('not-found', `附件“${name}”的文件不在了，去掉后再存，或重新加入`)
}

/** Runs a command through the journal, tells the window and answers with the entry as it stands now. */
function carryOut(
  { db, journal, session, publish }: RecordingDependencies,
  deed: EntryAction | 'record',
  command: { commandId: string },
  decide: (tx: Tx, at: number) => Decision,
): Result<EntryDetail> {
  const { commandId } = command
  const done = journal.execute({ commandId, actor: session.actor(), asked: [deed, command] }, decide)
  if (!done.ok) return done
  const detail = findEntryDetail(db, done.value.subject)
  if (!detail) throw new Error(`entry ${done.value.subject} is missing after its own command`)
  publish('entries', 'onChanged', {
    entryId: detail.id,
    day: dayOf(detail.content.receivedAt, getOffice(db).zone),
  })
  return success(detail)
}

function decideOn(tx: Tx, at: number, entryId: string, action: EntryAction, decide: Decide): Decision {
  const entry = findEntryRecord(tx, entryId)
  if (!entry) return failure('not-found', '找不到这条记录')
  const allowed = mayDo(action, { status: entry.status as EntryStatus, number: entry })
  return allowed.ok ? decide(entry, tx, at) : allowed
}

function closing(
  { ids, policy }: RecordingDependencies,
  entry: EntryTable,
  tx: Tx,
  at: number,
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
function stepAdded(entryId: string, stepId: string, step: NewStep): NewEvent {
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
