import type { Clock } from '../../shared/clock'
import type { Handlers } from '../../shared/ipc/contract'
import { failure, success } from '../../shared/result'
import type { SessionKeeper } from '../accounts/session'
import type { Connection } from '../db/connection'
import { deleteDraft, listDrafts, saveDraft } from './drafts-repository'

interface Dependencies {
  db: Connection
  clock: Clock
  session: SessionKeeper
}

/** Drafts belong to whoever typed them. They are no facts: nothing of them reaches the journal. */
export function draftsHandlers({ db, clock, session }: Dependencies): Handlers['drafts'] {
  return {
    list: () => success(listDrafts(db, session.actor())),
    save(draft) {
      const savedAt = clock.now()
      const stored = db.inTransaction((tx) => saveDraft(tx, session.actor(), { ...draft, savedAt }))
      return stored ? success({ savedAt }) : failure('conflict', '这份草稿是别人的，没有存')
    },
    discard({ id }) {
      db.inTransaction((tx) => deleteDraft(tx, session.actor(), id))
      return success(null)
    },
  }
}
