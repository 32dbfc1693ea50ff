import type { Handlers, Publish } from '../../shared/ipc/contract'
import { success } from '../../shared/result'
import type { SearchRequest } from '../../shared/search/search-contract'
import type { Db } from '../db/connection'
import { getOffice } from '../office/office-repository'
import { type AskingDependencies, ask, faultOf, givenUp } from './asking'
import { hitRows } from './hit-rows'
import { indexedFrom } from './index-state-repository'
import type { Question } from './question'
import type { SearchSession } from './search-session'

interface Running {
  key: string
  isWanted: boolean
  session: Promise<SearchSession>
}

/** Finds and counts: one question at a time, the one before is given up. */
export function searchingHandlers(
  dependencies: AskingDependencies & { publish: Publish },
): Pick<Handlers['search'], 'find' | 'count' | 'cancel'> {
  const { reading: db, session, clock, publish } = dependencies
  let running: Running | null = null
  const giveUp = () => {
    if (!running) return
    running.isWanted = false
    // Whoever asked hears of an error of the question itself.
    running.session.then(
      (one) => one.giveUp(),
      () => null,
    )
    running = null
  }
  const sessionOf = (request: SearchRequest, isNew: boolean): Running => {
    const key = JSON.stringify([session.actor(), request])
    if (running && running.key === key && !isNew) return running
    giveUp()
    running = { key, isWanted: true, session: ask(dependencies, request) }
    return running
  }
  return {
    async find({ offset, limit, within = Number.POSITIVE_INFINITY, goesOn = false, ...request }) {
      const until = clock.now() + within
      const fault = faultOf(request)
      if (fault) return fault
      const asked = sessionOf(request, offset === 0 && !goesOn)
      const one = await asked.session
      if (!asked.isWanted || !(await one.reach(offset + limit, { until }))) return givenUp
      const { marked } = one.question
      return success({
        rows: hitRows(db, one.part(offset, limit), { marked, zone: getOffice(db).zone }),
        known: one.count(),
        ended: one.ended() && offset + limit >= one.count(),
        remark: remarkOf(db, one.question),
      })
    },
    async count({ atMost, ...request }) {
      const fault = faultOf(request)
      if (fault) return fault
      const asked = sessionOf(request, false)
      const one = await asked.session
      const most = atMost ?? Number.MAX_SAFE_INTEGER
      const onFound = atMost === null ? (found: number) => publish('search', 'onProgress', { found }) : undefined
      // One more than is counted tells whether there are more.
      if (!asked.isWanted || !(await one.reach(most + 1, { onFound }))) return givenUp
      const count = one.count()
      return success({ count: Math.min(count, most), exact: count <= most })
    },
    cancel() {
      giveUp()
      return success(null)
    },
  }
}

function remarkOf(db: Db, { remarks, wanted }: Question): string {
  const isMissingSome = wanted.length > 0 && indexedFrom(db) > 0
  return [...remarks, ...(isMissingSome ? ['检索索引还没有编完，没有编入的记录在逐条查找，较慢'] : [])].join('；')
}
