import type { Tx } from '../db/connection'
import type { JournalEvent } from '../journal/event-catalogue'
import type { Projection } from '../journal/projections'
import {
  findShiftRecord,
  getRoomRecord,
  insertException,
  insertRoom,
  saveShift,
  updateRoom,
  updateShift,
} from './shifts-repository'

type Of<T extends JournalEvent['type']> = Extract<JournalEvent, { type: T }>
type Plan = Of<'shift.planned.1'>['payload']

/** Who owns the room. The owner is set by two facts alone, the opening of the first shift and the taking over of the next. */
export const shiftsProjection: Projection = {
  tables: ['room', 'shift_exception', 'shift'],
  project(tx, event) {
    switch (event.type) {
      case 'shift.opened.1':
        return opened(tx, event)
      case 'shift.planned.1':
        saveShift(tx, plannedShift(event.subject, event.station, event.payload))
        return updateRoom(tx, { next: event.subject })
      case 'shift.changed.1':
        return changed(tx, event)
      case 'shift.relief-late.1': {
        const { words, minutes } = event.payload
        note(tx, event, `接班人未到，已过 ${minutes} 分。${words}`)
        return updateRoom(tx, { relief_late: JSON.stringify({ at: event.recordedAt, words }) })
      }
      case 'shift.took-over.1':
        return tookOver(tx, event)
      case 'shift.declared-calm.1':
        note(tx, event, `宣布平稳，联合值守结束。${event.payload.words}`)
        return updateRoom(tx, { joint_before: null, joint_since: null })
      case 'handover.frozen.1':
        return updateRoom(tx, { handover: event.subject })
      case 'handover.withdrawn.1':
        insertException(tx, {
          seq: event.seq,
          shift_id: getRoomRecord(tx).owner,
          at: event.recordedAt,
          words: `交班签字撤回。${event.payload.reason}`,
        })
        return updateRoom(tx, { handover: null })
      default:
    }
  },
}

function opened(tx: Tx, event: Of<'shift.opened.1'>): void {
  const { number, ...plan } = event.payload
  saveShift(tx, {
    ...plannedShift(event.subject, event.station, plan),
    year: number.year,
    number: number.number,
    took_over_at: event.recordedAt,
    took_over_kind: 'opened',
    took_over_seq: event.seq,
  })
  insertRoom(tx, event.subject)
}

function tookOver(tx: Tx, event: Of<'shift.took-over.1'>): void {
  const { from, kind, number, reason, jointWork } = event.payload
  updateShift(tx, event.subject, {
    year: number.year,
    number: number.number,
    took_over_at: event.recordedAt,
    took_over_kind: kind,
    took_over_reason: reason,
    took_over_seq: event.seq,
  })
  updateShift(tx, from, { ended_at: event.recordedAt })
  updateRoom(tx, {
    owner: event.subject,
    next: null,
    handover: null,
    relief_late: null,
    // A matter that was led jointly before, and is not calm, stays with the shift that leads it.
    ...(jointWork && getRoomRecord(tx).joint_before === null
      ? { joint_before: from, joint_since: event.recordedAt }
      : {}),
  })
}

function changed(tx: Tx, event: Of<'shift.changed.1'>): void {
  const { crew, from, until, reason } = event.payload
  const before = findShiftRecord(tx, event.subject)
  if (!before) throw new Error(`event ${event.seq} is about a shift that was never opened`)
  // The relief was late for another time: of the new one it is still to be said.
  if (until !== before.planned_until) updateRoom(tx, { relief_late: null })
  updateShift(tx, event.subject, { ...crew, planned_from: from, planned_until: until })
  note(tx, event, `本班人员或时间有变。${reason}`)
}

function plannedShift(id: string, station: string, { crew, from, until }: Plan) {
  return {
    id,
    station,
    ...crew,
    planned_from: from,
    planned_until: until,
    year: null,
    number: null,
    took_over_at: null,
    took_over_kind: null,
    took_over_reason: '',
    took_over_seq: null,
    ended_at: null,
  }
}

function note(tx: Tx, event: JournalEvent, words: string): void {
  insertException(tx, { seq: event.seq, shift_id: event.subject, at: event.recordedAt, words })
}
