import type { Account } from '../accounts/account'
import { failure, type Result, success } from '../result'
import type { Member, Shift } from '../shifts/shift'
import type { Capacity, Party } from './signature'
export function checkSigner(
  {
    party,
    capacity,
    outgoing,
    incoming,
  }: { party: Party; capacity: Capacity; reason: string; outgoing: Shift; incoming: Shift },
  signer: Account,
): Result<Member> {
  const shift = party.startsWith('outgoing') ? outgoing : incoming
  const of = party.endsWith('lead') ? shift.lead : shift.deputy
  if (!of) return failure('conflict', '本班没有副班')
  if (capacity === 'self' && of.id !== signer.id) return failure('not-allowed', `这一栏由${of.name}签`)
  return success(of)
}
