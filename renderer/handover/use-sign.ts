import { useStore } from 'zustand'
import type { SheetView } from '../../shared/handover/handover-contract'
import type { Room } from '../../shared/shifts/room'
import { isEarlyChange } from '../../shared/shifts/urgent-takeover'
import { personNamed } from '../shifts/find-person'
import { emptyShiftDraft, namesOf, type ShiftDraft } from '../shifts/shift-draft'
import { useHandover } from './handover-context'
import { hasGraveMatter } from './sheet-reading'
import { holderOf, partyOf, type SigningDeed } from './signing-work'

/** Begins to sign, with what is known filled in: whoever has the place signs, and stays on with a grave matter. */
export function useSign(view: SheetView): (deed: SigningDeed) => void {
  const { stores, session, shifts, people, now } = useHandover()
  const room = useStore(shifts, (state) => state.room)
  return (deed) => {
    const urgent = deed === 'take-over-urgently'
    const crew = urgent ? crewFor(room, session.account.name, now.getState().now) : emptyShiftDraft
    const signer = urgent ? personNamed(people, crew.lead) : holderOf(view, partyOf(deed))
    stores.signing.begin({
      deed,
      signer: signer?.id ?? null,
      capacity: 'self',
      reason: '',
      why: '',
      jointWork: hasGraveMatter(view),
      crew,
    })
  }
}

/**
 * Who takes over in one step: near the change whoever was planned; in the middle of a shift whoever asks for it and is not on
 * duty, else the deputy, who is there.
 */
function crewFor(room: Room | undefined, asking: string, now: number): ShiftDraft {
  const onDuty = room?.owner
  const isChange = !onDuty || room.signing !== null || isEarlyChange(onDuty, now)
  if (isChange && room?.next) return namesOf(room.next)
  const isOnDuty = [onDuty?.lead, onDuty?.deputy, onDuty?.leader].some((member) => member?.name === asking)
  const deputy = isChange ? undefined : onDuty.deputy?.name
  const lead = isOnDuty ? (deputy ?? '') : asking
  return { ...emptyShiftDraft, lead, leader: onDuty?.leader?.name ?? '' }
}
