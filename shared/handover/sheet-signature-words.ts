import type { Member, Shift } from '../shifts/shift'
import type { SheetView } from './handover-contract'
import { type Party, partyWords, type Signature } from './signature'

/** One place for a signature: who signed there and how, and the line to sign by hand. */
export interface PlaceWords {
  key: string
  /** 交班主班 */
  place: string
  name: string
  /** 本人, 周牧野代签, 许清和指令, 未签; empty where nobody has signed in the program. */
  how: string
  at: string
  reason: string
}

interface Place {
  party: Party
  member: Member | null
}

/** The places of both sides in their order, and the duty leaders', who sign on paper only. */
export function placesOf(view: SheetView, when: (at: number) => string): PlaceWords[] {
  const { shift, next: planned } = view.sheet
  const next = view.takenOverBy ?? planned
  const places: Place[] = [
    { party: 'outgoing-lead', member: shift.lead },
    { party: 'outgoing-deputy', member: shift.deputy },
    { party: 'incoming-lead', member: next?.lead ?? null },
    { party: 'incoming-deputy', member: next?.deputy ?? null },
  ]
  return [...places.flatMap((place) => placeWords(place, view, when)), leadersPlace(shift, next)]
}

function placeWords({ party, member }: Place, view: SheetView, when: (at: number) => string): PlaceWords[] {
  const signed = view.signatures.filter((signature) => signature.party === party)
  if (signed.length > 0) {
    return signed.map((signature, index) => ({
      key: `${party} ${index}`,
      // Whoever took over in one step signs a second time when the items are confirmed.
      place: index === 0 ? partyWords[party] : `${partyWords[party]}，逐项确认`,
      name: signature.of.name,
      how: howOf(signature),
      at: when(signature.at),
      reason: signature.reason,
    }))
  }
  const isLead = party === 'outgoing-lead' || party === 'incoming-lead'
  if (member === null && !isLead) return []
  const passed = view.phase === 'owed' || view.phase === 'closed'
  const how = passed ? '未签' : ''
  return [{ key: party, place: partyWords[party], name: member?.name ?? '', how, at: '', reason: '' }]
}

function howOf({ capacity, by }: Signature): string {
  switch (capacity) {
    case 'self':
      return '本人'
    case 'on-behalf':
      return `${by.name}代签`
    case 'order':
      return `${by.name}指令`
  }
}

function leadersPlace(shift: Shift, next: Shift | null): PlaceWords {
  const names = [shift.leader?.name, next?.leader?.name].filter((name) => name !== undefined)
  return { key: 'leaders', place: '带班领导', name: [...new Set(names)].join('、'), how: '', at: '', reason: '' }
}
