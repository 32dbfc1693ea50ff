import type { StoreApi } from 'zustand/vanilla'
import type { SearchNeeds, SearchState } from './search-state'

/** Counts the records that are written or changed after the answer, and tells how far counting is; answers with its end. */
export function listenToRecords({ getState, setState }: StoreApi<SearchState>, { api }: SearchNeeds): () => void {
  let { list } = getState()
  let changed = new Set<string>()
  const note = (id: string) => {
    if (list !== getState().list) changed = new Set()
    list = getState().list
    changed.add(id)
    if (getState().answered !== null) setState({ changed: changed.size })
  }
  const ends = [
    api.entries.onChanged(({ entryId }) => note(entryId)),
    api.incidents.onChanged(({ incidentId }) => note(incidentId)),
    api.handover.onChanged(({ handoverId }) => handoverId !== null && note(handoverId)),
    api.search.onProgress(({ found }) => getState().counting !== null && setState({ counting: found })),
  ]
  return () => {
    for (const end of ends) end()
  }
}
