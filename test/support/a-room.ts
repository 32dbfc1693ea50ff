import type { Room } from '../../shared/shifts/room'
import type { Shift } from '../../shared/shifts/shift'

/** A room in which no shift was opened yet. */
export const emptyRoom: Room = { owner: null, next: null, signing: null, owed: [], joint: null, reliefLate: null }

/** A room that this shift has. */
export function aRoom(owner: Shift, changes: Partial<Room> = {}): Room {
  return { ...emptyRoom, owner, ...changes }
}
