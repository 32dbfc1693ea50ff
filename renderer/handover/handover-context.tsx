import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { EntryId } from '../../shared/entries/entry'
import type { SheetView } from '../../shared/handover/handover-contract'
import { mayConfirm, mayExplain, mayWithdraw, type ShiftsOfSheet } from '../../shared/handover/who-may'
import type { IncidentId } from '../../shared/incidents/incident'
import type { ShiftSetting } from '../shifts/shift-setting'
import type { HandoverStores } from './handover-stores'
import { shiftsOf } from './sheet-reading'

/** What the right half shows: the item, what is written by hand, who comes next, the shift on duty. */
export type Side = 'item' | 'form' | 'plan' | 'change'

/** What every part of the place is given. */
export interface HandoverSetting extends ShiftSetting {
  stores: HandoverStores
  /** Whoever is signed in may do more than read. */
  mayRecord: boolean
  side: Side
  /** Shows something else at the right; back at the item the keyboard goes where the item wants it. */
  turnTo: (side: Side) => void
  /** The dialog for a relief that has not come is open. */
  late: boolean
  sayLate: (late: boolean) => void
  onNewCall: () => void
  onOpenEntry: (id: EntryId) => void
  onOpenIncident: (id: IncidentId) => void
}

export const HandoverContext = createContext<HandoverSetting | null>(null)

export function useHandover(): HandoverSetting {
  const setting = use(HandoverContext)
  if (setting === null) throw new Error('no HandoverContext above this component')
  return setting
}

/** The sheet in sight, by parts that are only shown while there is one. */
export function useSheetView(): SheetView {
  const { stores } = useHandover()
  const view = useStore(stores.sheet, (state) => state.view)
  if (!view) throw new Error('no sheet is in sight')
  return view
}

/** The shifts that matter for who may do what to the sheet in sight. */
function useShiftsOfSheet(): ShiftsOfSheet {
  const { shifts } = useHandover()
  const owner = useStore(shifts, (state) => state.room?.owner ?? null)
  return shiftsOf(useSheetView(), owner)
}

/** Whether whoever is signed in confirms the items of the sheet in sight. */
export function useMayConfirm(): boolean {
  const { session, mayRecord } = useHandover()
  const may = mayConfirm(useShiftsOfSheet(), session.account.id)
  return mayRecord && may
}

/** Whether whoever is signed in puts right what was sent back. */
export function useMayExplain(): boolean {
  const { session, mayRecord } = useHandover()
  const may = mayExplain(useShiftsOfSheet(), session.account)
  return mayRecord && may
}

/** Whether whoever is signed in takes the signature of the outgoing side back. */
export function useMayWithdraw(): boolean {
  const { session, mayRecord } = useHandover()
  const may = mayWithdraw(useShiftsOfSheet(), session.account)
  return mayRecord && may
}
