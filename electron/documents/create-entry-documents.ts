import type { EntryDetail } from '../../shared/entries/entry'
import { entrySheet } from '../../shared/entries/entry-sheet'
import { entrySheetText } from '../../shared/entries/entry-sheet-text'
import type { Office } from '../../shared/office/office'
import type { EntryDocuments } from '../entries/entry-documents'
import { type ComposedDocument, createDocumentWays, type DocumentHost } from './document-ways'

interface Dependencies extends DocumentHost {
  office: () => Office
}

/** The register form of an entry on the clipboard, as PDF and on paper. */
export function createEntryDocuments({ office, ...host }: Dependencies): EntryDocuments {
  const ways = createDocumentWays(host)
  return {
    copy: (entry) => ways.copy(entrySheetText(entry, office(), office().zone)),
    savePdf: (entry) => ways.savePdf(documentOf(entry, office())),
    print: (entry) => ways.print(documentOf(entry, office())),
  }
}

/** 电话记录单〔2026〕第0123号 */
function documentOf(entry: EntryDetail, office: Office): ComposedDocument {
  const sheet = entrySheet(entry, office, office.zone)
  return {
    name: `${sheet.title}${sheet.number}`,
    paper: 'entry-sheet',
    // React's server part is read only when something is printed for the first time.
    html: async (stylesheet) => (await import('./render-entry-sheet')).renderEntrySheet(sheet, stylesheet),
    head: '',
    foot: sheet.number,
    zone: office.zone,
  }
}
