/** A page to be put on paper or into a PDF. */
export interface PrintablePage {
  html: string
  /** Left of the page number at the foot of every page. */
  foot: string
}

/** What came of asking for paper. */
export type PaperOutcome = 'printed' | 'cancelled' | 'no-printer' | 'refused'

/** Turns pages into PDF or paper. Electron does it in the product. */
export interface DocumentPrinter {
  /** Address at which a page finds its stylesheet. */
  readonly stylesheet: string
  toPdf(page: PrintablePage): Promise<Uint8Array>
  toPaper(page: PrintablePage): Promise<PaperOutcome>
}
