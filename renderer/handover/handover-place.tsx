import type { Session } from '../../shared/accounts/account'
import type { EntryId } from '../../shared/entries/entry'
import type { Office } from '../../shared/office/office'
import type { Room } from '../../shared/shifts/room'
import type { NowStore } from '../app/now-store'
import type { ReadableStore } from '../app/readable-store'
import type { HandoverStores } from './handover-stores'

export interface HandoverPlaceProps {
  stores: HandoverStores
  office: Office
  session: Session
  /** The one timer of the window. */
  now: NowStore
  /** The duty room as the shell follows it; null until it was read. */
  room: ReadableStore<{ room: Room | null }>
  /** To a fresh form for a call; coming back finds the same item. */
  onNewCall: () => void
  /** Opens an entry at the desk. */
  onOpenEntry: (id: EntryId) => void
  /** To where the first shift is opened and who comes next is written down. */
  onPlan: () => void
}

/** 交接班: the sheet at the left, the item being confirmed at the right. */
export function HandoverPlace(_props: HandoverPlaceProps) {
  return null
}
