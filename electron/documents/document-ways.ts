import type { Clock, IdSource } from '../../shared/clock'
import { failure, type Result, success } from '../../shared/result'
import { formatMoment } from '../../shared/time/office-time'
import type { DocumentPrinter, Paper, PaperOutcome, PrintablePage } from './document-printer'
import { saveWhole } from './save-whole'

export interface DocumentHost {
  clock: Clock
  ids: IdSource
  printer: DocumentPrinter
  copyText: (text: string) => void
  /** Asks where to save a file of this name; null when the officer changed his mind. */
  chooseSaveFile: (name: string) => Promise<string | null>
}

/** One document as a feature composes it; nothing is composed that is not asked for. */
export interface ComposedDocument {
  /** Name of the PDF, without its ending. */
  name: string
  paper: Paper
  /** The page, given the address of its stylesheet. */
  html: (stylesheet: string) => Promise<string>
  head: string
  /** What the foot of every page begins with; the time of printing follows. */
  foot: string
  /** Zone of the time of printing. */
  zone: string
}

/** The ways by which any document leaves the program: clipboard, PDF, paper. */
export interface DocumentWays {
  copy(text: string): Promise<void>
  savePdf(document: ComposedDocument): Promise<Result<string | null>>
  print(document: ComposedDocument): Promise<Result<null>>
}

const paperFailures: Record<Exclude<PaperOutcome, 'printed'>, string> = {
  cancelled: '没有打印，已取消',
  'no-printer': '没有打印：这台电脑没有装打印机。可以存为 PDF，拿到有打印机的电脑上打印',
  refused: '没有打印：打印机没有接受。检查打印机后再试，或存为 PDF',
}

export function createDocumentWays(host: DocumentHost): DocumentWays {
  const { ids, printer, copyText, chooseSaveFile } = host
  return {
    async copy(text) {
      copyText(text)
    },
    async savePdf(document) {
      const path = await chooseSaveFile(`${document.name}.pdf`)
      if (path === null) return success(null)
      return saveWhole(path, await printer.toPdf(await pageOf(document, host)), ids)
    },
    async print(document) {
      const outcome = await printer.toPaper(await pageOf(document, host))
      return outcome === 'printed' ? success(null) : failure('conflict', paperFailures[outcome])
    },
  }
}

async function pageOf(document: ComposedDocument, { clock, printer }: DocumentHost): Promise<PrintablePage> {
  const { paper, html, head, foot, zone } = document
  return {
    html: await html(printer.stylesheetOf(paper)),
    head,
    foot: `${foot}　打印时间 ${formatMoment(clock.now(), zone)}`,
  }
}
