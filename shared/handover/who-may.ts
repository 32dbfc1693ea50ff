import type { Account, AccountId } from '../accounts/account'
import type { Shift } from '../shifts/shift'
import type { SheetPhase } from './handover-contract'

/** The shifts about a sheet: the one that hands over, the one that takes over, and the one on duty now. */
export interface ShiftsOfSheet {
  phase: SheetPhase
  outgoing: Shift
  incoming: Shift | null
  owner: Shift | null
}

type Person = Pick<Account, 'id' | 'role'>

const isOf = (shift: Shift | null, id: AccountId) =>
  [shift?.lead, shift?.deputy, shift?.leader].some((member) => member?.id === id)

/** Items are confirmed by the shift that takes over; once the room has passed, by the one on duty, too. */
export function mayConfirm({ phase, incoming, owner }: Omit<ShiftsOfSheet, 'outgoing'>, id: AccountId): boolean {
  if (phase === 'frozen') return isOf(incoming, id)
  return phase === 'owed' && (isOf(incoming, id) || isOf(owner, id))
}

/** What was sent back is put right by either side, face to face, or a duty leader. */
export function mayExplain({ phase, outgoing, incoming, owner }: ShiftsOfSheet, { id, role }: Person): boolean {
  if (phase !== 'frozen' && phase !== 'owed') return false
  return role === 'duty-leader' || [outgoing, incoming, owner].some((shift) => isOf(shift, id))
}

/** The outgoing side takes its signature back, or a duty leader does. */
export function mayWithdraw({ phase, outgoing }: Pick<ShiftsOfSheet, 'phase' | 'outgoing'>, { id, role }: Person) {
  return phase === 'frozen' && (role === 'duty-leader' || isOf(outgoing, id))
}
