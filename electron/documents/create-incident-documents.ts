import { type IncidentPaper, paperText } from '../../shared/incidents/incident-paper'
import type { IncidentDocuments } from '../incidents/incident-documents'
import { type ComposedDocument, createDocumentWays, type DocumentHost } from './document-ways'

/** Reports and timelines on the clipboard, as PDF and on paper. */
export function createIncidentDocuments(host: DocumentHost): IncidentDocuments {
  const ways = createDocumentWays(host)
  return {
    copy: (paper) => ways.copy(paperText(paper)),
    savePdf: (paper) => ways.savePdf(documentOf(paper)),
    print: (paper) => ways.print(documentOf(paper)),
  }
}

function documentOf(paper: IncidentPaper): ComposedDocument {
  const { office, title, number, mark, zone } = paper
  return {
    name: `${title}${number}`,
    paper: 'incident-paper',
    html: async (stylesheet) => (await import('./render-incident-paper')).renderIncidentPaper(paper, stylesheet),
    head: `${office}　${number}　${mark}`,
    foot: number,
    zone,
  }
}
