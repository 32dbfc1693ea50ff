import type { Clock } from '../../shared/clock'
import type { Handlers } from '../../shared/ipc/contract'
import { failure, success } from '../../shared/result'
import type { SessionKeeper } from '../accounts/session'
import type { Connection } from '../db/connection'
import type { Journal } from '../journal/journal'
import { deleteDraft, listDrafts, saveDraft } from './drafts-repository'

interface Dependencies {
  db: Connection
  clock: Clock
  session: SessionKeeper
  journal: Pick<Journal, 'resumed'>
}

/** Drafts belong to whoever typed them. They are no facts: nothing of them reaches the journal. */
export function draftsHandlers({ db, clock, session, journal }: Dependencies): Handlers['drafts'] {
  // A draft waits for a rebuild that writes: it would be refused by the lock, after holding up the whole program.
  const whenWritable = <T>(write: () => T): T | Promise<T> => journal.resumed()?.then(write) ?? write()
  return {
    list: () => success(listDrafts(db, session.actor())),
    save(draft) {
      const actor = session.actor()
      return whenWritable(() => {
        const savedAt = clock.now()
        const stored = db.inTransaction((tx) => saveDraft(tx, actor, { ...draft, savedAt }))
        return stored ? success({ savedAt }) : failure('conflict', '这份草稿是别人的，没有存')
      })
    },
    discard({ id }) {
      const actor = session.actor()
      return whenWritable(() => {
        db.inTransaction((tx) => deleteDraft(tx, actor, id))
        return success(null)
      })
    },
  }
}
