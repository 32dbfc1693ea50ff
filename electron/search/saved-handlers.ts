import type { Clock, IdSource } from '../../shared/clock'
import type { Handlers } from '../../shared/ipc/contract'
import { success } from '../../shared/result'
import type { SessionKeeper } from '../accounts/session'
import type { Connection } from '../db/connection'
import { forgetSearch, listSavedSearches, saveSearch } from './saved-repository'

interface Dependencies {
  db: Connection
  clock: Clock
  ids: IdSource
  session: SessionKeeper
}

/** Searches kept under a name: each account has its own. They are no facts of the journal. */
export function savedHandlers({
  db,
  clock,
  ids,
  session,
}: Dependencies): Pick<Handlers['search'], 'saved' | 'save' | 'forget'> {
  const own = () => success(listSavedSearches(db, session.actor()))
  return {
    saved: own,
    save({ name, request }) {
      const kept = { id: ids.next(), account: session.actor(), name, request, at: clock.now() }
      db.inTransaction((tx) => saveSearch(tx, kept))
      return own()
    },
    forget({ id }) {
      db.inTransaction((tx) => forgetSearch(tx, session.actor(), id))
      return own()
    },
  }
}
