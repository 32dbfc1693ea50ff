import type { Clock, IdSource } from '../../shared/clock'
import type { Handlers, Publish } from '../../shared/ipc/contract'
import { failure, type Refused, type Result, success } from '../../shared/result'
import { isOpenReturn, type MarkThread, mayAnswer } from '../../shared/review/marks'
import type { RecordRef } from '../../shared/search/search-filter'
import { findAccount } from '../accounts/accounts-repository'
import type { SessionKeeper } from '../accounts/session'
import type { Connection, Tx } from '../db/connection'
import type { NewEvent } from '../journal/event-catalogue'
import type { Decision, Journal } from '../journal/journal'
import { findHead } from '../journal/journal-repository'
import { marksReadingHandlers } from './marks-reading-handlers'
import { findInstruction, findReturn, findThread } from './marks-repository'
import { noRecord, ownerOf } from './record-owner'

export interface MarksDependencies {
  db: Connection
  journal: Journal
  session: SessionKeeper
  clock: Clock
  ids: IdSource
  publish: Publish
}

/** What the head says of records in reviewing them, and what becomes of it. */
export function marksHandlers({ db, journal, session, clock, ids, publish }: MarksDependencies): Handlers['marks'] {
  /** Says something of one record, and answers with all that was said of it. */
  const say = (
    verb: string,
    command: { commandId: string; record: RecordRef },
    decide: (tx: Tx, at: number) => Decision,
  ): Result<MarkThread> => {
    const { commandId, record } = command
    const done = journal.execute({ commandId, actor: session.actor(), asked: [verb, command] }, (tx, at) =>
      ownerOf(tx, record) === undefined ? noRecord : decide(tx, at),
    )
    if (!done.ok) return done
    publish('marks', 'onChanged', { record })
    return success(findThread(db, record))
  }
  const quietly = (commandId: string, asked: unknown, record: RecordRef | null, decide: (tx: Tx) => Decision) => {
    const done = journal.execute({ commandId, actor: session.actor(), asked }, decide)
    if (!done.ok) return done
    publish('marks', 'onChanged', { record })
    return success(null)
  }

  return {
    ...marksReadingHandlers({ db, session, clock }),
    read: ({ commandId, records }) =>
      quietly(commandId, ['read', records], records.length === 1 ? (records[0] ?? null) : null, (tx) => {
        if (records.some((record) => ownerOf(tx, record) === undefined)) return noRecord
        const through = findHead(tx)?.seq ?? 0
        return allOf(
          records.map(({ kind, id }) => ({ type: 'review.read.1', subject: id, payload: { about: kind, through } })),
        )
      }),

    comment: (command) =>
      say('comment', command, () => {
        const { record, words } = command
        const payload = { about: record.kind, comment: ids.next(), words }
        return success([{ type: 'review.commented.1', subject: record.id, payload }])
      }),

    sendBack: (command) =>
      say('send-back', command, (tx) => {
        const { record, words, due } = command
        const recorder = ownerOf(tx, record)
        if (recorder === null || recorder === undefined) {
          return failure('conflict', '交接班记录签过字，不能发回。可以批注，或批示交办')
        }
        const payload = { about: record.kind, return: ids.next(), recorder, words, due }
        return success([{ type: 'review.returned.1', subject: record.id, payload }])
      }),

    withdraw: (command) =>
      say('withdraw', command, (tx) => {
        const refused = returnFault(tx, command)
        if (refused) return refused
        const payload = { return: command.returnId, reason: command.reason }
        return success([{ type: 'review.return-withdrawn.1', subject: command.record.id, payload }])
      }),

    explain: (command) =>
      say('explain', command, (tx) => {
        const refused = returnFault(tx, command)
        if (refused) return refused
        const payload = { return: command.returnId, words: command.words }
        return success([{ type: 'review.return-explained.1', subject: command.record.id, payload }])
      }),

    instruct: (command) =>
      say('instruct', command, (tx) => {
        const { record, words, owner, due } = command
        const account = findAccount(tx, owner)
        if (!account?.active) return failure('invalid-input', '这个人已停用，换一个人', { owner: '换一个人' })
        const payload = { about: record.kind, instruction: ids.next(), owner, words, due }
        return success([{ type: 'review.instructed.1', subject: record.id, payload }])
      }),

    answer: (command) =>
      say('answer', command, (tx) => {
        const { record, instructionId, words } = command
        const instruction = findInstruction(tx, instructionId)
        if (instruction?.record.id !== record.id) return failure('not-found', '找不到这条批示')
        if (instruction.answer !== null) return failure('conflict', `${instruction.answer.byName}已经答复过`)
        if (!mayAnswer(instruction, session.person())) return failure('not-allowed', '由承办人或值班员答复')
        const payload = { instruction: instructionId, words }
        return success([{ type: 'review.instruction-answered.1', subject: record.id, payload }])
      }),

    catchUp({ commandId }) {
      const me = session.actor()
      return quietly(commandId, ['catch-up'], null, (tx) =>
        success([{ type: 'review.caught-up.1', subject: me, payload: { through: findHead(tx)?.seq ?? 0 } }]),
      )
    },
  }
}

function returnFault(tx: Tx, { record, returnId }: { record: RecordRef; returnId: string }): Refused | null {
  const found = findReturn(tx, returnId)
  if (found?.record.id !== record.id) return failure('not-found', '找不到这次发回')
  if (isOpenReturn(found)) return null
  return failure('conflict', found.answer ? `${found.answer.byName}已经答复过` : '已经收回')
}

function allOf(events: readonly NewEvent[]): Decision {
  const [first, ...rest] = events
  if (!first) throw new Error('nothing to say of no record')
  return success([first, ...rest])
}
