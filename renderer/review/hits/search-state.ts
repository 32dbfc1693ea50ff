import type { Clock, IdSource } from '../../../shared/clock'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure } from '../../../shared/result'
import type { HitRow } from '../../../shared/search/search-contract'
import type { Condition } from './conditions'
import { type Extent, type HitPages, hitAt } from './hit-pages'
import type { Question } from './question'

export interface SearchState extends Extent {
  /** As it stands in the box and the chips. */
  question: Question
  /** Conditions in the order they were set: the last goes first. */
  set: readonly Condition[]
  /** What the rows answer; null before the first answer. */
  answered: Question | null
  pages: HitPages
  /** What the search itself says of the answer; empty: nothing. */
  remark: string
  /** Counts the answers: a new one begins a new list, at its top. */
  list: number
  /** Whether it is being looked for. `slow`: long enough to say so; `filling`: what was found so far is shown, and the first page not full yet. */
  finding: 'no' | 'quick' | 'slow' | 'filling'
  /** The last question was given up before it was answered. */
  givenUp: boolean
  /** Why the last question, or part of the list, was not answered. */
  failure: Failure | null
  /** Counting to the end: found so far; null: not being done. */
  counting: number | null
  /** Place of the current hit. */
  current: number | null
  /** Records that were written or changed since the question was asked. */
  changed: number
  /** Which condition hides how much, when nothing was found. */
  hints: readonly LooseningHint[]
  /** Questions before this one that were replaced from elsewhere. */
  past: readonly PastQuestion[]
}

/** Without this condition so many would be found. */
export interface LooseningHint {
  condition: Condition
  count: number
  exact: boolean
}

export interface PastQuestion {
  question: Question
  set: readonly Condition[]
  current: number | null
}

export interface SearchNeeds {
  api: Pick<Api, 'search' | 'entries' | 'incidents' | 'handover'>
  clock: Clock
  ids: IdSource
}

/** The record the keyboard is on, once it was read. */
export function currentHit({ pages, current }: Pick<SearchState, 'pages' | 'current'>): HitRow | undefined {
  return current === null ? undefined : hitAt(pages, current)
}
