import { entryId } from '../../../shared/entries/entry'
import { handoverId } from '../../../shared/handover/handover-contract'
import { incidentId } from '../../../shared/incidents/incident'
import type { RecordRef } from '../../../shared/search/search-filter'
import { useReview } from '../review-context'

/** Opens a record where it is at home. */
export function useOpenHit(): (record: RecordRef) => void {
  const { doors } = useReview()
  return ({ kind, id }) => {
    if (kind === 'entry') doors.onOpenEntry(entryId.parse(id))
    else if (kind === 'incident') doors.onOpenIncident(incidentId.parse(id))
    else doors.onOpenSheet(handoverId.parse(id))
  }
}
