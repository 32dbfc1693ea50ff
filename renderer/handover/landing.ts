import type { AccountId } from '../../shared/accounts/account'
import { type HandoverId, handoverId } from '../../shared/handover/handover-contract'
import type { Room } from '../../shared/shifts/room'

const isOfficerOf = (shift: Room['owner'], id: AccountId) => shift?.lead.id === id || shift?.deputy?.id === id

/** Whether somebody who signs in now is awaited at 交接班: items are to be confirmed, and they are of the shift that does. */
export function isAwaitedAtHandover(room: Room, id: AccountId): boolean {
  return (room.signing !== null && isOfficerOf(room.next, id)) || owedBy(room, id) !== null
}

/** The sheet whose items somebody who comes to 交接班 owes; null: none, or one that is being signed comes first. */
export function owedBy({ owner, next, signing, owed }: Room, id: AccountId): HandoverId | null {
  const [first] = owed
  if (!first || !isOfficerOf(owner, id) || (signing !== null && isOfficerOf(next, id))) return null
  return handoverId.parse(first.handoverId)
}
