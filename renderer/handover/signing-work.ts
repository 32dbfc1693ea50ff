import type { AccountId } from '../../shared/accounts/account'
import type { SheetView } from '../../shared/handover/handover-contract'
import type { Capacity, Party } from '../../shared/handover/signature'
import type { Member, Shift } from '../../shared/shifts/shift'
import type { ShiftDraft } from '../shifts/shift-draft'
import { incomingOf } from './sheet-reading'

/** What a signature does. */
export type SigningDeed =
  | 'freeze'
  | 'take-over'
  | 'take-over-urgently'
  | 'confirm'
  | 'outgoing-deputy'
  | 'incoming-deputy'

/** A signature as it is being written. The password is kept apart from it, and nowhere longer than it is needed. */
export interface SigningWork {
  deed: SigningDeed
  /** Whoever signs; null: nobody chosen yet. */
  signer: AccountId | null
  capacity: Capacity
  /** Why somebody signs who is not the one whose place it is. */
  reason: string
  /** Why it is late, early, or done in one step. */
  why: string
  jointWork: boolean
  /** The shift that takes over in one step, as typed. */
  crew: ShiftDraft
}

export const deedWords: Record<SigningDeed, { title: string; deed: string; dismiss: string }> = {
  freeze: { title: '交班签字', deed: '签字，交给接班人确认', dismiss: '不签' },
  'take-over': { title: '接班签字', deed: '签字接班', dismiss: '不签' },
  'take-over-urgently': { title: '紧急接班', deed: '签字，立即接班', dismiss: '不接班' },
  confirm: { title: '确认完毕签字', deed: '签字', dismiss: '不签' },
  'outgoing-deputy': { title: '交班副班签字', deed: '签字', dismiss: '不签' },
  'incoming-deputy': { title: '接班副班签字', deed: '签字', dismiss: '不签' },
}

/** Whose place on the sheet a deed fills. */
export function partyOf(deed: SigningDeed): Party {
  switch (deed) {
    case 'freeze':
      return 'outgoing-lead'
    case 'take-over':
    case 'take-over-urgently':
    case 'confirm':
      return 'incoming-lead'
    case 'outgoing-deputy':
    case 'incoming-deputy':
      return deed
  }
}

/** Whoever has a place on a sheet; null where nobody has it. */
export function holderOf(view: SheetView, party: Party): Member | null {
  const shift: Shift | null = party.startsWith('outgoing') ? view.sheet.shift : incomingOf(view)
  return (party.endsWith('lead') ? shift?.lead : shift?.deputy) ?? null
}

/** The deputy whose place is not signed yet, the outgoing one first; undefined when there is none. */
export function firstUnsignedDeputy(view: SheetView): 'outgoing-deputy' | 'incoming-deputy' | undefined {
  return (['outgoing-deputy', 'incoming-deputy'] as const).find(
    (party) => holderOf(view, party) !== null && !view.signatures.some((signature) => signature.party === party),
  )
}
