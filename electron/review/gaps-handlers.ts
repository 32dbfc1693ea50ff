import type { Clock } from '../../shared/clock'
import type { Handlers, Publish } from '../../shared/ipc/contract'
import { failure, type Result, success } from '../../shared/result'
import type { GapPolicy } from '../../shared/review/gap-rules'
import { type GapCount, type GapPeriod, type GapRulesView, MOST_GAPS } from '../../shared/review/gaps-contract'
import type { SessionKeeper } from '../accounts/session'
import type { Connection } from '../db/connection'
import type { NewEvent } from '../journal/event-catalogue'
import type { Journal } from '../journal/journal'
import { getOffice } from '../office/office-repository'
import { withReturns } from './gap-returns-repository'
import { findRulesInUse, viewGapRules } from './gap-rules-repository'
import type { FoundGaps } from './gap-search'
import { type Asked, endOf, type Readings } from './readings'

interface Dependencies {
  db: Connection
  journal: Journal
  session: SessionKeeper
  clock: Clock
  publish: Publish
  readings: Readings
  /** The rules as they ship. */
  policy: GapPolicy
}

/** Gaps are found, and the rules for them are set. */
export function gapsHandlers(dependencies: Dependencies): Handlers['gaps'] {
  const { db, policy } = dependencies
  const look = createLook(dependencies)
  return {
    async find(period) {
      const found = await look.through(period)
      if (!found.ok) return found
      const rules = findRulesInUse(db, policy).map((rule): GapCount => {
        const count = found.value.get(rule.id)?.length ?? null
        return { ...rule, count: count === null ? null : Math.min(count, MOST_GAPS), more: (count ?? 0) > MOST_GAPS }
      })
      return success({ rules })
    },
    async hits({ period, rule, offset, limit }) {
      const found = await look.again(period)
      if (!found.ok) return found
      return success(withReturns(db, (found.value.get(rule) ?? []).slice(0, MOST_GAPS).slice(offset, offset + limit)))
    },
    async records({ period, rule }) {
      const found = await look.again(period)
      if (!found.ok) return found
      const records = (found.value.get(rule) ?? []).flatMap((hit) => hit.records)
      const byName = new Map(records.map((record) => [`${record.kind} ${record.id}`, record]))
      return success([...byName.values()].slice(0, MOST_GAPS))
    },
    cancel() {
      look.giveUp()
      return success(null)
    },
    rules: () => success(viewGapRules(db, policy)),
    changeRules: ({ commandId, rows, reason }) => change(dependencies, commandId, { rows, reason }),
    resetRules: ({ commandId, reason }) => change(dependencies, commandId, { rows: [], reason }),
  }
}

type Change = Extract<NewEvent, { type: 'review.gap-rules-changed.1' }>['payload']

function change(
  { db, journal, session, publish, policy }: Dependencies,
  commandId: string,
  payload: Change,
): Result<GapRulesView> {
  const meta = { commandId, actor: session.actor(), asked: ['change-gap-rules', payload] }
  const done = journal.execute(meta, () =>
    success([{ type: 'review.gap-rules-changed.1', subject: 'gap-rules', payload }]),
  )
  if (!done.ok) return done
  publish('gaps', 'onRulesChanged', null)
  return success(viewGapRules(db, policy))
}

/** Has one period at a time looked through, beside the desk; what was found last is kept for its pages. */
function createLook({ db, clock, policy, publish, readings }: Dependencies) {
  let underWay: Asked | null = null
  let last: { period: GapPeriod; found: FoundGaps } | null = null

  const through = async (period: GapPeriod): Promise<Result<FoundGaps>> => {
    underWay?.cancel()
    const rules = findRulesInUse(db, policy).filter(({ on }) => on)
    const found: FoundGaps = new Map()
    const question = { kind: 'gaps', now: clock.now(), zone: getOffice(db).zone, rules, period } as const
    const asked = readings.ask(question, (answer) => {
      if (answer.kind === 'found') found.set(answer.rule, answer.hits)
      else publish('gaps', 'onProgress', { done: answer.done })
    })
    underWay = asked
    const end = await endOf(asked)
    if (!end.ok) return end
    if (end.value === 'cancelled') return failure('conflict', '已改查别的时段')
    last = { period, found }
    return success(found)
  }
  const again = async (period: GapPeriod): Promise<Result<FoundGaps>> =>
    last?.period.from === period.from && last.period.until === period.until ? success(last.found) : through(period)
  return { through, again, giveUp: () => underWay?.cancel() }
}
