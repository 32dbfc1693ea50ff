import { z } from 'zod'
import { idText, lineText } from '../text'

/** One thing that both look at when the room changes hands: 值班电话, 印章 2 枚, 防火. */
export const handoverCheck = z.object({
  id: idText,
  words: lineText(40).refine((words) => words !== '', '写上检查什么'),
})
export type HandoverCheck = z.infer<typeof handoverCheck>

export const MOST_CHECKS = 60

/** What was looked at is kept by id. */
const haveOwnIds = (rows: readonly HandoverCheck[]) => new Set(rows.map(({ id }) => id)).size === rows.length

/** The whole list, in its order on the sheet. */
export const handoverChecks = z
  .array(handoverCheck)
  .min(1, '至少留一项')
  .max(MOST_CHECKS)
  .refine(haveOwnIds, '两项用了同一个标识')

/** The list the office works with. `source` names the rule a row comes from; the office's own rows have none. */
export const checksPolicy = z.object({
  id: z.string(),
  version: z.number().int().positive(),
  title: z.string(),
  rows: z
    .array(handoverCheck.extend({ source: z.string() }))
    .min(1)
    .max(MOST_CHECKS)
    .refine(haveOwnIds, 'two checks have the same id'),
})
export type ChecksPolicy = z.infer<typeof checksPolicy>
