import type { Handlers } from '../../shared/ipc/contract'
import { failure, type Result, success } from '../../shared/result'
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
  const note = ({ commandId, entryId }: Wanted, form: Form) =>
    journal.execute({ commandId, actor: session.actor(), asked: [form, entryId] }, () =>
      success([{ type: 'entry.printed.1', subject: entryId, payload: { form } }]),
    )
  const withEntry = async <T>(wanted: Wanted, give: (entry: NonNullable<Found>) => Promise<Result<T>>) => {
    const entry = findEntryDetail(db, wanted.entryId)
    return entry ? give(entry) : failure('not-found', '找不到这条记录')
  }
  return {
    copySheet: (wanted) =>
      withEntry(wanted, async (entry) => {
        await documents.copy(entry)
        const noted = note(wanted, 'clipboard')
        return noted.ok ? success(null) : noted
      }),
    savePdf: (wanted) =>
      withEntry(wanted, async (entry) => {
        const saved = await documents.savePdf(entry)
        if (!saved.ok || saved.value === null) return saved
        const noted = note(wanted, 'pdf')
        return noted.ok ? saved : noted
      }),
    print: (wanted) =>
      withEntry(wanted, async (entry) => {
        const printed = await documents.print(entry)
        if (!printed.ok) return printed
        const noted = note(wanted, 'paper')
        return noted.ok ? printed : noted
      }),
  }
}

type Found = ReturnType<typeof findEntryDetail>
