import type { EntryDetail } from '../../shared/entries/entry'
import type { Result } from '../../shared/result'

/** What leaves the program as paper or text. Made by the Electron host; handlers only know this. */
export interface EntryDocuments {
  /** Puts the 电话记录单 on the clipboard as text. */
  copy(entry: EntryDetail): Promise<void>
  /** Asks where, writes the PDF whole or not at all; answers with the file's name, null when the officer changed his mind. */
  savePdf(entry: EntryDetail): Promise<Result<string | null>>
  /** Prints on paper; fails with a sentence when there is no printer. */
  print(entry: EntryDetail): Promise<Result<null>>
}
