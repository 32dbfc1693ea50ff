import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Result } from '../../shared/result'

/** One call that waits for its answer. */
export interface HeldCall<I, T> {
  input: I
  answer(result: Result<T>): void
  /** Breaks the call, as a bug in the main process would. */
  fail(reason: Error): void
}

/** A handler whose answers a test gives when it wants to, in any order. */
export interface HeldAnswers<I, T> {
  handler(input: I): Promise<Result<T>>
  /** Calls so far, answered ones too, in the order they came. */
  calls: HeldCall<I, T>[]
  /** The call that came as number `at` (from 0; negative: from the end); fails the test when there is none. */
  call(at: number): HeldCall<I, T>
}

export function heldAnswers<I, T>(): HeldAnswers<I, T> {
  const calls: HeldCall<I, T>[] = []
  return {
    calls,
    handler: (input) => new Promise((answer, fail) => void calls.push({ input, answer, fail })),
    call: (at) => {
      const call = calls.at(at)
      if (!call) throw new Error(`there were only ${calls.length} calls`)
      return call
    },
  }
}

/** Resolves when everything that can go on without the test has gone on. */
export async function everythingSettled(): Promise<void> {
  await nextTurn()
}
