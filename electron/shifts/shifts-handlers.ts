import type { Clock, IdSource } from '../../shared/clock'
import type { Handlers, Publish } from '../../shared/ipc/contract'
import { failure, type Refused, type Result, success } from '../../shared/result'
import { mayDoToRoom, type Room, type RoomDeed } from '../../shared/shifts/room'
import type { Crew, Shift, ShiftPlan } from '../../shared/shifts/shift'
import type { SessionKeeper } from '../accounts/session'
import type { Connection, Tx } from '../db/connection'
import { leadsMayHavePassed } from '../incidents/incident-leads'
import type { Decision, Journal } from '../journal/journal'
import { stateOfRoom, viewRoom } from './room-view'
import { nextShiftNumber, planFault } from './shift-planning'
import { findShiftRecord, getRoomRecord } from './shifts-repository'

interface Dependencies {
  db: Connection
  journal: Journal
  session: SessionKeeper
  clock: Clock
  ids: IdSource
  publish: Publish
}

/** Who is on duty and who comes next. The room changes hands in electron/handover alone. */
export function shiftsHandlers(dependencies: Dependencies): Handlers['shifts'] {
  const { db, journal, session, ids } = dependencies
  const change = (deed: RoomDeed, command: { commandId: string }, decide: (tx: Tx, at: number) => Decision) =>
    changeRoom(dependencies, deed, command, decide)
  return {
    room: () => success(session.current() ? viewRoom(db) : withoutWords(viewRoom(db))),

    open: (command) =>
      change('open', command, (tx, at) => {
        const fault = planFault(tx, command.plan)
        if (fault) return fault
        const number = nextShiftNumber(tx, journal.station, at)
        return success([{ type: 'shift.opened.1', subject: ids.next(), payload: { ...command.plan, number } }])
      }),

    plan: (command) =>
      change('plan', command, (tx) => {
        const { owner, next } = getRoomRecord(tx)
        const fault = planFault(tx, command.plan) ?? sameLeadFault(command.plan, findShiftRecord(tx, owner)?.lead)
        if (fault) return fault
        return success([{ type: 'shift.planned.1', subject: next ?? ids.next(), payload: command.plan }])
      }),

    change: (command) =>
      change('change', command, (tx) => {
        const { owner } = getRoomRecord(tx)
        const shift = findShiftRecord(tx, owner)
        if (!shift) throw new Error(`the room is owned by shift ${owner}, which is missing`)
        const { deputy, leader, until, reason } = command
        const crew = { lead: shift.lead as Crew['lead'], deputy, leader, note: reason }
        const fault = planFault(tx, { crew, from: shift.planned_from, until })
        if (fault) return fault
        const payload = { crew: { ...crew, note: shift.note }, from: shift.planned_from, until, reason }
        return success([{ type: 'shift.changed.1', subject: owner, payload }])
      }),

    noteLateRelief: (command) =>
      change('note-late-relief', command, (tx, at) => {
        const { owner } = getRoomRecord(tx)
        const until = findShiftRecord(tx, owner)?.planned_until ?? at
        if (at < until) return failure('conflict', '还没有到交班时间')
        const minutes = Math.floor((at - until) / 60_000)
        return success([{ type: 'shift.relief-late.1', subject: owner, payload: { words: command.words, minutes } }])
      }),
  }
}

/** Carries out what is done to the room, tells every window and answers with the room as it is then. */
export function changeRoom(
  { db, journal, session, publish }: Omit<Dependencies, 'clock' | 'ids'>,
  deed: RoomDeed,
  command: { commandId: string },
  decide: (tx: Tx, at: number) => Decision,
): Result<Room> {
  const meta = { commandId: command.commandId, actor: session.actor(), asked: [deed, command] }
  const done = journal.execute(meta, (tx, at) => {
    const allowed = mayDoToRoom(deed, stateOfRoom(tx))
    return allowed.ok ? decide(tx, at) : allowed
  })
  if (!done.ok) return done
  const room = viewRoom(db)
  publish('shifts', 'onChanged', room)
  publish('handover', 'onChanged', { handoverId: null })
  leadsMayHavePassed(db, publish)
  return success(room)
}

/** Who is on duty is no secret of the room; what was said about it is read by whoever is signed in. */
function withoutWords(room: Room): Room {
  const bare = (shift: Shift): Shift => ({
    ...shift,
    note: '',
    takeover: shift.takeover && { ...shift.takeover, reason: '' },
  })
  const { owner, next, joint, reliefLate } = room
  return {
    ...room,
    owner: owner && bare(owner),
    next: next && bare(next),
    joint: joint && { ...joint, before: bare(joint.before) },
    reliefLate: reliefLate && { ...reliefLate, words: '' },
  }
}

/** Nobody hands the room over to themselves: whoever stays on changes the planned end instead. */
function sameLeadFault({ crew }: ShiftPlan, leadNow: string | undefined): Refused | null {
  if (crew.lead !== leadNow) return null
  const sentence = '主班还是同一个人，不用交接。要接着值，改本班的交班时间'
  return failure('conflict', sentence, { lead: sentence })
}
