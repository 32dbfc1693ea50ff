import type { ClockProgress } from '../incidents/clock-progress'
import { type Means, meansWords } from '../incidents/clock-rule'
import { clockState } from '../incidents/clock-state'

/** A limit of this room that ran out. `doneAt`: when it was done after all; `late`: ms after it was due, so far. */
export interface LateClock {
  key: string
  /** What was to be done and by which means, where there is but one: 电话首报. */
  title: string
  to: string
  round: number
  dueAt: number
  doneAt: number | null
  late: number
  /** Still to be done. */
  lasting: boolean
}

/**
 * The limits of an incident that ran out by `now` (UTC ms): done too late, not done yet, or not done when they stopped being needed. What
 * others have to do is watched, and is no gap of this room's.
 */
export function lateClocks(progress: readonly ClockProgress[], now: number): LateClock[] {
  return progress.filter(({ ours }) => ours).flatMap((clock) => [...doneLate(clock), ...notDone(clock, now)])
}

const named = ({ clock: { key, rule } }: ClockProgress) => ({ key, title: titleOf(rule), to: rule.to })

function doneLate(clock: ClockProgress): LateClock[] {
  return clock.late.map(({ round, dueAt, metAt }) => {
    return { ...named(clock), round, dueAt, doneAt: metAt, late: metAt - dueAt, lasting: false }
  })
}

function notDone(clock: ClockProgress, now: number): LateClock[] {
  const { dueAt, metAt, notNeededSince, round } = clock
  if (dueAt === null || metAt !== null) return []
  const upTo = Math.min(notNeededSince ?? now, now)
  const { phase } = clockState({ ...clock, notNeededSince: null }, upTo)
  return phase === 'overdue'
    ? [{ ...named(clock), round, dueAt, doneAt: null, late: upTo - dueAt, lasting: notNeededSince === null }]
    : []
}

/** The same report may be due by phone and in writing. */
function titleOf({ title, means }: { title: string; means: readonly Means[] }): string {
  const [only, ...others] = means
  const words = only === undefined || others.length > 0 ? '' : meansWords[only]
  return title.includes(words) ? title : `${words}${title}`
}
