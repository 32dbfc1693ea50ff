import type { IncidentPaper } from '../../shared/incidents/incident-paper'
import type { Result } from '../../shared/result'

/** Papers of an incident as they leave the program. Made by the Electron host; handlers only know this. */
export interface IncidentDocuments {
  copy(paper: IncidentPaper): Promise<void>
  /** Asks where, writes the PDF whole or not at all; answers with the file's name, null when the officer changed his mind. */
  savePdf(paper: IncidentPaper): Promise<Result<string | null>>
  /** Prints on paper; fails with a sentence when there is no printer. */
  print(paper: IncidentPaper): Promise<Result<null>>
}
