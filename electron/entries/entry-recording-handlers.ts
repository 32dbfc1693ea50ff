import type { Attachment } from '../../shared/attachments/attachment'
import type { IdSource } from '../../shared/clock'
import type { ElementsPolicy } from '../../shared/entries/elements'
import type { EntryDetail } from '../../shared/entries/entry'
import { amend, type EntryAction } from '../../shared/entries/entry-rules'
import type { Handlers, Publish } from '../../shared/ipc/contract'
import { failure, type Result, success } from '../../shared/result'
import { dayOf, yearOf } from '../../shared/time/office-time'
import type { SessionKeeper } from '../accounts/session'
import type { Connection, Tx } from '../db/connection'
import type { Decision, Journal } from '../journal/journal'
import { getOffice } from '../office/office-repository'
import { deleteDraft, hasDraft } from './drafts-repository'
import { findEntryRecord, findLastNumber, findStep } from './entries-repository'
import { closing, type DecideOnEntry, decideOn, refusedAttachment, stepAdded } from './entry-decisions'
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

/** Everything that adds to the log. Each command decides inside the journal's transaction, on what is stored there then. */
export function entryRecordingHandlers(dependencies: RecordingDependencies): Recording {
  const { db, journal, session, ids, isStored } = dependencies
  const change = (command: { commandId: string; entryId: string }, action: EntryAction, decide: DecideOnEntry) =>
    carryOut(dependencies, action, command, (tx, at) => decideOn(tx, at, command.entryId, action, decide))

  return {
    record(command) {
      const { draftId } = command
      const recorded = carryOut(dependencies, 'record', command, (tx, at) => {
        const { content, attachments, linkedTo } = command
        const { zone } = getOffice(tx)
        const unknown = linkedTo.find((id) => !findEntryRecord(tx, id))
        if (unknown !== undefined) return failure('not-found', '要关联的记录找不到，去掉关联后再存')
        const refused = attachments.map((each) => refusedAttachment(each, isStored)).find((fault) => fault !== null)
        if (refused) return refused
        if (draftId) deleteDraft(tx, session.actor(), draftId)
        const year = yearOf(at, zone)
        const number = { year, station: journal.station, number: findLastNumber(tx, journal.station, year) + 1 }
        const payload = { number, day: dayOf(content.receivedAt, zone), content, attachments, linkedTo }
        return success([{ type: 'entry.recorded.1', subject: ids.next(), payload }])
      })
      // A repeated command decides nothing, and its draft may have been stored once more in between.
      if (recorded.ok && draftId && hasDraft(db, session.actor(), draftId)) {
        db.inTransaction((tx) => deleteDraft(tx, session.actor(), draftId))
      }
      return recorded
    },

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
        const refused = refusedAttachment(attachment, isStored)
        if (refused) return refused
        return success([{ type: 'entry.attachment-added.1', subject: entry.id, payload: { attachment } }])
      }),

    link: (command) =>
      change(command, 'link', (entry, tx) => {
        if (command.other === entry.id) return failure('invalid-input', '不能关联到自己')
        if (!findEntryRecord(tx, command.other)) return failure('not-found', '要关联的记录找不到')
        return success([{ type: 'entry.linked.1', subject: entry.id, payload: { other: command.other } }])
      }),

    close: (command) =>
      change(command, 'close', (entry, tx, at) => closing({ ...dependencies, tx, at }, entry, command)),

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
