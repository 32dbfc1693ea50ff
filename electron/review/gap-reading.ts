import type { GapRuleId } from '../../shared/review/gap-rules'
import type { FoundGap } from '../../shared/review/gaps-contract'
import { findGaps, type GapsQuestion } from './find-gaps'
import type { ReadingSources } from './reading-sources'

/** How much was looked through (0..1), and at the end what each rule found, newest first. */
export type GapsAnswer =
  | { kind: 'progress'; done: number }
  | { kind: 'found'; rule: GapRuleId; hits: readonly FoundGap[] }

/** So often is told how far it is, in parts of the whole. */
const PROGRESS_STEP = 0.02

/** Rule by rule at the end: a thousand hits are some milliseconds of whoever takes them. */
export function* readGaps(sources: ReadingSources, question: GapsQuestion): Generator<GapsAnswer | null> {
  const search = findGaps({ ...sources, ...question })
  let told = 0
  for (let step = search.next(); ; step = search.next()) {
    if (step.done) {
      for (const [rule, hits] of step.value) yield { kind: 'found', rule, hits }
      return
    }
    const isFurther = step.value - told >= PROGRESS_STEP
    if (isFurther) told = step.value
    yield isFurther ? { kind: 'progress', done: told } : null
  }
}
