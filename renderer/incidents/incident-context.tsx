import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../../shared/accounts/account'
import type { EntryId } from '../../shared/entries/entry'
import type { IncidentDetail } from '../../shared/incidents/incident-detail'
import type { Office } from '../../shared/office/office'
import type { NowStore } from '../app/now-store'
import type { Person } from '../shifts/person'
import type { IncidentStores } from './incident-stores'

/** What every part of the place is given. */
export interface IncidentSetting {
  stores: IncidentStores
  office: Office
  session: Session
  /** Whoever has an account in use. */
  people: readonly Person[]
  /** The one timer of the window. */
  now: NowStore
  /** Whoever is signed in may do more than read. */
  mayRecord: boolean
  onNewCall: () => void
  onOpenEntry: (id: EntryId) => void
}

export const IncidentContext = createContext<IncidentSetting | null>(null)

export function useIncidents(): IncidentSetting {
  const setting = use(IncidentContext)
  if (setting === null) throw new Error('no IncidentContext above this component')
  return setting
}

/** The incident in sight, by parts that are only shown while there is one. */
export function useDetail(): IncidentDetail {
  const { stores } = useIncidents()
  const detail = useStore(stores.sight, (state) => state.detail)
  if (!detail) throw new Error('no incident is in sight')
  return detail
}

/** Whether whoever is signed in may change the incident in sight: it is under way, and they record. */
export function useMayAct(): boolean {
  const { mayRecord } = useIncidents()
  const { status } = useDetail()
  return mayRecord && status === 'open'
}
