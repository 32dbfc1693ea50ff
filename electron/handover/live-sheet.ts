import type { Channel } from '../../shared/entries/channel'
import { formatShortNumber, type Urgency } from '../../shared/entries/entry'
import type { HandoverCheck } from '../../shared/handover/checks'
import { composeSheet } from '../../shared/handover/compose-sheet'
import type { NextStep } from '../../shared/handover/open-item'
import type { Sheet, SheetCounts } from '../../shared/handover/sheet'
import type { Shift } from '../../shared/shifts/shift'
import { type Db, sql } from '../db/connection'
import { toEntryRow } from '../entries/entry-records'
import { selectRows } from '../entries/log-repository'
import { getOffice } from '../office/office-repository'
import { findShiftRecord, getRoomRecord, getShift, listExceptions } from '../shifts/shifts-repository'
import { findLastPassed } from './handover-repository'
import { findForm } from './kept-repository'
import { listOpenItems } from './open-items'

interface Composing {
  /** UTC ms. */
  at: number
  checks: readonly HandoverCheck[]
  /** Who takes over, where that is not what was planned. */
  next?: Shift
}

/** The sheet of the shift on duty as the log stands now; throws before the first shift was opened. */
export function composeLiveSheet(db: Db, { at, checks, next }: Composing): Sheet {
  const room = getRoomRecord(db)
  const { name, zone } = getOffice(db)
  const before = findLastPassed(db)
  // Whatever came after the sheet before was frozen is on this one, also what was recorded while that was still signed.
  // The first shift begins with the room: what an office recorded before it had shifts was done by none.
  const since = before?.frozen_seq ?? findShiftRecord(db, room.owner)?.took_over_seq ?? 0
  const done = listDone(db, since)
  return composeSheet({
    office: name,
    zone,
    shift: getShift(db, room.owner),
    next: next ?? (room.next === null ? null : getShift(db, room.next)),
    composedAt: at,
    // An entry that was struck after it was closed is not done: what is counted is what is listed.
    counts: { ...countEntries(db, since, before?.took_over_seq ?? since), closed: done.length },
    done,
    items: listOpenItems(db, zone),
    checks,
    form: findForm(db, room.owner),
    exceptions: listExceptions(db, since),
    carriedNext: carriedNext(db, before?.id),
  })
}

function countEntries(db: Db, since: number, tookOverSeq: number): Omit<SheetCounts, 'closed'> {
  const rows = db.all(
    sql
      .selectFrom('entry')
      .select(['channel', 'urgency', (eb) => eb.fn.countAll<number>().as('count')])
      .where('seq', '>', since)
      .groupBy('channel')
      .groupBy('urgency'),
  )
  const counts: Omit<SheetCounts, 'closed'> = {
    total: 0,
    byChannel: {},
    byUrgency: { ordinary: 0, urgent: 0, grave: 0 },
    addedWhileSigning: countBetween(db, since, tookOverSeq),
  }
  for (const { channel, urgency, count } of rows) {
    counts.total += count
    counts.byChannel[channel as Channel] = (counts.byChannel[channel as Channel] ?? 0) + count
    counts.byUrgency[urgency as Urgency] += count
  }
  return counts
}

/** Entries whose journal row lies between two others. */
function countBetween(db: Db, from: number, to: number): number {
  const counted = sql
    .selectFrom('entry')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('seq', '>', from)
    .where('seq', '<', to)
  return db.first(counted)?.count ?? 0
}

function listDone(db: Db, since: number): Sheet['done'] {
  const rows = selectRows()
    .select('closed')
    .where('closed_seq', '>', since)
    .where('status', '=', 'closed')
    .orderBy('closed_seq')
  return db.all(rows).map((row) => {
    const { id, number, urgency, line } = toEntryRow(row)
    return { entryId: id, number: formatShortNumber(number), urgency, line, closedAt: closedAtOf(id, row.closed) }
  })
}

function closedAtOf(id: string, closed: string | null): number {
  if (closed === null) throw new Error(`entry ${id} is closed and does not say when`)
  return (JSON.parse(closed) as { at: number }).at
}

/** What was to be done next about the items of the last handover, by their key. */
function carriedNext(db: Db, handoverId: string | undefined): Record<string, NextStep> {
  if (handoverId === undefined) return {}
  const rows = db.all(
    sql
      .selectFrom('handover_item')
      .select(['key', 'next_words', 'next_due'])
      .where('handover_id', '=', handoverId)
      .where('next_words', 'is not', null),
  )
  return Object.fromEntries(
    rows.map(({ key, next_words, next_due }) => [key, { words: next_words ?? '', due: next_due }]),
  )
}
