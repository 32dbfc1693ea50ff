import type { Handlers } from '../../shared/ipc/contract'
import { failure } from '../../shared/result'
import type { SessionKeeper } from '../accounts/session'
import type { Connection } from '../db/connection'
import { createNotedCopies, type WantedCopy } from '../documents/noted-copies'
import type { Journal } from '../journal/journal'
import { findEntryDetail } from './entry-detail-repository'
import type { EntryDocuments } from './entry-documents'

interface Dependencies {
  db: Connection
  journal: Journal
  session: SessionKeeper
  documents: EntryDocuments
}

/** Copies of an entry that leave the program. */
export function entryDocumentsHandlers({
  db,
  documents,
  ...noting
}: Dependencies): Pick<Handlers['entries'], 'copySheet' | 'savePdf' | 'print'> {
  const copies = createNotedCopies(noting)
  return {
    async copySheet(wanted) {
      const entry = findEntryDetail(db, wanted.entryId)
      return entry ? copies.copy(copyOf(wanted), () => documents.copy(entry)) : notFound
    },
    async savePdf(wanted) {
      const entry = findEntryDetail(db, wanted.entryId)
      return entry ? copies.save(copyOf(wanted), () => documents.savePdf(entry)) : notFound
    },
    async print(wanted) {
      const entry = findEntryDetail(db, wanted.entryId)
      return entry ? copies.print(copyOf(wanted), () => documents.print(entry)) : notFound
    },
  }
}

function copyOf({ commandId, entryId }: { commandId: string; entryId: string }): WantedCopy {
  return {
    commandId,
    id: entryId,
    fact: (form) => ({ type: 'entry.printed.1', subject: entryId, payload: { form } }),
  }
}

const notFound = failure('not-found', '找不到这条记录')
