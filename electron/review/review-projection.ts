import type { Tx } from '../db/connection'
import type { JournalEvent } from '../journal/event-catalogue'
import type { Projection } from '../journal/projections'
import {
  answerInstruction,
  answerOpenReturns,
  answerReturn,
  insertComment,
  insertInstruction,
  insertReturn,
  setCaughtUp,
  setRead,
  withdrawReturn,
} from './marks-repository'

/** What was said of records in reviewing them. An amendment answers whatever the entry was sent back for. */
export const reviewProjection: Projection = {
  tables: ['review_read', 'review_comment', 'review_return', 'review_instruction', 'review_caught_up'],
  project(tx, event) {
    switch (event.type) {
      case 'entry.amended.1':
        return answerOpenReturns(tx, event.subject, {
          how: 'amended',
          words: event.payload.reason,
          at: event.recordedAt,
          by: actorOf(event),
        })
      case 'review.read.1': {
        const { through } = event.payload
        const when = { at: event.recordedAt, seq: event.seq, through }
        return setRead(tx, { subject: event.subject, account_id: actorOf(event), ...when })
      }
      case 'review.commented.1': {
        const { comment: id, about, words } = event.payload
        return insertComment(tx, { ...markOf(event), id, about, words })
      }
      case 'review.returned.1':
        return returned(tx, event)
      case 'review.return-explained.1': {
        const { return: id, words } = event.payload
        return answerReturn(tx, id, { how: 'explained', words, at: event.recordedAt, by: actorOf(event) })
      }
      case 'review.return-withdrawn.1': {
        const { return: id, reason } = event.payload
        return withdrawReturn(tx, id, { reason, at: event.recordedAt, by: actorOf(event) })
      }
      case 'review.instructed.1':
        return instructed(tx, event)
      case 'review.instruction-answered.1': {
        const { instruction: id, words } = event.payload
        return answerInstruction(tx, id, { words, at: event.recordedAt, by: actorOf(event) })
      }
      case 'review.caught-up.1':
        return setCaughtUp(tx, {
          account_id: event.subject,
          through: event.payload.through,
          at: event.recordedAt,
        })
      default:
    }
  },
}

type Of<T extends JournalEvent['type']> = Extract<JournalEvent, { type: T }>

function returned(tx: Tx, event: Of<'review.returned.1'>): void {
  const { return: id, about, recorder, words, due } = event.payload
  insertReturn(tx, {
    ...markOf(event),
    id,
    about,
    recorder,
    words,
    due,
    answer_how: null,
    answer_words: null,
    answered_at: null,
    answered_by: null,
    withdrawn_reason: null,
    withdrawn_at: null,
    withdrawn_by: null,
  })
}

function instructed(tx: Tx, event: Of<'review.instructed.1'>): void {
  const { instruction: id, about, owner, words, due } = event.payload
  const open = { answer_words: null, answered_at: null, answered_by: null }
  insertInstruction(tx, { ...markOf(event), id, about, owner, words, due, ...open })
}

function markOf(event: JournalEvent) {
  return { seq: event.seq, subject: event.subject, at: event.recordedAt, by: actorOf(event) }
}

function actorOf(event: JournalEvent): string {
  if (event.actor === null) throw new Error(`event ${event.seq} needs an actor`)
  return event.actor
}
