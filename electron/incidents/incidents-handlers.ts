import type { Handlers } from '../../shared/ipc/contract'
import type { IncidentDependencies } from './incident-changes'
import type { IncidentDocuments } from './incident-documents'
import { incidentDocumentsHandlers } from './incident-documents-handlers'
import { incidentReadingHandlers } from './incident-reading-handlers'
import { instructionHandlers } from './instruction-handlers'
import { ledgerHandlers } from './ledger-handlers'
import { openingHandlers } from './opening-handlers'
import { reportHandlers } from './report-handlers'
import { stepHandlers } from './step-handlers'

/** Everything that can be asked of incidents. */
export function incidentsHandlers(
  dependencies: IncidentDependencies,
  documents: IncidentDocuments,
): Handlers['incidents'] {
  return {
    ...openingHandlers(dependencies),
    ...stepHandlers(dependencies),
    ...ledgerHandlers(dependencies),
    ...reportHandlers(dependencies),
    ...instructionHandlers(dependencies),
    ...incidentReadingHandlers(dependencies),
    ...incidentDocumentsHandlers(dependencies, documents),
  }
}
