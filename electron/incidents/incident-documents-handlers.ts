import { draftPaper, type IncidentPaper, sentPaper, type WantedPaper } from '../../shared/incidents/incident-paper'
import { timelinePaper } from '../../shared/incidents/timeline-paper'
import type { Handlers } from '../../shared/ipc/contract'
import { failure } from '../../shared/result'
import { createNotedCopies, type WantedCopy } from '../documents/noted-copies'
import { getOffice } from '../office/office-repository'
import { detailNow, findCase, type IncidentDependencies } from './incident-changes'
import type { IncidentDocuments } from './incident-documents'
import { linesOf } from './incident-reading-handlers'
import { viewReport } from './report-writing'

interface Wanted {
  commandId: string
  incidentId: string
  paper: WantedPaper
}

/** Copies of reports and timelines that leave the program. */
export function incidentDocumentsHandlers(
  dependencies: IncidentDependencies,
  documents: IncidentDocuments,
): Pick<Handlers['incidents'], 'copyPaper' | 'savePdf' | 'print'> {
  const copies = createNotedCopies(dependencies)
  return {
    async copyPaper(wanted) {
      const paper = paperOf(dependencies, wanted)
      return paper ? copies.copy(copyOf(wanted), () => documents.copy(paper)) : notFound
    },
    async savePdf(wanted) {
      const paper = paperOf(dependencies, wanted)
      return paper ? copies.save(copyOf(wanted), () => documents.savePdf(paper)) : notFound
    },
    async print(wanted) {
      const paper = paperOf(dependencies, wanted)
      return paper ? copies.print(copyOf(wanted), () => documents.print(paper)) : notFound
    },
  }
}

function paperOf(dependencies: IncidentDependencies, { incidentId, paper }: Wanted): IncidentPaper | null {
  const { db, shelf, clock } = dependencies
  const found = detailNow(dependencies, incidentId)
  const incident = findCase(db, shelf, incidentId)
  if (!found.ok || !incident) return null
  const office = getOffice(db)
  if (paper.kind === 'timeline') {
    const now = clock.now()
    return timelinePaper(found.value, linesOf(db, incident, now), office, now)
  }
  if (paper.reportId !== null) return sentPaper(found.value, paper.reportId, office)
  return draftPaper(found.value, viewReport(db, incident, null), office)
}

function copyOf({ commandId, incidentId, paper }: Wanted): WantedCopy {
  const report = paper.kind === 'report' ? paper.reportId : null
  return {
    commandId,
    id: `${incidentId} ${paper.kind} ${report ?? ''}`,
    fact: (form) => ({
      type: 'incident.printed.1',
      subject: incidentId,
      payload: { paper: paper.kind, report, form },
    }),
  }
}

const notFound = failure('not-found', '找不到这起事件的这份材料')
