import { type Result, success } from '../../shared/result'
import type { SessionKeeper } from '../accounts/session'
import type { NewEvent } from '../journal/event-catalogue'
import type { Journal } from '../journal/journal'

export type CopyForm = 'clipboard' | 'pdf' | 'paper'

/** One copy as it is asked for. `id` names what is copied, as the command does. */
export interface WantedCopy {
  commandId: string
  id: string | null
  /** The fact of a copy that left in a form. */
  fact: (form: CopyForm) => NewEvent
}

/** Copies that leave the program. Each one that did leave is a fact in the journal, and one that did not is none. */
export interface NotedCopies {
  copy(wanted: WantedCopy, deed: () => Promise<void>): Promise<Result<null>>
  /** As a file; the deed answers with its name, null when the officer changed his mind. */
  save(wanted: WantedCopy, deed: () => Promise<Result<string | null>>): Promise<Result<string | null>>
  print(wanted: WantedCopy, deed: () => Promise<Result<null>>): Promise<Result<null>>
}

export function createNotedCopies({ journal, session }: { journal: Journal; session: SessionKeeper }): NotedCopies {
  /** Takes down who asks when the command comes in: he may have signed out before a dialog is closed. */
  const prepared = ({ commandId, id, fact }: WantedCopy, form: CopyForm) => {
    const meta = { commandId, actor: session.actor(), asked: [form, id] }
    return async () => {
      await journal.resumed()
      return journal.execute(meta, () => success([fact(form)]))
    }
  }
  return {
    async copy(wanted, deed) {
      // Written down first: nothing can come between it and the clipboard.
      const noted = await prepared(wanted, 'clipboard')()
      if (!noted.ok) return noted
      await deed()
      return success(null)
    },
    async save(wanted, deed) {
      const note = prepared(wanted, 'pdf')
      const saved = await deed()
      if (!saved.ok || saved.value === null) return saved
      const noted = await note()
      return noted.ok ? saved : noted
    },
    async print(wanted, deed) {
      const note = prepared(wanted, 'paper')
      const printed = await deed()
      if (!printed.ok) return printed
      const noted = await note()
      return noted.ok ? printed : noted
    },
  }
}
