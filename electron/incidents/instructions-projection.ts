import type { Tx } from '../db/connection'
import type { JournalEvent } from '../journal/event-catalogue'
import {
  insertFeedback,
  insertInstruction,
  insertRelay,
  setArrival,
  updateInstruction,
} from './instructions-repository'

/** What leaders want done about an incident; part of the projection of incidents. */
export function projectInstruction(tx: Tx, event: JournalEvent) {
  const { seq } = event
  switch (event.type) {
    case 'incident.instruction-received.1': {
      const { instruction, words, from, means, at, readBack, feedbackDue } = event.payload
      return insertInstruction(tx, {
        seq,
        id: instruction,
        incident_id: event.subject,
        words,
        giver: from,
        means,
        at,
        read_back_at: readBack ? at : null,
        feedback_due: feedbackDue,
        closed_at: null,
        closed_words: '',
        recorded_at: event.recordedAt,
        recorded_by: event.actor ?? '',
      })
    }
    case 'incident.instruction-read-back.1':
      return updateInstruction(tx, event.payload.instruction, { read_back_at: event.payload.at })
    case 'incident.instruction-relayed.1': {
      const { instruction, relay, to, means, at } = event.payload
      const arrival = { arrived_by: null, arrived_at: null }
      return insertRelay(tx, { seq, id: relay, instruction_id: instruction, relayed_to: to, means, at, ...arrival })
    }
    case 'incident.instruction-arrived.1':
      return setArrival(tx, event.payload.relay, event.payload)
    case 'incident.feedback-wanted.1':
      return updateInstruction(tx, event.payload.instruction, { feedback_due: event.payload.due })
    case 'incident.feedback-received.1': {
      const { instruction, words, by, at } = event.payload
      return insertFeedback(tx, { seq, instruction_id: instruction, words, said_by: by, at })
    }
    case 'incident.instruction-closed.1': {
      const { instruction, words } = event.payload
      return updateInstruction(tx, instruction, { closed_at: event.recordedAt, closed_words: words })
    }
    default:
  }
}
