import type { EntryId } from '../../shared/entries/entry'
import type { ShiftSetting } from '../shifts/shift-setting'
import type { HandoverStores } from './handover-stores'

export interface HandoverPlaceProps {
  stores: HandoverStores
  /** Room, office, session, people and timer, as the parts about shifts are given them. */
  shift: ShiftSetting
  /** To a fresh form for a call; coming back finds the same item. */
  onNewCall: () => void
  /** Opens an entry at the desk. */
  onOpenEntry: (id: EntryId) => void
}

/** 交接班: the sheet at the left, the item being confirmed at the right. */
export function HandoverPlace(_props: HandoverPlaceProps) {
  return null
}
