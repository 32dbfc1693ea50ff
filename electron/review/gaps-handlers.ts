import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '../../shared/clock'
import type { Handlers, Publish } from '../../shared/ipc/contract'
import { failure, type Result, success } from '../../shared/result'
import type { GapPolicy } from '../../shared/review/gap-rules'
import { type GapCount, type GapPeriod, type GapRulesView, MOST_GAPS } from '../../shared/review/gaps-contract'
import type { SessionKeeper } from '../accounts/session'
import type { Connection } from '../db/connection'
import type { PackShelf } from '../incidents/pack-shelf'
import type { NewEvent } from '../journal/event-catalogue'
import type { Journal } from '../journal/journal'
import { getOffice } from '../office/office-repository'
import { findGaps } from './find-gaps'
import { withReturns } from './gap-returns-repository'
import { findRulesInUse, viewGapRules } from './gap-rules-repository'
import type { FoundGaps } from './gap-search'

interface Dependencies {
  db: Connection
  journal: Journal
  session: SessionKeeper
  clock: Clock
  publish: Publish
  shelf: PackShelf
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
      if (!found) return failure('conflict', '已改查别的时段')
      const rules = findRulesInUse(db, policy).map((rule): GapCount => {
        const count = found.get(rule.id)?.length ?? null
        return { ...rule, count: count === null ? null : Math.min(count, MOST_GAPS), more: (count ?? 0) > MOST_GAPS }
      })
      return success({ rules })
    },
    async hits({ period, rule, offset, limit }) {
      const found = await look.again(period)
      if (!found) return failure('conflict', '已改查别的时段')
      return success(withReturns(db, (found.get(rule) ?? []).slice(0, MOST_GAPS).slice(offset, offset + limit)))
    },
    async records({ period, rule }) {
      const found = await look.again(period)
      if (!found) return failure('conflict', '已改查别的时段')
      const records = (found.get(rule) ?? []).flatMap((hit) => hit.records)
      const byName = new Map(records.map((record) => [`${record.kind} ${record.id}`, record]))
      return success([...byName.values()].slice(0, MOST_GAPS))
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

/** So often is told how far it is, in parts of the whole. */
const PROGRESS_STEP = 0.02

/** Looks through one period at a time, some milliseconds a turn; what was found last is kept for its pages. */
function createLook({ db, clock, shelf, policy, publish }: Dependencies) {
  let asked = 0
  let last: { period: GapPeriod; found: FoundGaps } | null = null

  /** Null when another period was asked for meanwhile. */
  const through = async (period: GapPeriod): Promise<FoundGaps | null> => {
    asked += 1
    const mine = asked
    const rules = findRulesInUse(db, policy).filter(({ on }) => on)
    const search = findGaps({ db, shelf, now: clock.now(), zone: getOffice(db).zone, rules, period })
    let told = 0
    for (let step = search.next(); ; step = search.next()) {
      if (step.done) {
        last = { period, found: step.value }
        return step.value
      }
      if (step.value - told >= PROGRESS_STEP) {
        told = step.value
        publish('gaps', 'onProgress', { done: told })
      }
      await nextTurn()
      if (mine !== asked) return null
    }
  }
  const again = async (period: GapPeriod) =>
    last?.period.from === period.from && last.period.until === period.until ? last.found : through(period)
  return { through, again }
}
