import { z } from 'zod'
import { accountId } from '../accounts/account'
import { channel } from '../entries/channel'
import { entryStatus, urgency } from '../entries/entry'
import { instant } from '../instant'
import { shiftId } from '../shifts/shift'

/** 值班记录, 突发事件, 交接班记录: everything that is found. */
export const recordKind = z.enum(['entry', 'incident', 'handover'])
export type RecordKind = z.infer<typeof recordKind>

/** One record, whichever kind it is of. */
export const recordRef = z.object({ kind: recordKind, id: z.string().max(80) })
export type RecordRef = z.infer<typeof recordRef>

/** Picks so many of a hundred, the same ones for the same seed, and every grave record besides. */
export const sample = z.object({ percent: z.number().min(0.1).max(100), seed: z.number().int().nonnegative() })
export type Sample = z.infer<typeof sample>

/** Stretches of time that are chosen by a word: 今日, 昨日, 近 7 日, 本月, 上月, 今年. */
export const period = z.enum(['today', 'yesterday', 'week', 'month', 'last-month', 'year'])
export type Period = z.infer<typeof period>

/** At most so many records may be named one by one. */
export const MOST_NAMED = 1_000

/**
 * What a search is narrowed to; null, and an empty list: all. Times are the received time of an entry, the opening of an incident, the
 * signing of a handover (UTC ms): [from, until). Incidents are as urgent as `urgencyOfIncident` has it; what only
 * entries have keeps the others out.
 */
export const searchFilter = z.object({
  kinds: z.array(recordKind),
  from: instant.nullable(),
  until: instant.nullable(),
  /** The word by which these times were chosen; a saved search means it anew whenever it is asked. They alone are searched by. */
  period: period.nullable(),
  channels: z.array(channel),
  urgencies: z.array(urgency),
  statuses: z.array(entryStatus),
  /** Exactly this unit. */
  unit: z.string().max(100).nullable(),
  /** Recorded by. */
  officer: accountId.nullable(),
  shift: shiftId.nullable(),
  /** Has attachments. */
  attached: z.boolean(),
  /** 迟报: recorded more than so many minutes after it was received; 0: any. */
  recordedAfterMinutes: z.number().int().nonnegative(),
  /** Hour of the office's day 0–23 and weekday 1 (Monday) – 7, of the time above. */
  hour: z.number().int().min(0).max(23).nullable(),
  weekday: z.number().int().min(1).max(7).nullable(),
  /** Unread by whoever asks. */
  unread: z.boolean(),
  sample: sample.nullable(),
  /** Only these; null: all. What a figure or a gap leads to. */
  only: z.array(recordRef).max(MOST_NAMED).nullable(),
})
export type SearchFilter = z.infer<typeof searchFilter>

/** Narrowed to nothing. */
export const wholeLog: SearchFilter = {
  kinds: [],
  from: null,
  until: null,
  period: null,
  channels: [],
  urgencies: [],
  statuses: [],
  unit: null,
  officer: null,
  shift: null,
  attached: false,
  recordedAfterMinutes: 0,
  hour: null,
  weekday: null,
  unread: false,
  sample: null,
  only: null,
}

/** 按接报时间, 按登记时间. */
export const searchOrder = z.enum(['received', 'recorded'])
export type SearchOrder = z.infer<typeof searchOrder>
