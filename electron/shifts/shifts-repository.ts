import type { AccountId } from '../../shared/accounts/account'
import type { Member, Shift, ShiftId, TakeoverKind } from '../../shared/shifts/shift'
import { type Db, sql, type Tx } from '../db/connection'
import type { RoomTable, ShiftExceptionTable, ShiftTable } from '../db/schema'

/** Id of the shift that owns the room; null before the first was opened. */
export function findOwner(db: Db): string | null {
  return db.first(sql.selectFrom('room').select('owner').where('id', '=', 1))?.owner ?? null
}

export function findRoomRecord(db: Db): RoomTable | undefined {
  return db.first(sql.selectFrom('room').selectAll().where('id', '=', 1))
}

/** The room; throws before the first shift was opened. */
export function getRoomRecord(db: Db): RoomTable {
  const room = findRoomRecord(db)
  if (!room) throw new Error('no shift was opened yet')
  return room
}

export function insertRoom(tx: Tx, owner: string): void {
  tx.run(
    sql
      .insertInto('room')
      .values({ id: 1, owner, next: null, handover: null, joint_before: null, joint_since: null, relief_late: null }),
  )
}

export function updateRoom(tx: Tx, changes: Partial<Omit<RoomTable, 'id'>>): void {
  tx.run(sql.updateTable('room').set(changes).where('id', '=', 1))
}

/** Stores a shift as planned, in the place of what was planned under the same id. */
export function saveShift(tx: Tx, row: ShiftTable): void {
  const { id: _, ...rest } = row
  tx.run(
    sql
      .insertInto('shift')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(rest)),
  )
}

export function updateShift(tx: Tx, id: string, changes: Partial<Omit<ShiftTable, 'id'>>): void {
  tx.run(sql.updateTable('shift').set(changes).where('id', '=', id))
}

export function findShiftRecord(db: Db, id: string): ShiftTable | undefined {
  return db.first(sql.selectFrom('shift').selectAll().where('id', '=', id))
}

/** The newest number given to a shift at a station in a year; 0 when none was. */
export function findLastShiftNumber(db: Db, station: string, year: number): number {
  const row = db.first(
    sql
      .selectFrom('shift')
      .select('number')
      .where('station', '=', station)
      .where('year', '=', year)
      .orderBy('number', 'desc')
      .limit(1),
  )
  return row?.number ?? 0
}

/** A shift with the names of its people as they are now; throws when there is none with this id. */
export function getShift(db: Db, id: string): Shift {
  const row = findShiftRecord(db, id)
  if (!row) throw new Error(`shift ${id} is missing`)
  return {
    id: row.id as ShiftId,
    lead: getMember(db, row.lead),
    deputy: row.deputy === null ? null : getMember(db, row.deputy),
    leader: row.leader === null ? null : getMember(db, row.leader),
    note: row.note,
    plannedFrom: row.planned_from,
    plannedUntil: row.planned_until,
    takeover: toTakeover(row),
    endedAt: row.ended_at,
  }
}

function toTakeover(row: ShiftTable): Shift['takeover'] {
  const { took_over_at, took_over_kind, year, number } = row
  if (took_over_at === null || took_over_kind === null || year === null || number === null) return null
  return {
    at: took_over_at,
    kind: took_over_kind as TakeoverKind,
    number: { year, station: row.station, number },
    reason: row.took_over_reason,
  }
}

export function getMember(db: Db, id: string): Member {
  const account = db.first(sql.selectFrom('account').select(['id', 'name', 'post']).where('id', '=', id))
  if (!account) throw new Error(`account ${id} is missing`)
  return { ...account, id: account.id as AccountId }
}

export function insertException(tx: Tx, row: ShiftExceptionTable): void {
  tx.run(sql.insertInto('shift_exception').values(row))
}

/** What was out of order since a journal row, oldest first. */
export function listExceptions(db: Db, since: number): Pick<ShiftExceptionTable, 'at' | 'words'>[] {
  return db.all(sql.selectFrom('shift_exception').select(['at', 'words']).where('seq', '>', since).orderBy('seq'))
}
