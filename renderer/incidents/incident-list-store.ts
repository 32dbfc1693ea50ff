import { createStore } from 'zustand/vanilla'
import type { IncidentRow } from '../../shared/incidents/incident'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import { createLiveReader } from '../app/live-reader'
import { type ReadableStore, readable } from '../app/readable-store'

export interface IncidentListState {
  /** Those under way first, newest first; null until they were read. */
  rows: readonly IncidentRow[] | null
  failure: Failure | null
}

export interface IncidentListStore extends ReadableStore<IncidentListState> {
  /** Reads the list and keeps it live; answers with its end. */
  follow(): () => void
}

/** The incidents there are, as lists and the rail show them. */
export function createIncidentListStore(api: Pick<Api, 'incidents'>): IncidentListStore {
  const store = createStore<IncidentListState>(() => ({ rows: null, failure: null }))
  const reader = createLiveReader<IncidentRow[]>(
    () => api.incidents.list({ status: null }),
    (read) => store.setState(read.ok ? { rows: read.value, failure: null } : { failure: read.failure }),
  )
  return {
    ...readable(store),
    follow: () => {
      reader.refresh()
      return api.incidents.onChanged(reader.refresh)
    },
  }
}

export function runningOf(rows: readonly IncidentRow[] | null): readonly IncidentRow[] {
  return (rows ?? []).filter(({ status }) => status === 'open')
}
