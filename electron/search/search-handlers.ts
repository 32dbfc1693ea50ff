import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '../../shared/clock'
import type { Handlers } from '../../shared/ipc/contract'
import { failure, success } from '../../shared/result'
import type { SearchRequest } from '../../shared/search/search-contract'
import type { SessionKeeper } from '../accounts/session'
import type { Db } from '../db/connection'
import { findHead } from '../journal/journal-repository'
import { getOffice } from '../office/office-repository'
import { hitRows } from './hit-rows'
import { indexedFrom } from './index-state'
import type { NamesByInitials } from './names-by-initials'
import { type Question, readQuestion } from './question'
import { createSearchSession, type SearchSession } from './search-session'
import { walkOf } from './walk-of'

export interface SearchDependencies {
  /** A connection that only reads: whoever searches holds up nobody who saves. */
  reading: Db
  clock: Clock
  session: SessionKeeper
  names: NamesByInitials
}

type Reading = Pick<Handlers['search'], 'find' | 'count' | 'cancel'>

const givenUp = failure('conflict', '已改查别的，这次查询作废')
const backwards = failure('invalid-input', '时间范围前后颠倒：结束要晚于开始', { until: '结束要晚于开始' })

interface Running {
  key: string
  session: SearchSession
}

/** Finds and counts: one question at a time, the one before is given up. */
export function searchingHandlers({ reading: db, clock, session, names }: SearchDependencies): Reading {
  let running: Promise<Running> | null = null
  let asked = ''
  const giveUp = () => {
    void running?.then((one) => one.session.giveUp())
    running = null
    asked = ''
  }
  const begin = async (key: string, request: SearchRequest): Promise<Running> => {
    const asking = { db, office: getOffice(db), now: clock.now(), account: session.actor(), names }
    const top = (findHead(db)?.seq ?? 0) + 1
    const question = await readQuestion(request, asking)
    const now = () => clock.now()
    return { key, session: createSearchSession({ db, question, walk: walkOf(question, top), now, nextTurn }) }
  }
  const sessionOf = (request: SearchRequest, isNew: boolean): Promise<Running> => {
    const key = JSON.stringify([session.actor(), request])
    if (running && asked === key && !isNew) return running
    giveUp()
    asked = key
    running = begin(key, request)
    return running
  }
  return {
    async find({ offset, limit, ...request }) {
      if (isBackwards(request)) return backwards
      const { session: one, key } = await sessionOf(request, offset === 0)
      if (asked !== key || !(await one.reach(offset + limit))) return givenUp
      const found = one.found()
      const seqs = found.slice(offset, offset + limit)
      const { marked } = one.question
      return success({
        rows: hitRows(db, seqs, { marked, zone: getOffice(db).zone }),
        known: found.length,
        ended: one.ended() && offset + limit >= found.length,
        remark: remarkOf(db, one.question),
      })
    },
    async count({ atMost, ...request }) {
      if (isBackwards(request)) return backwards
      const { session: one, key } = await sessionOf(request, false)
      const most = atMost ?? Number.MAX_SAFE_INTEGER
      if (asked !== key || !(await one.reach(most))) return givenUp
      const count = one.found().length
      return success({ count: Math.min(count, most), exact: count <= most && one.ended() })
    },
    cancel() {
      giveUp()
      return success(null)
    },
  }
}

function isBackwards({ filter: { from, until } }: SearchRequest): boolean {
  return from !== null && until !== null && until <= from
}

function remarkOf(db: Db, { remarks, wanted }: Question): string {
  const isRebuilt = wanted.length > 0 && indexedFrom(db) > 0
  return [...remarks, ...(isRebuilt ? ['索引正在重建，较早的记录在逐条查找'] : [])].join('；')
}

export function searchHandlers(dependencies: SearchDependencies): Handlers['search'] {
  const later = () => failure('conflict', '还不能查询')
  return {
    ...searchingHandlers(dependencies),
    complete: () => success([]),
    saved: () => success([]),
    save: later,
    forget: later,
    saveTable: later,
  }
}
