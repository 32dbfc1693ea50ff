import { type GapRule, type GapRuleId, thresholdValue } from '../../shared/review/gap-rules'
import { type FoundGap, type GapPeriod, MOST_GAPS } from '../../shared/review/gaps-contract'
import type { Db } from '../db/connection'
import type { PackShelf } from '../incidents/pack-shelf'

/** What a rule is asked: where, in which span ([from, until), UTC ms, never beyond `now`), and beyond what. */
export interface GapQuestion extends GapPeriod {
  db: Db
  shelf: PackShelf
  now: number
  zone: string
  /** ms, or times; 0 where the rule has none. */
  limit: number
  /** ms in which repetitions count; 0 where the rule has none. */
  within: number
  /** Rows beyond this are not needed any more. */
  most: number
}

/** Gaps of one span, in any order. */
export type Finder = (question: GapQuestion) => FoundGap[]

/** One more than is counted: that there are more. */
export const WANTED = MOST_GAPS + 1

/** Longest line of a gap, in characters; a row of the pane shows less. */
export const LONGEST_LINE = 60

export type FoundGaps = Map<GapRuleId, readonly FoundGap[]>

/** The numbers of a rule, as its finder takes them. */
export function limitsOf({ threshold, within }: Pick<GapRule, 'threshold' | 'within'>) {
  return { limit: threshold ? thresholdValue(threshold) : 0, within: within ? thresholdValue(within) : 0 }
}
