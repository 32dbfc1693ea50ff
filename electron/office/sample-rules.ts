import type { Result } from '../../shared/result'

/** The sample is the program's own: what does not fit the rules is a bug in it. Its commands answer at once. */
export function mustHold<T>(result: Result<T> | Promise<Result<T>>): T {
  if (result instanceof Promise) throw new Error('a command of the sample must answer within its transaction')
  if (!result.ok) throw new Error(`the sample does not fit the rules: ${result.failure.message}`)
  return result.value
}
