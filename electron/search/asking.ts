import type { Clock } from '../../shared/clock'
import { failure, type Refused } from '../../shared/result'
import type { SearchRequest } from '../../shared/search/search-contract'
import type { SessionKeeper } from '../accounts/session'
import type { Db } from '../db/connection'
import { findHead } from '../journal/journal-repository'
import { getOffice } from '../office/office-repository'
import { createDayPages } from './day-pages'
import type { IndexFault } from './index-fault'
import type { NamesByInitials } from './names-by-initials'
import { isWhole, readQuestion } from './question'
import { createSearchSession, createWholeSession, type PartSizes, type SearchSession } from './search-session'
import { withoutFaultyIndex } from './walk'
import { walkOf } from './walk-of'

export interface AskingDependencies {
  /** A connection that only reads: whoever searches holds up nobody who saves. */
  reading: Db
  clock: Clock
  session: Pick<SessionKeeper, 'actor'>
  names: NamesByInitials
  nextTurn: () => Promise<unknown>
  /** Told that the index is at fault; from its answer on, the index is not asked any more. */
  noteIndexFault: (fault: IndexFault) => void
  /** How much is looked at in one part; left out: as the PC bears it. */
  sizes?: PartSizes
}

/** Begins to answer a question about what is recorded by now. */
export async function ask(
  { reading: db, clock, session, names, nextTurn, noteIndexFault, sizes }: AskingDependencies,
  request: SearchRequest,
): Promise<SearchSession> {
  const top = (findHead(db)?.seq ?? 0) + 1
  const question = await readQuestion(request, {
    db,
    office: getOffice(db),
    now: clock.now(),
    account: session.actor(),
    names,
  })
  if (isWhole(question)) {
    return createWholeSession(db, question, createDayPages(db, { top, zone: getOffice(db).zone }))
  }
  const walk = withoutFaultyIndex(walkOf(question, top), noteIndexFault)
  return createSearchSession({ db, question, walk, now: () => clock.now(), nextTurn, sizes })
}

/** Why a request cannot be asked at all; null: it can. */
export function faultOf({ filter: { from, until } }: SearchRequest): Refused | null {
  if (from === null || until === null || from < until) return null
  return failure('invalid-input', '时间范围前后颠倒：结束要晚于开始', { until: '结束要晚于开始' })
}

export const givenUp = failure('conflict', '已改查别的，这次查询作废')
