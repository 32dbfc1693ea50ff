import { z } from 'zod'
import { recordKind } from '../search/search-filter'

/** Facts of reviewing, checked for shape alone: see entry-events.ts. The subject is the record, but of `review.caught-up.1` the account. */

const id = z.string()
const words = z.string()
const due = z.number().int().nullable()
const about = recordKind

export const reviewEvents = {
  /** `through`: the newest row of the journal then; what the record said later was not read. */
  'review.read.1': z.object({ about, through: z.number().int() }),
  'review.commented.1': z.object({ about, comment: id, words }),
  /** Sent back for completion to whoever recorded it; an amendment of the entry answers it. */
  'review.returned.1': z.object({ about, return: id, recorder: id, words, due }),
  /** Answered where there is nothing to amend. */
  'review.return-explained.1': z.object({ return: id, words }),
  'review.return-withdrawn.1': z.object({ return: id, reason: words }),
  'review.instructed.1': z.object({ about, instruction: id, owner: id, words, due }),
  'review.instruction-answered.1': z.object({ instruction: id, words }),
  /** Everything up to a row of the journal counts as read by this account. */
  'review.caught-up.1': z.object({ through: z.number().int() }),
} as const
