import type { EntryId } from '../../shared/entries/entry'
import { useDesk } from './desk-context'

/** What Shift+F8 does with an entry: it joins an incident under way, or leaves the one it belongs to. */
export function useIncidentLink(entry: EntryId | undefined): () => void {
  const { incidentLinks } = useDesk().stores
  return () => {
    if (entry === undefined) return
    if (incidentLinks.getState().marks.has(entry)) incidentLinks.detach(entry)
    else void incidentLinks.attach(entry)
  }
}
