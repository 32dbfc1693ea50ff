import { sql as raw, type SqlBool } from 'kysely'
import { type Party, partyWords } from '../../shared/handover/signature'
import type { FoundGap } from '../../shared/review/gaps-contract'
import { shortShiftNumber } from '../../shared/shifts/shift'
import { addDays, dayOf } from '../../shared/time/office-time'
import { sql } from '../db/connection'
import { countUnanswered, listSignatures } from '../handover/handover-repository'
import type { Finder, GapQuestion } from './gap-search'

/** Confirmations are owed for hours, not for days. */
const OWED_DAYS = 7

/** In the words of the index that holds only these. */
const hasPassed = raw<SqlBool>`handover.state = 'passed'`

function listPassed({ db, zone, from, until }: GapQuestion, daysBefore: number) {
  return db.all(
    sql
      .selectFrom('handover')
      .innerJoin('shift as outgoing', 'outgoing.id', 'handover.shift_id')
      .innerJoin('shift as incoming', 'incoming.id', 'handover.next_id')
      .select(['handover.id', 'handover.due', 'handover.confirmed_at', 'handover.frozen_at', 'outgoing.number'])
      .select(['incoming.took_over_kind as kind', 'incoming.took_over_at as took_over_at'])
      .select('incoming.took_over_reason as reason')
      .where(hasPassed)
      .where('handover.day', '>=', addDays(dayOf(from, zone), -daysBefore))
      .where('handover.day', '<=', dayOf(until - 1, zone)),
  )
}

type Passed = ReturnType<typeof listPassed>[number]

/** 单方交接: not signed by both for themselves. */
export const findOneSided: Finder = (question) => {
  const { from, until, db } = question
  return listPassed(question, 0).flatMap((row) => {
    const at = row.took_over_at ?? row.frozen_at
    const how = at >= from && at < until ? howOneSided(db, row) : null
    return how === null ? [] : [oneSided(row, at, how)]
  })
}

function howOneSided(db: GapQuestion['db'], { id, kind, reason }: Passed) {
  if (kind === 'urgent') return { words: '紧急接班，交班方未签字', reason }
  const other = listSignatures(db, id).find(({ party, capacity }) => party.endsWith('-lead') && capacity !== 'self')
  if (kind === 'ordered' || other?.capacity === 'order')
    return { words: '带班领导指令交接', reason: other?.reason || reason }
  if (!other) return null
  return { words: `${partyWords[other.party as Party]}由${other.by_name}代签`, reason: other.reason }
}

function oneSided(row: Passed, at: number, { words, reason }: { words: string; reason: string }): FoundGap {
  return {
    ...ofHandover(row, 'one-sided'),
    words,
    at,
    times: [{ words: '接班', at }],
    note: '',
    late: null,
    lasting: false,
    tally: '',
    explained: reason !== '',
  }
}

/** 交接项未逐项确认: the room passed before, and they were confirmed later than was owed, or not yet. */
export const findUnconfirmedItems: Finder = (question) => {
  const { db, from, until, now } = question
  return listPassed(question, OWED_DAYS).flatMap((row): FoundGap[] => {
    const { due, confirmed_at: confirmedAt } = row
    if (due === null || due < from || due >= until || (confirmedAt ?? now) <= due) return []
    return [
      {
        ...ofHandover(row, 'items'),
        words: '接班后逐项确认',
        at: due,
        times: [{ words: '限', at: due }, ...(confirmedAt === null ? [] : [{ words: '确认', at: confirmedAt }])],
        note: confirmedAt === null ? `${countUnanswered(db, row.id)} 项未确认` : '',
        late: (confirmedAt ?? now) - due,
        lasting: confirmedAt === null,
        tally: '',
        explained: false,
      },
    ]
  })
}

function ofHandover({ id, number }: Passed, what: string) {
  const record = { kind: 'handover' as const, id }
  return {
    key: `${id}-${what}`,
    record,
    records: [record],
    step: null,
    number: shortShiftNumber({ number: number ?? 0 }),
  }
}
