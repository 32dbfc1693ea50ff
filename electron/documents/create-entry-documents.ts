import type { Clock, IdSource } from '../../shared/clock'
import type { EntryDetail } from '../../shared/entries/entry'
import { entrySheet } from '../../shared/entries/entry-sheet'
import { entrySheetText } from '../../shared/entries/entry-sheet-text'
import type { Office } from '../../shared/office/office'
import { failure, success } from '../../shared/result'
import { formatMoment } from '../../shared/time/office-time'
import type { EntryDocuments } from '../entries/entry-documents'
import type { DocumentPrinter, PaperOutcome, PrintablePage } from './document-printer'
import { saveWhole } from './save-whole'

interface Dependencies {
  office: () => Office
  clock: Clock
  ids: IdSource
  printer: DocumentPrinter
  copyText: (text: string) => void
  /** Asks where to save a file of this name; null when the officer changed his mind. */
  chooseSaveFile: (name: string) => Promise<string | null>
}

const paperFailures: Record<Exclude<PaperOutcome, 'printed'>, string> = {
  cancelled: '没有打印，已取消',
  'no-printer': '没有打印：这台电脑没有装打印机。可以存为 PDF，拿到有打印机的电脑上打印',
  refused: '没有打印：打印机没有接受。检查打印机后再试，或存为 PDF',
}

/** The register form of an entry on the clipboard, as PDF and on paper. */
export function createEntryDocuments(dependencies: Dependencies): EntryDocuments {
  const { office, ids, printer, copyText, chooseSaveFile } = dependencies
  return {
    async copy(entry) {
      copyText(entrySheetText(entry, office(), office().zone))
    },
    async savePdf(entry) {
      const path = await chooseSaveFile(pdfName(entry, office()))
      if (path === null) return success(null)
      return saveWhole(path, await printer.toPdf(await pageOf(entry, dependencies)), ids)
    },
    async print(entry) {
      const outcome = await printer.toPaper(await pageOf(entry, dependencies))
      return outcome === 'printed' ? success(null) : failure('conflict', paperFailures[outcome])
    },
  }
}

async function pageOf(entry: EntryDetail, { office, clock, printer }: Dependencies): Promise<PrintablePage> {
  const { zone } = office()
  const sheet = entrySheet(entry, office(), zone)
  // React's server part is read only when something is printed for the first time.
  const { renderEntrySheet } = await import('./render-entry-sheet')
  return {
    html: renderEntrySheet(sheet, printer.stylesheet),
    foot: `${sheet.number}　打印时间 ${formatMoment(clock.now(), zone)}`,
  }
}

/** 电话记录单〔2026〕第0123号.pdf */
function pdfName(entry: EntryDetail, office: Office): string {
  const { title, number } = entrySheet(entry, office, office.zone)
  return `${title}${number}.pdf`
}
