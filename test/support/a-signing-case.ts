import type { Account, Role } from '../../shared/accounts/account'
import type { Capacity, Party } from '../../shared/handover/signature'
import type { Member, Shift } from '../../shared/shifts/shift'
import { aMember } from './a-sheet-view'

/** Duty leader of the next shift. */
export const han = aMember('韩松年', '副市长')
/** Of neither shift. */
export const stranger = aMember('贺云川')

export function anAccount(member: Member, role: Role = 'officer', active = true): Account {
  return { ...member, role, active }
}

/** Whether somebody may sign a place, and the rule it proves. */
export interface SigningCase {
  rule: string
  source: string
  party: Party
  capacity: Capacity
  signer: Account
  reason?: string
  outgoing?: Partial<Shift>
  incoming?: Partial<Shift>
  /** Whose place is filled, or how the refusal is said. */
  signs?: Member
  refused?: string
}
