import { z } from 'zod'
import { channel } from '../entries/channel'
import { commandId } from '../entries/entries-contract'
import { entryStatus, urgency } from '../entries/entry'
import { instant } from '../instant'
import { announcement, command } from '../ipc/define'
import { shiftId } from '../shifts/shift'
import { idText, lineText } from '../text'
import { searchFields } from './query'
import { recordKind, searchFilter, searchOrder } from './search-filter'

/** Longest text that is taken from the box; what is read of it is `LONGEST_QUERY`. */
export const LONGEST_TYPED = 20_000

/** Counted exactly up to here, then 1000+. */
export const COUNTED = 1_000

/** So many of the first hits go on the clipboard at most; all of them make a file. */
export const MOST_COPIED = 1_000

/** What is asked: the text as typed, and what it is narrowed to. */
export const searchRequest = z.object({
  text: z.string().max(LONGEST_TYPED),
  filter: searchFilter,
  order: searchOrder,
})
export type SearchRequest = z.infer<typeof searchRequest>

const part = z.object({ words: z.string(), hit: z.boolean() })

/** A found record as a row of the list: what it is, and the words around the first hit. */
export const hitRow = z.object({
  kind: recordKind,
  id: z.string(),
  /** When it was received, opened or signed (UTC ms). */
  at: instant,
  recordedAt: instant,
  /** 0418, 事0031, 班0199. */
  number: z.string(),
  /** Null for what is no entry. */
  channel: channel.nullable(),
  status: entryStatus.nullable(),
  urgency,
  /** Who it came from; name of the incident; who handed over to whom. */
  title: z.string(),
  amendments: z.number().int(),
  attachments: z.number().int(),
  /** Where the words stand: 何事, 更正前原文, 续报一 · 影响范围. Empty where nothing was searched for. */
  place: z.string(),
  /** The words shown, cut at the hits: one line of at most 200 characters. */
  parts: z.array(part),
  /** Further places in the same record that hold a term. */
  further: z.number().int(),
  /** Read by somebody who reviews. */
  read: z.boolean(),
})
export type HitRow = z.infer<typeof hitRow>

/** Part of what was found, newest first. */
export const foundPage = z.object({
  rows: z.array(hitRow),
  /** Records found so far, this page included; `ended`: there are no more. */
  known: z.number().int(),
  ended: z.boolean(),
  /** What was left out of the question or is not certain yet, in a sentence for the officer; empty: nothing. */
  remark: z.string(),
})
export type FoundPage = z.infer<typeof foundPage>

/** A search kept under a name, of one account. */
export const savedSearch = z.object({
  id: idText,
  name: z.string(),
  request: searchRequest,
  /** Conditions it was saved with that no longer exist, in words; the others hold. */
  dropped: z.array(z.string()),
})
export type SavedSearch = z.infer<typeof savedSearch>

/** A shift that a search may be narrowed to: since when it owned the room, and until when (UTC ms; null: it still does). */
export const shiftOffer = z.object({
  id: shiftId,
  number: z.string(),
  from: instant,
  until: instant.nullable(),
  lead: z.string(),
})
export type ShiftOffer = z.infer<typeof shiftOffer>

export const searchContract = {
  /**
   * Rows `offset` … of what is found; a new question gives up the one before (that answers `cancelled`). Going on with the same question
   * continues where it was, and does not see what was recorded since it was first asked with `offset` 0.
   * `within`: ms after which it answers with what there is by then, if there is anything, even if more is sought: it goes on with it
   * once `goesOn` is asked for, also with `offset` 0.
   */
  find: command(
    'signed-in',
    searchRequest.extend({
      offset: z.number().int().nonnegative(),
      limit: z.number().int().positive().max(200),
      within: z.number().int().nonnegative().optional(),
      goesOn: z.boolean().optional(),
    }),
    foundPage,
  ),
  /** How many there are: exactly up to `atMost` (null: all of them, however long it takes; progress is announced). */
  count: command(
    'signed-in',
    searchRequest.extend({ atMost: z.number().int().positive().nullable() }),
    z.object({ count: z.number().int(), exact: z.boolean() }),
  ),
  /** Gives up what is being searched for. */
  cancel: command('signed-in', z.void(), z.null()),
  /** What a field word may be followed by; also by pinyin initials. At most 12. */
  complete: command(
    'signed-in',
    z.object({ field: z.enum(searchFields), text: z.string().max(100) }),
    z.array(z.string()),
  ),
  /** Shifts by what was typed: a day, a lead, a number; nothing: the newest. At most 12. */
  shifts: command('signed-in', z.object({ text: z.string().max(100) }), z.array(shiftOffer)),
  /** One of them; null: there is none. */
  shift: command('signed-in', z.object({ id: shiftId }), shiftOffer.nullable()),
  saved: command('signed-in', z.void(), z.array(savedSearch)),
  /** Keeps a search; the same name again replaces it. */
  save: command(
    'signed-in',
    z.object({ name: lineText(40).refine((name) => name !== '', '写上名称'), request: searchRequest }),
    z.array(savedSearch),
  ),
  forget: command('signed-in', z.object({ id: idText }), z.array(savedSearch)),
  /** Asks where, and writes everything found as a table (CSV that WPS and Excel open); null: changed his mind. */
  saveTable: command('signed-in', searchRequest, z.string().nullable()),
  /** Puts the first of what is found on the clipboard as a table; `all`: there are no more. */
  copyTable: command(
    'signed-in',
    searchRequest.extend({ commandId }),
    z.object({ records: z.number().int(), all: z.boolean() }),
  ),

  /** How far counting, or saving as a table, is: records found so far. */
  onProgress: announcement(z.object({ found: z.number().int() })),
  /** How much of the index is rebuilt, 0..1; 1: whole. */
  onIndexed: announcement(z.object({ done: z.number().min(0).max(1) })),
}
