import type { ReactNode } from 'react'
import type { OpenItems } from '../../shared/entries/entries-contract'
import type { EntryId } from '../../shared/entries/entry'
import type { HandoverId } from '../../shared/handover/handover-contract'
import type { IncidentId, IncidentRow } from '../../shared/incidents/incident'
import type { Office } from '../../shared/office/office'
import type { ShiftSetting } from '../shifts/shift-setting'
import type { ReadableStore } from './readable-store'

/** Ways from another place to the desk. */
export interface DeskDoors {
  onNewCall: () => void
  onOpenEntry: (id: EntryId) => void
}

/** Ways from the desk to 突发事件. */
export interface IncidentDoors {
  /** `at`: what of it is meant, the key of a clock or the id of an instruction. */
  onOpenIncident: (id: IncidentId, at?: string | null) => void
  /** An entry becomes an incident. */
  onMakeIncident: (entry: EntryId) => void
}

/** Ways from 审阅查询 to every other place. */
export interface ReviewDoors extends DeskDoors, IncidentDoors {
  onOpenSheet: (id: HandoverId) => void
}

/** The places of whoever is signed in that hold what they wrote, as the shell knows them. */
export interface OpenDesk {
  /** 值班台. The office may be changed while the desk is open. */
  view(office: Office, doors: IncidentDoors): ReactNode
  /** 交接班. */
  handover(shift: ShiftSetting, doors: DeskDoors & Pick<IncidentDoors, 'onOpenIncident'>): ReactNode
  /** 突发事件. */
  incidents(shift: ShiftSetting, doors: DeskDoors): ReactNode
  /** 审阅查询. */
  review(shift: ShiftSetting, doors: ReviewDoors): ReactNode
  /** Open items as last counted; null before the first count. */
  openItems: ReadableStore<{ openItems: OpenItems | null }>
  /** Incidents as last read; null before. */
  running: ReadableStore<{ rows: readonly IncidentRow[] | null }>
  /** Begins to follow the log; answers with its end. */
  start(): () => void
  /** Stores every keystroke that is not stored yet; answers whether nothing is left. */
  flush(): Promise<boolean>
  /** A fresh form for a call in front, with the keyboard in it. */
  newCall(): void
  openEntry(id: EntryId): void
  openIncident(id: IncidentId, at: string | null): void
  /** The form in which an incident is opened, filled from an entry or empty. */
  beginIncident(entry: EntryId | null): void
  openSheet(id: HandoverId): void
  /** Puts the keyboard into the box of the search. */
  showSearch(): void
  /** Puts the keyboard into the list of open items. */
  showOpenItems(): void
}
