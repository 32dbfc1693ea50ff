import { z } from 'zod'
import { accountId } from '../accounts/account'
import { commandId } from '../entries/entries-contract'
import { instant } from '../instant'
import { announcement, command } from '../ipc/define'
import { MOST_NAMED, recordRef } from '../search/search-filter'
import { idText } from '../text'
import { headInstruction, markThread, markWords, recordName, returned, shiftReview } from './marks'

const of = z.object({ commandId, record: recordRef })

/** Unread records are counted up to here. */
export const UNREAD_COUNTED = 1_000

/** Entries received from `since` on (UTC ms) that whoever asks has not read; `exact` where the total is not capped. */
export const unreadCounts = z.object({
  total: z.number().int(),
  exact: z.boolean(),
  grave: z.number().int(),
  urgent: z.number().int(),
  since: instant,
})
export type UnreadCounts = z.infer<typeof unreadCounts>

export const marksContract = {
  of: command('signed-in', z.object({ record: recordRef }), markThread),
  nameOf: command('signed-in', z.object({ record: recordRef }), recordName),
  read: command('review', z.object({ commandId, records: z.array(recordRef).min(1).max(MOST_NAMED) }), z.null()),
  comment: command('review', of.extend({ words: markWords }), markThread),
  /** 发回补充: of an entry to whoever recorded it, of an incident to its lead. */
  sendBack: command('review', of.extend({ words: markWords, due: instant.nullable() }), markThread),
  withdraw: command('review', of.extend({ returnId: idText, reason: markWords }), markThread),
  /** 说明: answers what was sent back where there is nothing to amend. */
  explain: command('record', of.extend({ returnId: idText, words: markWords }), markThread),
  instruct: command('review', of.extend({ words: markWords, owner: accountId, due: instant.nullable() }), markThread),
  /** By its owner, or by anybody who writes the log. */
  answer: command('signed-in', of.extend({ instructionId: idText, words: markWords }), markThread),
  /** One 批示交办, as the handover sheet names it. */
  instruction: command('signed-in', z.object({ instructionId: idText }), headInstruction),
  /** What waits for whoever is signed in: sent back to them, and theirs to see to; oldest first. */
  waiting: command(
    'signed-in',
    z.void(),
    z.object({ returns: z.array(returned), instructions: z.array(headInstruction) }),
  ),
  unread: command('signed-in', z.void(), unreadCounts),
  /** Everything recorded so far counts as read by whoever is signed in. */
  catchUp: command('review', z.object({ commandId }), z.null()),
  /** The shift that owned the room at an instant, and the one before it, as far as reviewed. */
  shiftsReviewed: command('signed-in', z.object({ at: instant }), z.array(shiftReview)),

  /** Something was said of a record; null: of many. */
  onChanged: announcement(z.object({ record: recordRef.nullable() })),
}
