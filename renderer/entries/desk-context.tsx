import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../../shared/accounts/account'
import type { EntryId } from '../../shared/entries/entry'
import type { StepKind } from '../../shared/entries/step'
import type { IncidentId } from '../../shared/incidents/incident'
import type { Office } from '../../shared/office/office'
import type { NowStore } from '../app/now-store'
import type { DeskStores } from './desk-stores'
import { getCurrentDraft, type OpenDraft } from './open-drafts'

/** What every part of the desk is given. */
export interface DeskSetting {
  stores: DeskStores
  office: Office
  session: Session
  /** Whether whoever is signed in may write; else the desk is only read. */
  mayRecord: boolean
  /** The one timer of the window. */
  now: NowStore
  /** Opens an entry beside the form or in its place; closing it returns to where the keyboard is now. */
  openEntry: (id: EntryId) => void
  closeEntry: () => void
  /** To an incident in 突发事件. */
  onOpenIncident: (id: IncidentId) => void
  /** An entry becomes an incident: its form opens there. */
  onMakeIncident: (entry: EntryId) => void
  /** Closes an entry that lies over the form, and puts the keyboard into the form in front. */
  showForm: () => void
  /** Puts the keyboard back where the officer works: in the form, or, for those who only read, in the log. */
  returnToWork: () => void
  /** Records the form in front; with more to come, goes on with that of the new entry. */
  save: (then?: AfterSaving) => void
}

/** What follows the recording of a form: a step of the new entry, or the incident it tells of, new or under way. */
export type AfterSaving = StepKind | 'make-incident' | 'attach-to-incident'

export const DeskContext = createContext<DeskSetting | null>(null)

export function useDesk(): DeskSetting {
  const desk = use(DeskContext)
  if (desk === null) throw new Error('no DeskContext above this component')
  return desk
}

/** A part of the form in front; the component renders again only when that part changes. */
export function useDraft<T>(select: (draft: OpenDraft) => T): T {
  const { stores } = useDesk()
  return useStore(stores.drafts, (state) => select(getCurrentDraft(state)))
}
