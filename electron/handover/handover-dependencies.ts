import type { Clock, IdSource } from '../../shared/clock'
import type { ChecksPolicy, HandoverCheck } from '../../shared/handover/checks'
import type { HandoverId, SheetView } from '../../shared/handover/handover-contract'
import type { Publish } from '../../shared/ipc/contract'
import { failure, type Result, success } from '../../shared/result'
import type { PasswordTrials } from '../accounts/password-trials'
import type { SessionKeeper } from '../accounts/session'
import type { Connection, Db } from '../db/connection'
import { leadsMayHavePassed } from '../incidents/incident-leads'
import type { Journal } from '../journal/journal'
import { viewRoom } from '../shifts/room-view'
import { findChecks } from './handover-repository'
import { viewRunningSheet, viewSheet } from './sheet-view'

export interface HandoverDependencies {
  db: Connection
  journal: Journal
  session: SessionKeeper
  clock: Clock
  ids: IdSource
  publish: Publish
  trials: PasswordTrials
  /** What is looked at when the room changes hands, until the office has a list of its own. */
  checks: ChecksPolicy
}

/** The checks that the office works with. */
export function checksInUse(db: Db, policy: ChecksPolicy): HandoverCheck[] {
  const own = findChecks(db)
  return own === undefined ? policy.rows.map(({ id, words }) => ({ id, words })) : (JSON.parse(own) as HandoverCheck[])
}

/** A sheet as whoever is signed in sees it; null: the running one. */
export function viewFor(
  { db, session, clock, checks }: Pick<HandoverDependencies, 'db' | 'session' | 'clock' | 'checks'>,
  handoverId: string | null,
): SheetView | null {
  const viewing = { at: clock.now(), checks: checksInUse(db, checks), viewer: session.current()?.account.id ?? '' }
  return handoverId === null ? viewRunningSheet(db, viewing) : viewSheet(db, handoverId, viewing)
}

/** Tells every window what changed, and answers with the sheet as it is then. */
export function afterwards(
  dependencies: HandoverDependencies,
  done: Result<unknown>,
  handoverId: HandoverId | null,
): Result<SheetView> {
  if (!done.ok) return done
  dependencies.publish('shifts', 'onChanged', viewRoom(dependencies.db))
  dependencies.publish('handover', 'onChanged', { handoverId })
  leadsMayHavePassed(dependencies.db, dependencies.publish)
  const view = viewFor(dependencies, handoverId)
  return view ? success(view) : noSheet
}

export const noSheet = failure('not-found', '找不到这份交接班记录')
