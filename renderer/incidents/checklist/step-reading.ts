import type { ClockPhase, TimedClock } from '../../../shared/incidents/clock-state'
import { clockState } from '../../../shared/incidents/clock-state'
import type { ClockView, IncidentDetail, StepView } from '../../../shared/incidents/incident-detail'
import type { Candidate } from '../../../shared/incidents/step-state'

/** The times a step is told by (UTC ms); what is due at once is due as it starts, unless a limit follows. */
export function timesOf(step: StepView): TimedClock {
  const { end } = step.state
  const isOff = !step.isNeeded || end?.kind === 'void'
  return {
    startedAt: step.startedAt,
    dueAt: step.dueAt ?? (step.atOnce ? step.startedAt : null),
    metAt: end === null || end.kind === 'void' ? null : end.at,
    notNeededSince: isOff ? step.startedAt : null,
  }
}

/**
 * What is stamped on a step. `done` reached or done otherwise, `backup` reached through somebody else than the first, `hole` nobody to
 * call, `off` not needed or put aside.
 */
export type StepMark = 'done' | 'backup' | 'waiting' | 'overdue' | 'hole' | 'off'

export const markWords: Record<StepMark, string> = {
  done: '毕',
  backup: '转',
  waiting: '待',
  overdue: '超',
  hole: '缺',
  off: '免',
}

export function markOf(step: StepView, phase: ClockPhase): StepMark {
  const { end } = step.state
  if (end?.kind === 'void') return 'off'
  if (end !== null) return isThroughBackup(step, end.kind === 'reach' ? end.candidate : null) ? 'backup' : 'done'
  if (!step.isNeeded) return 'off'
  if (step.next === null) return 'hole'
  return phase === 'overdue' ? 'overdue' : 'waiting'
}

function isThroughBackup({ candidates, to }: StepView, reached: Candidate | null): boolean {
  if (reached === null) return false
  const first = candidates[0]
  return reached.role !== to || (first !== undefined && first.role === to && first.name !== reached.name)
}

export const isPhone = ({ means }: Pick<StepView, 'means'>) => means.includes('phone')

export const isFinished = ({ state, isNeeded }: StepView) => state.end !== null || !isNeeded

/** Something was recorded of it that can be taken back. */
export function canTakeBack({ state, history }: StepView): boolean {
  return state.end !== null || state.attempts.length > 0 || history.length > 0
}

export const isSameCandidate = (one: Candidate, other: Candidate) =>
  one.role === other.role && one.name === other.name && one.number === other.number

/** Whom to call on `turn`: 0 is whose turn it is, the others follow in the order of the numbers and begin anew. */
export function candidateAt({ candidates, next }: StepView, turn: number): Candidate | null {
  if (next === null) return null
  const first = candidates.findIndex((each) => isSameCandidate(each, next))
  if (first < 0) return next
  const at = (((first + turn) % candidates.length) + candidates.length) % candidates.length
  return candidates[at] ?? next
}

/** Keys in the order of due time: at once first, what has no limit last. */
function byDueTime(steps: readonly StepView[]): StepView[] {
  const rank = ({ atOnce, dueAt }: StepView) =>
    atOnce ? Number.NEGATIVE_INFINITY : (dueAt ?? Number.POSITIVE_INFINITY)
  const compare = (left: number, right: number) => (left === right ? 0 : left - right)
  return [...steps].sort((left, right) => compare(rank(left), rank(right)))
}

/**
 * The order in which steps are listed, by key: once listed they keep it, however their times change (it never re-sorts under the
 * hand); new ones come in by due time. The same array while nothing changed.
 */
export function keptOrder(before: readonly string[], steps: readonly StepView[]): readonly string[] {
  const known = new Set(steps.map(({ key }) => key))
  const order = before.filter((key) => known.has(key))
  const sorted = byDueTime(steps).map(({ key }) => key)
  if (order.length === 0) return sorted.length === 0 ? before : sorted
  for (const [index, key] of sorted.entries()) {
    if (order.includes(key)) continue
    const previous = sorted[index - 1]
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, key)
  }
  return order.length === before.length && order.every((key, index) => key === before[index]) ? before : order
}

/** A round that was done late and that nobody explained yet. Instants are UTC ms. */
export interface UnexplainedRound {
  clock: string
  round: number
  /** 通报 市生态环境局 */
  title: string
  dueAt: number
  metAt: number
}

export function unexplainedRounds({ clocks, steps }: IncidentDetail): UnexplainedRound[] {
  return clocks
    .filter(({ ours }) => ours)
    .flatMap(({ clock, lateRounds }) => {
      const step = steps.find((each) => each.clocks.includes(clock.key))
      const title = `${clock.rule.title} ${step?.toTitle ?? ''}`.trim()
      return lateRounds
        .filter(({ reason }) => reason === null)
        .map(({ round, dueAt, metAt }) => ({ clock: clock.key, round, title, dueAt, metAt }))
    })
}

/** The clocks of a step, in the order they started. */
export function clocksOf(step: StepView, clocks: readonly ClockView[]): ClockView[] {
  return clocks.filter(({ clock }) => step.clocks.includes(clock.key))
}

/** How many steps have which stamp at `now` (UTC ms); those reached through a backup are done. */
export function countMarks(steps: readonly StepView[], now: number): Record<Exclude<StepMark, 'backup'>, number> {
  const counts = { done: 0, overdue: 0, waiting: 0, hole: 0, off: 0 }
  for (const step of steps) {
    const mark = markOf(step, clockState(timesOf(step), now).phase)
    counts[mark === 'backup' ? 'done' : mark] += 1
  }
  return counts
}
