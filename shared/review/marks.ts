import { z } from 'zod'
import { mayCall } from '../accounts/access'
import { type Account, accountId } from '../accounts/account'
import { instant } from '../instant'
import { recordRef } from '../search/search-filter'
import { idText, plainText } from '../text'

/** Longest comment, send-back, instruction or answer, in characters. */
export const LONGEST_MARK = 2_000

/** What somebody writes about a record. */
export const markWords = plainText(LONGEST_MARK)
  .transform((text) => text.trim())
  .refine((text) => text !== '', '写一句')

/** What a record is called in a line: 0418, 市水务局：…; 事 0031, its name; 班 0199, who handed over to whom. */
export const recordName = z.object({ number: z.string(), words: z.string() })
export type RecordName = z.infer<typeof recordName>

const by = { by: accountId, byName: z.string(), at: instant }

/** 已阅. `changedSince`: the record was amended afterwards. */
const readMark = z.object({ ...by, changedSince: z.boolean() })

/** 批注. */
const comment = z.object({ id: idText, words: z.string(), ...by })
export type Comment = z.infer<typeof comment>

/** What somebody is asked to do about a record, by `due` (null: no set time). */
const asked = { id: idText, record: recordRef, words: z.string(), due: instant.nullable(), ...by }

/** 发回补充; `answer.how`: by an amendment, or in a sentence. Open while it is neither answered nor withdrawn. */
export const returned = z.object({
  ...asked,
  recorder: accountId,
  recorderName: z.string(),
  answer: z.object({ how: z.enum(['amended', 'explained']), words: z.string(), ...by }).nullable(),
  withdrawn: z.object({ reason: z.string(), ...by }).nullable(),
})
export type Returned = z.infer<typeof returned>

/** 批示交办: somebody is to see to something by a time. Open until it is answered. */
export const headInstruction = z.object({
  ...asked,
  owner: accountId,
  ownerName: z.string(),
  answer: z.object({ words: z.string(), ...by }).nullable(),
})
export type HeadInstruction = z.infer<typeof headInstruction>

/** Everything that was said of a record in reviewing it, each list oldest first. */
export const markThread = z.object({
  record: recordRef,
  reads: z.array(readMark),
  comments: z.array(comment),
  returns: z.array(returned),
  instructions: z.array(headInstruction),
})
export type MarkThread = z.infer<typeof markThread>

export function isOpenReturn({ answer, withdrawn }: Pick<Returned, 'answer' | 'withdrawn'>): boolean {
  return answer === null && withdrawn === null
}

type Asker = Pick<Account, 'id' | 'role'>

/** An instruction is answered by its owner, or by anybody who writes the log. */
export function mayAnswer({ owner }: Pick<HeadInstruction, 'owner'>, { id, role }: Asker): boolean {
  return owner === id || mayCall('record', role)
}

/** What somebody may answer and nobody has, oldest first: what was sent back before what is to be done; null: nothing. */
export function firstAwaited(
  { returns, instructions }: Pick<MarkThread, 'returns' | 'instructions'>,
  asker: Asker,
): { kind: 'explain' | 'answer'; to: string } | null {
  const sentBack = mayCall('record', asker.role) ? returns.find(isOpenReturn) : undefined
  if (sentBack) return { kind: 'explain', to: sentBack.id }
  const toDo = instructions.find((instruction) => instruction.answer === null && mayAnswer(instruction, asker))
  return toDo ? { kind: 'answer', to: toDo.id } : null
}

/** How many of each wait for an answer. */
export function countAwaited({ returns, instructions }: Pick<MarkThread, 'returns' | 'instructions'>) {
  return {
    returns: returns.filter(isOpenReturn).length,
    instructions: instructions.filter(({ answer }) => answer === null).length,
  }
}

/** Whether anything was said of a record at all. */
export function isMarked({ reads, comments, returns, instructions }: MarkThread): boolean {
  return reads.length + comments.length + returns.length + instructions.length > 0
}

/** How many of a shift's entries of one urgency were read by anybody who reviews. */
const share = z.object({ read: z.number().int(), total: z.number().int() })

/** A shift as it was reviewed. */
export const shiftReview = z.object({ shiftId: z.string(), takenOverAt: instant, grave: share, urgent: share })
export type ShiftReview = z.infer<typeof shiftReview>

/** A shift counts as reviewed when all its grave and urgent entries were read. */
export function isReviewed({ grave, urgent }: Pick<ShiftReview, 'grave' | 'urgent'>): boolean {
  return grave.read === grave.total && urgent.read === urgent.total
}
