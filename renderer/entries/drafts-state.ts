import type { Failure } from '../../shared/result'
import type { FormField } from './form-field'
import type { OpenDraft, OpenDrafts } from './open-drafts'

/**
 * Why the keyboard goes to the form: the officer `asked` for it, and what lies over it gives way; he `returned` from
 * another part of the desk; or the form in front `changed` by itself, and then a keyboard that is elsewhere stays there.
 */
export type FocusReason = 'asked' | 'returned' | 'changed'

/** Asks the form to put the keyboard somewhere; a new `turn` is a new request. A null caret: at the end. */
export interface FocusRequest {
  turn: number
  field: FormField
  caret: number | null
  reason: FocusReason
}

export interface DraftsState extends OpenDrafts {
  /** Why the drafts could not be read or stored; null once they were. */
  failure: Failure | null
  /** The form thrown away last: it can be had back. */
  discarded: OpenDraft | null
  focusRequest: FocusRequest
  /** The input method has not finished: what is typed is stored, but nothing is derived from it yet. */
  composing: boolean
}
