import type { Room, RoomState } from '../../shared/shifts/room'
import type { Db } from '../db/connection'
import { countUnanswered, findHandoverRecord, listOwed } from '../handover/handover-repository'
import { findRoomRecord, getShift } from './shifts-repository'

/** The room as everybody sees it. */
export function viewRoom(db: Db): Room {
  const room = findRoomRecord(db)
  if (!room) return { owner: null, next: null, signing: null, owed: [], joint: null, reliefLate: null }
  return {
    owner: getShift(db, room.owner),
    next: room.next === null ? null : getShift(db, room.next),
    signing: viewSigning(db, room.handover),
    owed: listOwed(db).map(({ id, due, items }) => ({
      handoverId: id,
      due: due ?? 0,
      items,
      answered: items - countUnanswered(db, id),
    })),
    joint:
      room.joint_before === null || room.joint_since === null
        ? null
        : { before: getShift(db, room.joint_before), since: room.joint_since },
    reliefLate: room.relief_late === null ? null : (JSON.parse(room.relief_late) as Room['reliefLate']),
  }
}

function viewSigning(db: Db, handoverId: string | null): Room['signing'] {
  const handover = handoverId === null ? undefined : findHandoverRecord(db, handoverId)
  if (!handover) return null
  const { id, frozen_at, items } = handover
  return { handoverId: id, frozenAt: frozen_at, items, answered: items - countUnanswered(db, id) }
}

/** What decides which deeds are open. */
export function stateOfRoom(db: Db): RoomState {
  const room = findRoomRecord(db)
  return {
    opened: room !== undefined,
    planned: room?.next != null,
    signing: room?.handover == null ? 'none' : 'frozen',
    joint: room?.joint_before != null,
  }
}
