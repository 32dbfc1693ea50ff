import type { ChecklistStep } from './checklist'
import { stepsFrom } from './checklist'
import { clockState, type TimedClock } from './clock-state'
import { isOurs, type StartedClock } from './clocks'
import { type Round, roundsOf } from './follow-up-times'
import { runningRound, type StepHistory, untouched } from './step-history'
import { doneAt } from './step-state'

/** A clock with how far it has come. `round` counts from 1; the times are those of the running round. */
export interface ClockProgress extends TimedClock {
  clock: StartedClock
  ours: boolean
  round: number
  /** The rounds that were done after their limit, oldest first. */
  late: readonly LateRound[]
}

/** A round that was done, but after its limit. Instants are UTC ms. */
export interface LateRound {
  round: number
  dueAt: number
  metAt: number
}

interface Course {
  clocks: readonly StartedClock[]
  ownRoles: readonly string[]
  /** What was done, by the key of the step. */
  histories: ReadonlyMap<string, StepHistory>
  /** When the final report went out or the incident ended (UTC ms): what repeats stops then. */
  overAt: number | null
  /** When the incident ended: whatever is not done is not needed any more. */
  endedAt: number | null
  zone: string
}

/** How far every clock of an incident has come, in the order in which they started. */
export function progressOf(course: Course): ClockProgress[] {
  const stepOf = new Map<string, ChecklistStep>()
  for (const step of stepsFrom(course.clocks, course.ownRoles)) for (const key of step.clocks) stepOf.set(key, step)
  return course.clocks.map((clock) => {
    const step = stepOf.get(clock.key)
    const history = (step && course.histories.get(step.key)) ?? untouched
    return clock.rule.repeat === null ? once(clock, history, course) : repeated(clock, history, course)
  })
}

function once(clock: StartedClock, history: StepHistory, { ownRoles, endedAt }: Course): ClockProgress {
  const state = runningRound(history)
  const metAt = doneAt(state)
  const putAside = state.end?.kind === 'void' ? state.end.at : null
  const notNeededSince = clock.notNeededSince ?? putAside ?? (metAt === null ? endedAt : null)
  const { startedAt, dueAt } = clock
  const times = { startedAt, dueAt, metAt }
  return { clock, ours: isOurs(clock, ownRoles), round: 1, late: lateOf([times]), ...times, notNeededSince }
}

function repeated(clock: StartedClock, history: StepHistory, course: Course): ClockProgress {
  const { repeat } = clock.rule
  const sent = history.rounds.flatMap((round) => doneAt(round) ?? [])
  const rounds = repeat === null ? [] : roundsOf(clock, repeat, sent, course.zone)
  const running = rounds.at(-1) ?? { startedAt: clock.startedAt, dueAt: clock.dueAt, metAt: null }
  const { end } = runningRound(history)
  const notNeededSince = clock.notNeededSince ?? (end?.kind === 'void' ? end.at : null) ?? course.overAt
  const round = Math.max(1, rounds.length)
  return { clock, ours: isOurs(clock, course.ownRoles), round, late: lateOf(rounds), ...running, notNeededSince }
}

function lateOf(rounds: readonly Round[]): LateRound[] {
  return rounds.flatMap(({ startedAt, dueAt, metAt }, index) => {
    if (dueAt === null || metAt === null) return []
    const { phase } = clockState({ startedAt, dueAt, metAt, notNeededSince: null }, metAt)
    return phase === 'late' ? [{ round: index + 1, dueAt, metAt }] : []
  })
}

/** This room's clocks that are neither met nor put aside. */
export function runningOf(progress: readonly ClockProgress[]): ClockProgress[] {
  return progress.filter(({ ours, metAt, notNeededSince }) => ours && metAt === null && notNeededSince === null)
}

/** When the next of this room's clocks is due (UTC ms), or null. */
export function nextDueOf(progress: readonly ClockProgress[]): number | null {
  const due = runningOf(progress).flatMap(({ dueAt }) => dueAt ?? [])
  return due.length === 0 ? null : Math.min(...due)
}
