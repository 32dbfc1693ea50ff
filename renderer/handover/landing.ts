import type { AccountId } from '../../shared/accounts/account'
import type { Room } from '../../shared/shifts/room'

/** Whether somebody who signs in now is awaited at 交接班: items are to be confirmed, and they are of the shift that does. */
export function isAwaitedAtHandover({ owner, next, signing, owed }: Room, id: AccountId): boolean {
  const isOf = (shift: Room['owner']) => shift !== null && (shift.lead.id === id || shift.deputy?.id === id)
  return (signing !== null && isOf(next)) || (owed.length > 0 && isOf(owner))
}
