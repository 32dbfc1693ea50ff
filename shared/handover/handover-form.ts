import { z } from 'zod'
import { instant } from '../instant'
import { plainText } from '../text'

export const LONGEST_REMARK = 2_000
/** Rows that a form may hold: more open items than any room has, and no more than a sheet can be composed with at once. */
const MOST_ROWS = 10_000
const remark = plainText(LONGEST_REMARK)

/** What a check came to: looked at and in order, looked at with a remark, or not looked at. */
export const checkState = z.enum(['done', 'remarked', 'unchecked'])
export type CheckState = z.infer<typeof checkState>

const inBounds = (rows: object) => Object.keys(rows).length <= MOST_ROWS

/**
 * What the outgoing shift writes on the sheet beside what composes itself. Not a fact until the sheet is frozen: kept while
 * it is written, by check id and item key.
 */
export const handoverForm = z.object({
  checks: z.record(z.string().max(64), z.object({ state: checkState, remark })).refine(inBounds, '检查项过多'),
  /** 在岗领导: names with where they can be reached, one a line. */
  leaders: remark,
  /** 注意 */
  watch: remark,
  /** Remarks in general. */
  remarks: remark,
  /** What to do next about an item, by its key. */
  next: z.record(z.string().max(80), z.object({ words: remark, due: instant.nullable() })).refine(inBounds, '事项过多'),
})
export type HandoverForm = z.infer<typeof handoverForm>

export const emptyHandoverForm: HandoverForm = { checks: {}, leaders: '', watch: '', remarks: '', next: {} }
