import type { Account } from '../../shared/accounts/account'
import type { Party, Signing } from '../../shared/handover/signature'
import { checkSigner } from '../../shared/handover/signing-rules'
import { success } from '../../shared/result'
import type { Shift } from '../../shared/shifts/shift'

interface SignatureParts {
  party: Party
  signing: Omit<Signing, 'password'>
  signer: Account
  outgoing: Shift
  incoming: Shift
}

/** A signature as the journal holds it, where this person may give it. */
export function signatureOf({ party, signing: { capacity, reason }, signer, outgoing, incoming }: SignatureParts) {
  const of = checkSigner({ party, capacity, reason, outgoing, incoming }, signer)
  return of.ok ? success({ party, by: signer.id, of: of.value.id, capacity, reason }) : of
}
