import type { SheetView } from '../../shared/handover/handover-contract'
import type { Result } from '../../shared/result'

/** The handover sheet as it leaves the program. Made by the Electron host; handlers only know this. */
export interface HandoverDocuments {
  /** Puts the 交接班记录 on the clipboard as text. */
  copy(view: SheetView): Promise<void>
  /** Asks where, writes the PDF whole or not at all; answers with the file's name, null when the officer changed his mind. */
  savePdf(view: SheetView): Promise<Result<string | null>>
  /** Prints on paper; fails with a sentence when there is no printer. */
  print(view: SheetView): Promise<Result<null>>
}
