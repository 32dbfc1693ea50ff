import type { Handlers } from '../../shared/ipc/contract'
import { failure, success } from '../../shared/result'
import type { SessionKeeper } from '../accounts/session'
import type { Connection } from '../db/connection'
import type { Journal } from '../journal/journal'
import { findEntryDetail } from './entry-detail-repository'
import type { EntryDocuments } from './entry-documents'

interface Dependencies {
  db: Connection
  journal: Journal
  session: SessionKeeper
  documents: EntryDocuments
}

type Wanted = { commandId: string; entryId: string }
type Form = 'clipboard' | 'pdf' | 'paper'

/** Copies that leave the program. Each one that did leave is a fact in the journal. */
export function entryDocumentsHandlers({
  db,
  journal,
  session,
  documents,
}: Dependencies): Pick<Handlers['entries'], 'copySheet' | 'savePdf' | 'print'> {
  const prepared = ({ commandId, entryId }: Wanted, form: Form) => {
    // Taken when the command comes in: whoever asked may have signed out before a dialog is closed.
    const meta = { commandId, actor: session.actor(), asked: [form, entryId] }
    const note = async () => {
      await journal.resumed()
      return journal.execute(meta, () => success([{ type: 'entry.printed.1', subject: entryId, payload: { form } }]))
    }
    return { entry: findEntryDetail(db, entryId), note }
  }
  return {
    async copySheet(wanted) {
      const { entry, note } = prepared(wanted, 'clipboard')
      if (!entry) return notFound
      // Written down first: nothing can come between it and the clipboard.
      const noted = await note()
      if (!noted.ok) return noted
      await documents.copy(entry)
      return success(null)
    },
    async savePdf(wanted) {
      const { entry, note } = prepared(wanted, 'pdf')
      if (!entry) return notFound
      const saved = await documents.savePdf(entry)
      if (!saved.ok || saved.value === null) return saved
      const noted = await note()
      return noted.ok ? saved : noted
    },
    async print(wanted) {
      const { entry, note } = prepared(wanted, 'paper')
      if (!entry) return notFound
      const printed = await documents.print(entry)
      if (!printed.ok) return printed
      const noted = await note()
      return noted.ok ? printed : noted
    },
  }
}

const notFound = failure('not-found', '找不到这条记录')
