import { type Account, roleWords } from '../../shared/accounts/account'
import type { Room } from '../../shared/shifts/room'
import type { Shift } from '../../shared/shifts/shift'

/** What somebody is to the room at the moment (主班, 接班副班, 带班领导), or else their role. */
export function partWords(room: Room | undefined, { id, role }: Pick<Account, 'id' | 'role'>): string {
  return officerPart(room?.owner, id) ?? incomingPart(room, id) ?? leaderPart(room?.owner, id) ?? roleWords[role]
}

function officerPart(shift: Shift | null | undefined, id: string): string | null {
  if (shift?.lead.id === id) return '主班'
  return shift?.deputy?.id === id ? '副班' : null
}

/** Only while they are taking over: until then somebody planned for tomorrow has no part today. */
function incomingPart(room: Room | undefined, id: string): string | null {
  const part = room?.signing ? officerPart(room.next, id) : null
  return part && `接班${part}`
}

function leaderPart(shift: Shift | null | undefined, id: string): string | null {
  return shift?.leader?.id === id ? '带班领导' : null
}

/** Items of handovers that nobody has confirmed yet, running and owed. */
export function unansweredItems(room: Room | undefined): number {
  if (!room) return 0
  const running = room.signing ? [room.signing, ...room.owed] : room.owed
  return running.reduce((sum, { items, answered }) => sum + items - answered, 0)
}
