import { z } from 'zod'
import { instant } from '../instant'
import { failure, type Result, success } from '../result'
import { lineText } from '../text'

/** Whom a try was made at: which role, who, on which number. */
export const candidate = z.object({ role: z.string(), name: z.string(), post: z.string(), number: z.string() })
export type Candidate = z.infer<typeof candidate>

/** 无人接听, 占线, 空号错号. */
export const tryOutcome = z.enum(['no-answer', 'busy', 'wrong-number'])
export type TryOutcome = z.infer<typeof tryOutcome>
export const tryOutcomeWords: Record<TryOutcome, string> = {
  'no-answer': '无人接听',
  busy: '占线',
  'wrong-number': '空号错号',
}

export const attempt = z.object({ at: instant, candidate, outcome: tryOutcome })
export type Attempt = z.infer<typeof attempt>

/** What an officer does with a step. `reached`: `who` answered and `said`; `otherwise`: by some other way, told in words. */
export const stepAction = z.discriminatedUnion('kind', [
  attempt.extend({ kind: z.literal('try') }),
  z.object({
    kind: z.literal('reach'),
    at: instant,
    candidate: candidate.nullable(),
    who: lineText(100),
    said: lineText(),
    readBack: z.boolean(),
  }),
  z.object({ kind: z.literal('do-otherwise'), at: instant, how: lineText() }),
  z.object({ kind: z.literal('void'), at: instant, reason: lineText() }),
  z.object({ kind: z.literal('reopen'), at: instant, reason: lineText() }),
])
export type StepAction = z.infer<typeof stepAction>
type Done = Extract<StepAction, { kind: 'reach' | 'do-otherwise' | 'void' }>

/** waiting: nothing done; tried: nobody reached yet; reached, done otherwise, void (不办, with a reason): finished, with how. */
export interface StepState {
  status: 'waiting' | 'tried' | 'reached' | 'done-otherwise' | 'void'
  attempts: readonly Attempt[]
  end: Done | null
}

export const newStep: StepState = { status: 'waiting', attempts: [], end: null }

const endStatus = { reach: 'reached', 'do-otherwise': 'done-otherwise', void: 'void' } as const

/**
 * The step after an action, or why not, in a sentence. A finished step takes no second ending (the same step done from two places), but
 * what was recorded last can be taken back, so that a slip does not silence a clock.
 */
export function takeAction(state: StepState, action: StepAction): Result<StepState> {
  if (action.kind === 'reopen') return reopened(state, action.reason)
  if (state.end !== null) return failure('conflict', finishedWords(state.status))
  if (action.kind === 'try') {
    const { at, candidate: whom, outcome } = action
    return success({ ...state, status: 'tried', attempts: [...state.attempts, { at, candidate: whom, outcome }] })
  }
  if (action.kind === 'do-otherwise' && action.how.trim() === '') return missing('how', '写上用什么方式办的')
  if (action.kind === 'void' && action.reason.trim() === '') return missing('reason', '不办要写原因')
  return success({ ...state, status: endStatus[action.kind], end: action })
}

/** The last thing recorded is taken back: how it ended, else the last try. Both stay in the journal. */
function reopened({ attempts: all, end }: StepState, reason: string): Result<StepState> {
  if (end === null && all.length === 0) return failure('conflict', '这一步还没有记过什么')
  if (reason.trim() === '') return missing('reason', '收回要写原因')
  const attempts = end === null ? all.slice(0, -1) : all
  return success({ status: attempts.length > 0 ? 'tried' : 'waiting', attempts, end: null })
}

function missing(field: string, words: string) {
  return failure('invalid-input', words, { [field]: words })
}

function finishedWords(status: StepState['status']): string {
  return status === 'void' ? '这一步已定为不办；要办，先收回' : '这一步已经办过；记错了先收回，写明原因'
}

/** When a step was done (UTC ms), for its clocks; null while it is not, and of a void one. */
export function doneAt({ end }: StepState): number | null {
  return end === null || end.kind === 'void' ? null : end.at
}
