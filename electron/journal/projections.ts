import { accountsProjection } from '../accounts/accounts-projection'
import { callersProjection } from '../contacts/callers-projection'
import type { Tx } from '../db/connection'
import type { Tables } from '../db/schema'
import { entriesProjection } from '../entries/entries-projection'
import { handoverProjection } from '../handover/handover-projection'
import { incidentsProjection } from '../incidents/incidents-projection'
import { policiesProjection } from '../incidents/policies-projection'
import { timelineProjection } from '../incidents/timeline-projection'
import { officeProjection } from '../office/office-projection'
import { countsAfter, countsBefore } from '../review/figures-projection'
import { gapRulesProjection } from '../review/gap-rules-projection'
import { reviewProjection } from '../review/review-projection'
import { shiftsProjection } from '../shifts/shifts-projection'
import type { JournalEvent } from './event-catalogue'

/** The only writer of its tables: what an event means for what the screens read. */
export interface Projection {
  /** In an order in which they can be emptied without leaving references behind. */
  tables: readonly (keyof Tables)[]
  project(tx: Tx, event: JournalEvent): void
}

/** Every projection; an event is shown to each in this order. */
export const projections: readonly Projection[] = [
  officeProjection,
  accountsProjection,
  countsBefore,
  entriesProjection,
  countsAfter,
  callersProjection,
  handoverProjection,
  shiftsProjection,
  policiesProjection,
  incidentsProjection,
  timelineProjection,
  reviewProjection,
  gapRulesProjection,
]

export function projectEvent(tx: Tx, event: JournalEvent): void {
  for (const projection of projections) projection.project(tx, event)
}

/** Tables that are made of the journal alone. Drafts and credentials are not among them. */
export function projectedTables(): (keyof Tables)[] {
  return projections.flatMap((projection) => projection.tables)
}
