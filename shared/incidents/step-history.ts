import type { Result } from '../result'
import { newStep, type StepAction, type StepState, takeAction } from './step-state'

/**
 * What was done with a step so far. A step that is done again and again (续报) begins anew after each ending: `rounds` are the
 * finished ones and the running one, oldest first; other steps have one.
 */
export interface StepHistory {
  rounds: readonly [StepState, ...StepState[]]
}

export const untouched: StepHistory = { rounds: [newStep] }

/** The round that is running, or the only one. */
export function runningRound({ rounds }: StepHistory): StepState {
  return rounds[rounds.length - 1] ?? newStep
}

/** The history after an action, or why not, in a sentence. */
export function afterAction(history: StepHistory, action: StepAction, repeats: boolean): Result<StepHistory> {
  if (action.kind === 'reopen' && isUntouched(runningRound(history))) return intoRoundBefore(history, action)
  const [first, ...later] = history.rounds
  const taken = takeAction(runningRound(history), action)
  if (!taken.ok) return taken
  const state = taken.value
  const rounds: [StepState, ...StepState[]] = later.length === 0 ? [state] : [first, ...later.slice(0, -1), state]
  // What was put aside is not asked for again until it is taken up.
  if (repeats && state.end !== null && state.end.kind !== 'void') rounds.push(newStep)
  return { ok: true, value: { rounds } }
}

const isUntouched = ({ end, attempts }: StepState) => end === null && attempts.length === 0

/** Nothing was done in the running round yet: what is taken back is the end of the one before. */
function intoRoundBefore({ rounds }: StepHistory, action: StepAction): Result<StepHistory> {
  const before = rounds[rounds.length - 2]
  const taken = takeAction(before ?? newStep, action)
  if (!taken.ok) return taken
  const [first = taken.value, ...later] = [...rounds.slice(0, -2), taken.value]
  return { ok: true, value: { rounds: [first, ...later] } }
}

/** The history that recorded actions amount to. Throws where they do not follow from each other: they were checked when recorded. */
export function historyOf(actions: readonly StepAction[], repeats: boolean): StepHistory {
  return actions.reduce((history, action) => {
    const after = afterAction(history, action, repeats)
    if (!after.ok) throw new Error(`a recorded action is impossible: ${after.failure.message}`)
    return after.value
  }, untouched)
}
