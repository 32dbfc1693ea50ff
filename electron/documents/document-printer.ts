/** A page to be put on paper or into a PDF. */
export interface PrintablePage {
  html: string
  /** At the top of every page; empty: nothing. */
  head: string
  /** Left of the page number at the foot of every page. */
  foot: string
}

/** What came of asking for paper. */
export type PaperOutcome = 'printed' | 'cancelled' | 'no-printer' | 'refused'

/** The papers that have a layout of their own. */
export const papers = ['entry-sheet', 'handover-sheet', 'incident-paper'] as const
export type Paper = (typeof papers)[number]

/** Turns pages into PDF or paper. Electron does it in the product. */
export interface DocumentPrinter {
  /** Address at which the page of a paper finds its stylesheet. */
  stylesheetOf(paper: Paper): string
  toPdf(page: PrintablePage): Promise<Uint8Array>
  toPaper(page: PrintablePage): Promise<PaperOutcome>
}
