import { entryId } from '../../shared/entries/entry'
import { handoverId } from '../../shared/handover/handover-contract'
import { incidentId } from '../../shared/incidents/incident'
import type { RecordRef } from '../../shared/search/search-filter'
import type { ReviewDoors } from './open-desk'

/** Opens a record where it is at home; an incident at a step or instruction of it, where one is named. */
export function openRecord(
  { kind, id }: RecordRef,
  doors: Pick<ReviewDoors, 'onOpenEntry' | 'onOpenIncident' | 'onOpenSheet'>,
  step: string | null = null,
): void {
  if (kind === 'entry') doors.onOpenEntry(entryId.parse(id))
  else if (kind === 'incident') doors.onOpenIncident(incidentId.parse(id), step)
  else doors.onOpenSheet(handoverId.parse(id))
}
