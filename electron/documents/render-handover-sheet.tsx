import { renderToStaticMarkup } from 'react-dom/server'
import type { SheetWords } from '../../shared/handover/sheet-words'
import { HandoverSheetPage } from './handover-sheet-page'

/** Writes the page of a handover sheet as HTML; whatever officers typed is escaped. */
export function renderHandoverSheet(words: SheetWords, stylesheet: string): string {
  return `<!doctype html>${renderToStaticMarkup(<HandoverSheetPage words={words} stylesheet={stylesheet} />)}`
}
