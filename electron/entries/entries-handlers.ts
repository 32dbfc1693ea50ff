import type { Clock } from '../../shared/clock'
import type { Handlers } from '../../shared/ipc/contract'
import type { EntryDocuments } from './entry-documents'
import { entryDocumentsHandlers } from './entry-documents-handlers'
import { entryReadingHandlers } from './entry-reading-handlers'
import { entryRecordingHandlers, type RecordingDependencies } from './entry-recording-handlers'

type Dependencies = RecordingDependencies & { clock: Clock; documents: EntryDocuments }

/** All commands of the log: what adds to it, what reads it, what leaves the program. */
export function entriesHandlers(dependencies: Dependencies): Handlers['entries'] {
  return {
    ...entryRecordingHandlers(dependencies),
    ...entryReadingHandlers(dependencies),
    ...entryDocumentsHandlers(dependencies),
  }
}
