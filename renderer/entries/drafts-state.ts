import type { Failure } from '../../shared/result'
import type { FormField } from './form-field'
import type { OpenDraft, OpenDrafts } from './open-drafts'

/** Asks the form to put the keyboard somewhere; a new `turn` is a new request. A null caret: at the end. */
export interface FocusRequest {
  turn: number
  field: FormField
  caret: number | null
  /** The officer asked for the form: what lies over it gives way. */
  shows: boolean
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
