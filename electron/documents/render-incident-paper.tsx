import { renderToStaticMarkup } from 'react-dom/server'
import type { IncidentPaper } from '../../shared/incidents/incident-paper'
import { IncidentPaperPage } from './incident-paper-page'

/** Writes the page of a report or timeline as HTML; whatever officers typed is escaped. */
export function renderIncidentPaper(paper: IncidentPaper, stylesheet: string): string {
  return `<!doctype html>${renderToStaticMarkup(<IncidentPaperPage paper={paper} stylesheet={stylesheet} />)}`
}
