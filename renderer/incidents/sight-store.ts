import { createStore } from 'zustand/vanilla'
import type { IncidentId } from '../../shared/incidents/incident'
import type { IncidentDetail } from '../../shared/incidents/incident-detail'
import type { Api } from '../../shared/ipc/contract'
import type { Failure, Result } from '../../shared/result'
import { createLiveReader } from '../app/live-reader'
import { type ReadableStore, readable } from '../app/readable-store'

export interface SightState {
  /** The incident in sight; null while none was chosen. */
  shown: IncidentId | null
  /** What is known of it; null until it was read. */
  detail: IncidentDetail | null
  /** Why it could not be read. What was read before stays in sight. */
  failure: Failure | null
}

export interface SightStore extends ReadableStore<SightState> {
  /** Reads the incident in sight and keeps it live; answers with its end. */
  follow(): () => void
  show(id: IncidentId): void
  /**
   * Makes a command that answers with how the incident stands then; where it answers with another one (opened, merged into, split
   * off), that comes into sight.
   */
  ask(command: () => Promise<Result<IncidentDetail>>): Promise<Result<IncidentDetail>>
}

/** The incident that is looked at. */
export function createSightStore(api: Pick<Api, 'incidents'>): SightStore {
  const store = createStore<SightState>(() => ({ shown: null, detail: null, failure: null }))
  const { getState, setState } = store
  const reader = createLiveReader<IncidentDetail | null>(
    async () => {
      const { shown } = getState()
      return shown === null ? { ok: true, value: null } : api.incidents.find({ incidentId: shown })
    },
    (read) => setState(read.ok ? { detail: read.value, failure: null } : { failure: read.failure }),
  )
  return {
    ...readable(store),
    follow: () => {
      reader.refresh()
      return api.incidents.onChanged(({ incidentId }) => incidentId === getState().shown && reader.refresh())
    },
    show: (shown) => {
      if (shown === getState().shown) return
      setState({ shown, detail: null, failure: null })
      reader.startOver()
    },
    ask: (command) => {
      const from = getState().shown
      return reader.ask(command, (detail) => {
        if (getState().shown === from) setState({ shown: detail.id, detail, failure: null })
        // Whoever turned to another one meanwhile stays there.
        else reader.startOver()
      })
    },
  }
}
