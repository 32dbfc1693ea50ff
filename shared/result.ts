/**
 * Why something expected did not happen.
 * `not-stored`: the disk or the database file refused; whatever was typed is still in the draft.
 */
export type FailureKind = 'invalid-input' | 'not-found' | 'conflict' | 'not-allowed' | 'not-stored' | 'internal'

/** `message` is a Chinese sentence for the officer; `fields` names the inputs at fault (path → sentence). */
export interface Failure {
  kind: FailureKind
  message: string
  fields?: Record<string, string>
}

/** What did not happen. */
export type Refused = { ok: false; failure: Failure }

export type Result<T> = { ok: true; value: T } | Refused

export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function failure(kind: FailureKind, message: string, fields?: Record<string, string>): Refused {
  return { ok: false, failure: fields ? { kind, message, fields } : { kind, message } }
}

/** Makes a forgotten case of a union a compile error. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
