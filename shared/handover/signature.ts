import { z } from 'zod'
import { accountId, password } from '../accounts/account'
import { instant } from '../instant'
import { note } from '../shifts/shift'

/** 交班主班, 交班副班, 接班主班, 接班副班: whose place on the sheet a signature fills. */
export const party = z.enum(['outgoing-lead', 'outgoing-deputy', 'incoming-lead', 'incoming-deputy'])
export type Party = z.infer<typeof party>
export const partyWords: Record<Party, string> = {
  'outgoing-lead': '交班主班',
  'outgoing-deputy': '交班副班',
  'incoming-lead': '接班主班',
  'incoming-deputy': '接班副班',
}

/** 本人, 代签 (the other officer of the same shift, or the duty leader), 指令 (the duty leader orders it). */
export const capacity = z.enum(['self', 'on-behalf', 'order'])
export type Capacity = z.infer<typeof capacity>
export const capacityWords: Record<Capacity, string> = { self: '本人', 'on-behalf': '代签', order: '指令' }

/** Somebody signing with their own password; whoever does not sign for themselves says why. */
export const signing = z.object({ accountId, password, capacity, reason: note })
export type Signing = z.infer<typeof signing>

/** A signature as it stands on the sheet. `of` is whose place it fills. */
export const signature = z.object({
  party,
  by: z.object({ id: accountId, name: z.string() }),
  of: z.object({ id: accountId, name: z.string() }),
  capacity,
  reason: z.string(),
  at: instant,
})
export type Signature = z.infer<typeof signature>
