/** What a clock is told by at an instant; see `StartedClock`. `metAt`: when what it asks for was done (UTC ms). */
export interface TimedClock {
  startedAt: number
  dueAt: number | null
  metAt: number | null
  notNeededSince: number | null
}

/**
 * far: less than half the time has passed; half: half has; near: half has, and 10 minutes or less are left; due: its minute, and
 * of what is due at once every minute until it is done; overdue; met within the limit; late: done, but after it; open: no
 * limit, not done; not-needed.
 */
export type ClockPhase = 'far' | 'half' | 'near' | 'due' | 'overdue' | 'met' | 'late' | 'open' | 'not-needed'

/** `leftMs` until due, negative after it, null where there is no limit; `tookMs` from start to done, null while not done. */
export interface ClockState {
  phase: ClockPhase
  leftMs: number | null
  tookMs: number | null
}

const MINUTE = 60_000
const NEAR = 10 * MINUTE

/** How a clock stands at `now`. Depends on instants alone: restarts, sleep and jumps of the wall clock change nothing else. */
export function clockState(clock: TimedClock, now: number): ClockState {
  const { startedAt, dueAt, metAt } = clock
  const upTo = metAt ?? now
  const leftMs = dueAt === null ? null : dueAt - upTo
  const tookMs = metAt === null ? null : metAt - startedAt
  return { phase: phaseOf(clock, now), leftMs, tookMs }
}

function phaseOf({ startedAt, dueAt, metAt, notNeededSince }: TimedClock, now: number): ClockPhase {
  const atOnce = dueAt !== null && dueAt <= startedAt
  // What was done stays done and timed, also if it turned out not to be needed.
  if (metAt !== null) return dueAt !== null && !atOnce && metAt > dueAt ? 'late' : 'met'
  if (notNeededSince !== null) return 'not-needed'
  if (dueAt === null) return 'open'
  if (atOnce) return 'due'
  const { halfAt, nearAt, overdueAt } = turns(startedAt, dueAt)
  if (now >= overdueAt) return 'overdue'
  if (now >= dueAt) return 'due'
  if (now >= nearAt) return 'near'
  return now >= halfAt ? 'half' : 'far'
}

function turns(startedAt: number, dueAt: number) {
  const halfAt = startedAt + Math.ceil((dueAt - startedAt) / 2)
  return { halfAt, nearAt: Math.max(halfAt, dueAt - NEAR), dueAt, overdueAt: dueAt + MINUTE }
}

/** When the phase of any of the clocks next changes by itself (UTC ms), or null: one timer serves them all. */
export function nextTurn(clocks: readonly TimedClock[], now: number): number | null {
  let next: number | null = null
  for (const { startedAt, dueAt, metAt, notNeededSince } of clocks) {
    if (metAt !== null || notNeededSince !== null || dueAt === null || dueAt <= startedAt) continue
    for (const turn of Object.values(turns(startedAt, dueAt))) {
      if (turn > now && (next === null || turn < next)) next = turn
    }
  }
  return next
}

/** Each rings on its own until somebody acknowledges it; a later one rings again. */
export const alarmStages = ['half', 'due', 'overdue'] as const
export type AlarmStage = (typeof alarmStages)[number]

const stageOfPhase: Partial<Record<ClockPhase, AlarmStage>> = {
  half: 'half',
  near: 'half',
  due: 'due',
  overdue: 'overdue',
}

/** What a clock rings for at `now`, unless that stage or a later one was acknowledged. After a restart it is asked just the same. */
export function alarmOf(clock: TimedClock, acknowledged: readonly AlarmStage[], now: number): AlarmStage | null {
  const stage = stageOfPhase[clockState(clock, now).phase]
  if (stage === undefined) return null
  const rank = alarmStages.indexOf(stage)
  return acknowledged.some((each) => alarmStages.indexOf(each) >= rank) ? null : stage
}
