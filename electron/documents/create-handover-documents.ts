import type { SheetView } from '../../shared/handover/handover-contract'
import { sheetText } from '../../shared/handover/sheet-text'
import { sheetWords } from '../../shared/handover/sheet-words'
import type { HandoverDocuments } from '../handover/handover-documents'
import { type ComposedDocument, createDocumentWays, type DocumentHost } from './document-ways'

/** The handover sheet on the clipboard, as PDF and on paper. */
export function createHandoverDocuments(host: DocumentHost): HandoverDocuments {
  const ways = createDocumentWays(host)
  return {
    copy: (view) => ways.copy(sheetText(view)),
    savePdf: (view) => ways.savePdf(documentOf(view)),
    print: (view) => ways.print(documentOf(view)),
  }
}

/** 交接班记录〔2026〕班0199; a sheet that is not signed says so in every place where its paper could be taken for another. */
function documentOf(view: SheetView): ComposedDocument {
  const words = sheetWords(view)
  const { office, title, number, pending, checkCode } = words
  const stamp = pending ? `（${pending.stamp}）` : ''
  return {
    name: `${title}${number}${stamp}`,
    paper: 'handover-sheet',
    html: async (stylesheet) => (await import('./render-handover-sheet')).renderHandoverSheet(words, stylesheet),
    head: `${office}　${title}${number}${stamp}`,
    foot: checkCode === null ? number : `校验码 ${checkCode}`,
    zone: view.sheet.zone,
  }
}
