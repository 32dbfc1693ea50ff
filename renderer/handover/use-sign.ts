import { useStore } from 'zustand'
import type { AccountId } from '../../shared/accounts/account'
import type { SheetView } from '../../shared/handover/handover-contract'
import { nextPlanTimes } from '../../shared/shifts/crew-rules'
import type { Shift } from '../../shared/shifts/shift'
import { dueText } from './due-time'
import { useHandover } from './handover-context'
import { hasGraveMatter } from './sheet-reading'
import { type ChosenCrew, holderOf, partyOf, type SigningDeed } from './signing-work'

/** Begins to sign, with what is known filled in: whoever has the place signs, and stays on with a grave matter. */
export function useSign(view: SheetView): (deed: SigningDeed) => void {
  const { stores, now, office, session, shifts } = useHandover()
  const room = useStore(shifts, (state) => state.room)
  return (deed) => {
    const owner = room?.owner ?? null
    const urgent = deed === 'take-over-urgently'
    const crew = urgent ? crewFor(room?.next ?? null, owner, session.account.id) : noCrew
    const until = urgent && owner ? (room?.next?.plannedUntil ?? nextPlanTimes(owner, office.zone).until) : null
    stores.signing.begin({
      deed,
      signer: urgent ? crew.lead : (holderOf(view, partyOf(deed))?.id ?? null),
      capacity: 'self',
      reason: '',
      why: '',
      jointWork: hasGraveMatter(view),
      crew,
      until: dueText(until, now.getState().now, office.zone),
    })
  }
}

const noCrew: ChosenCrew = { lead: null, deputy: null, leader: null, note: '' }

/** Who takes over in one step: whoever was planned; where nobody was, whoever asks for it, if they are not on duty. */
function crewFor(next: Shift | null, owner: Shift | null, asking: AccountId): ChosenCrew {
  if (next) {
    const { lead, deputy, leader, note } = next
    return { lead: lead.id, deputy: deputy?.id ?? null, leader: leader?.id ?? null, note }
  }
  return { ...noCrew, lead: owner?.lead.id === asking ? null : asking, leader: owner?.leader?.id ?? null }
}
