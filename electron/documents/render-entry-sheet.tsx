import { renderToStaticMarkup } from 'react-dom/server'
import type { EntrySheet } from '../../shared/entries/entry-sheet'
import { EntrySheetPage } from './entry-sheet-page'

/** Writes the page of a register form as HTML; whatever officers typed is escaped. */
export function renderEntrySheet(sheet: EntrySheet, stylesheet: string): string {
  return `<!doctype html>${renderToStaticMarkup(<EntrySheetPage sheet={sheet} stylesheet={stylesheet} />)}`
}
