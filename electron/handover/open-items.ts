import { sql as raw, type SqlBool } from 'kysely'
import type { Channel } from '../../shared/entries/channel'
import { type DraftForm, isUntouched } from '../../shared/entries/draft'
import { type EntryStatus, formatShortNumber, type Urgency } from '../../shared/entries/entry'
import type { OpenItem } from '../../shared/handover/open-item'
import { waitsOf } from '../../shared/handover/waits'
import { formatShiftNumber } from '../../shared/shifts/shift'
import { formatClock } from '../../shared/time/office-time'
import { type Db, sql } from '../db/connection'
import { type RowColumns, toEntryRow, toStep } from '../entries/entry-records'
import { isOpen, isUnreceipted, selectRows } from '../entries/log-repository'
import { incidentItems } from '../incidents/incident-items'
import { headItems } from '../review/head-items'
import { findRoomRecord, getShift } from '../shifts/shifts-repository'
import { countUnanswered, listOwed } from './handover-repository'

/** An item before the outgoing lead said what is to be done next about it. */
export type FoundItem = Omit<OpenItem, 'next'>

/** Everything that the next shift takes on, in no order yet. */
export function listOpenItems(db: Db, zone: string): FoundItem[] {
  const items = [
    ...entryItems(db, zone),
    ...draftItems(db, zone),
    ...owedItems(db, zone),
    ...jointItem(db),
    ...incidentItems(db, zone),
    ...headItems(db, zone),
  ]
  const before = timesCarried(
    db,
    items.map(({ key }) => key),
  )
  return items.map((item) => ({ ...item, carried: (before.get(item.key) ?? 0) + 1 }))
}

type Item = Omit<FoundItem, 'carried'>

function entryItems(db: Db, zone: string): Item[] {
  const select = () => selectRows().select(['details', 'outcome', 'instruction'])
  const rows = [...db.all(select().where(isOpen)), ...db.all(select().where(isUnreceipted))]
  const steps = stepsOf(db)
  return rows.flatMap((row) => {
    const waits = waitsOf(
      {
        channel: row.channel as Channel,
        urgency: row.urgency as Urgency,
        receivedAt: row.received_at,
        details: JSON.parse(row.details),
        outcome: row.outcome,
        instruction: row.instruction,
        status: row.status as EntryStatus,
      },
      steps.get(row.id) ?? [],
      zone,
    )
    return waits.length === 0 ? [] : [entryItem(row, waits)]
  })
}

function entryItem(row: RowColumns, waits: Item['waits']): Item {
  const { id, number, channel, urgency, who, line, receivedAt } = toEntryRow(row)
  return {
    key: `entry:${id}`,
    urgency,
    number: formatShortNumber(number),
    channel,
    line,
    who,
    since: receivedAt,
    waits,
  }
}

/** Steps of every entry that is an item, by the id of the entry. Looked up by the entry: most steps are of matters long done. */
function stepsOf(db: Db) {
  const steps = db.all(
    sql
      .selectFrom('entry_step')
      .selectAll('entry_step')
      .select(raw<string>`''`.as('recorder_name'))
      .where(
        raw<SqlBool>`entry_id IN (SELECT id FROM entry WHERE ${isOpen} UNION ALL SELECT id FROM entry WHERE ${isUnreceipted})`,
      )
      .orderBy('entry_step.seq'),
  )
  const byEntry = new Map<string, ReturnType<typeof toStep>[]>()
  for (const step of steps) byEntry.set(step.entry_id, [...(byEntry.get(step.entry_id) ?? []), toStep(step)])
  return byEntry
}

/** Words that are no record yet, of everybody. What they say stays with whoever typed them. */
function draftItems(db: Db, zone: string): Item[] {
  const drafts = db.all(
    sql
      .selectFrom('draft')
      .innerJoin('account', 'account.id', 'draft.account_id')
      .select(['draft.id', 'opened_at', 'form', 'account.name'])
      .orderBy('opened_at')
      .orderBy('draft.id'),
  )
  return drafts.flatMap(({ id, opened_at, form, name }) => {
    const written = JSON.parse(form) as DraftForm
    if (isUntouched(written)) return []
    const words = `${name} ${formatClock(opened_at, zone)} 开的草稿，须由本人存下或丢弃`
    return [
      {
        key: `draft:${id}`,
        urgency: written.urgency,
        number: '',
        channel: written.channel,
        line: words,
        who: name,
        since: opened_at,
        waits: [{ kind: 'draft' as const, words: '未存成记录', since: opened_at }],
      },
    ]
  })
}

/** Handovers that passed the room before their items were confirmed. */
function owedItems(db: Db, zone: string): Item[] {
  return listOwed(db).map(({ id, shift_id, next_id, due, frozen_at }) => {
    const from = getShift(db, shift_id)
    const words = `${countUnanswered(db, id)} 项没有逐项确认，应于 ${formatClock(due ?? frozen_at, zone)} 前`
    return {
      key: `handover:${id}`,
      urgency: 'urgent' as const,
      number: '',
      channel: null,
      line: `${from.takeover ? formatShiftNumber(from.takeover.number) : ''}交接，${words}`,
      who: getShift(db, next_id).lead.name,
      since: frozen_at,
      waits: [{ kind: 'confirmation' as const, words, since: frozen_at }],
    }
  })
}

function jointItem(db: Db): Item[] {
  const room = findRoomRecord(db)
  if (!room?.joint_before || room.joint_since === null) return []
  const { lead } = getShift(db, room.joint_before)
  return [
    {
      key: `joint:${room.joint_before}`,
      urgency: 'grave',
      number: '',
      channel: null,
      line: `联合值守：${lead.name}继续牵头，未宣布平稳`,
      who: lead.name,
      since: room.joint_since,
      waits: [{ kind: 'calm', words: '未宣布平稳', since: room.joint_since }],
    },
  ]
}

/** How many handovers each item was on before. */
function timesCarried(db: Db, keys: readonly string[]): Map<string, number> {
  const counted = db.all(
    sql
      .selectFrom('handover_item')
      .innerJoin('handover', 'handover.id', 'handover_item.handover_id')
      .select(['key', (eb) => eb.fn.countAll<number>().as('count')])
      .where('handover.state', '=', 'passed')
      .where(raw<SqlBool>`key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`)
      .groupBy('key'),
  )
  return new Map(counted.map(({ key, count }) => [key, count]))
}
