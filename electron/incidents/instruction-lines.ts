import { meansWords } from '../../shared/entries/step'
import type { JournalEvent } from '../journal/event-catalogue'
import type { Line } from './timeline-projection'

/** What happens to leaders' instructions, as lines of the timeline. */
export function instructionLine(event: JournalEvent): Line | null {
  const kind = 'instruction'
  switch (event.type) {
    case 'incident.instruction-received.1': {
      const { from, words, means, readBack, at } = event.payload
      return { kind, words: `${from}指示（${meansWords[means]}${readBack ? '，已复述' : ''}）：${words}`, at }
    }
    case 'incident.instruction-read-back.1':
      return { kind, words: '指示已复述', at: event.payload.at }
    case 'incident.instruction-relayed.1': {
      const { to, means, at } = event.payload
      return { kind, words: `指示转达${to}，${meansWords[means]}`, at }
    }
    case 'incident.instruction-arrived.1':
      return { kind, words: `指示接到：${event.payload.by}`, at: event.payload.at }
    case 'incident.feedback-wanted.1':
      return { kind, words: event.payload.due === null ? '指示不再限时反馈' : '指示的反馈时限有变' }
    case 'incident.feedback-received.1': {
      const { by, words, at } = event.payload
      return { kind, words: `${by}反馈：${words}`, at }
    }
    case 'incident.instruction-closed.1':
      return { kind, words: `指示办结${event.payload.words === '' ? '' : `。${event.payload.words}`}` }
    default:
      return null
  }
}
