import { findAccount } from '../../electron/accounts/accounts-repository'
import type { Tx } from '../../electron/db/connection'
import { freeze } from '../../electron/handover/freezing'
import { findHandoverRecord } from '../../electron/handover/handover-repository'
import { saveForm } from '../../electron/handover/kept-repository'
import { getStoredSheet } from '../../electron/handover/stored-sheets'
import { takeOver } from '../../electron/handover/taking-over'
import type { NewEvent } from '../../electron/journal/event-catalogue'
import type { Decision } from '../../electron/journal/journal'
import { nextShiftNumber } from '../../electron/shifts/shift-planning'
import { getRoomRecord } from '../../electron/shifts/shifts-repository'
import type { HandoverCheck } from '../../shared/handover/checks'
import { success } from '../../shared/result'
import type { ShiftPlan } from '../../shared/shifts/shift'
import type { Colleague, Crew, SeedRun } from './seed-run'
import { joined, left, type Staff, TURNS } from './staff'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const SELF = { capacity: 'self', reason: '' } as const

interface Room {
  run: SeedRun
  staff: Staff
  checks: readonly HandoverCheck[]
  /** 08:00 of the first day, UTC ms: shifts change then. */
  firstChange: number
  /** Hash of everybody's password. */
  phc: string
}

export interface RoomCourse {
  /** Who is planned for an instant (UTC ms). */
  crewAt(at: number): Crew
  /** Opens the first shift, now. */
  open(): void
  /** Plans the change of shift of a day, counted from the first. */
  planChange(day: number): void
}

/** Shifts change every morning: the sheet is signed, gone through item by item, and the room taken over. */
export function createRoomCourse(room: Room): RoomCourse {
  const { run, staff, firstChange } = room
  const dayAt = (at: number) => Math.floor((at - firstChange) / DAY)
  const crewOf = (day: number): Crew => ({ ...staff.pairOf(day + TURNS), leader: staff.leaderOf(day + TURNS) })
  const planOf = (day: number): ShiftPlan => {
    const { lead, deputy, leader } = crewOf(day)
    const from = firstChange + day * DAY
    const crew = { lead: lead.id, deputy: deputy.id, leader: leader.id, note: '' }
    return { crew, from, until: from + DAY } as ShiftPlan
  }
  const plan = (day: number) =>
    execute(run, crewOf(day - 1).lead, (tx) => {
      const subject = getRoomRecord(tx).next ?? run.ids.next()
      return success([{ type: 'shift.planned.1', subject, payload: planOf(day) }])
    })
  return {
    crewAt: (at) => crewOf(dayAt(at)),
    open() {
      const day = dayAt(run.now())
      execute(run, crewOf(day).lead, (tx, at) => {
        const number = nextShiftNumber(tx, run.journal.station, at)
        return success([{ type: 'shift.opened.1', subject: run.ids.next(), payload: { ...planOf(day), number } }])
      })
      plan(day + 1)
    },
    planChange(day) {
      const at = firstChange + day * DAY
      const late = run.chance.chance(0.03) ? run.chance.whole(1, 25) * MINUTE : 0
      const step = (when: number, deed: () => void) => run.agenda.plan(when, deed)
      step(at - 14 * MINUTE, () => freezeSheet(room, crewOf(day - 1).lead))
      step(at - 6 * MINUTE, () => confirmItems(run, crewOf(day).lead))
      step(at - 2 * MINUTE + late, () => takeRoom(run, crewOf(day).lead, late > 0 ? '路上积水，绕行' : ''))
      step(at - 2 * MINUTE + late, () => changeStaff(room, day))
      step(at + late, () => plan(day + 1))
    },
  }
}

/** Those of the turn after next who have served their years give way. */
function changeStaff({ run, staff, phc }: Room, day: number): void {
  for (const { leaves, comes } of staff.changesOf(day + TURNS + 2, day)) {
    execute(run, staff.administrator, (tx) => success([joined(tx, comes, phc), left(leaves)]))
  }
}

function freezeSheet({ run, checks }: Room, signer: Colleague): void {
  const { chance, ids, head } = run
  execute(run, signer, (tx, at) => {
    const remark = chance.chance(0.1) ? '传真机缺纸，已补' : ''
    saveForm(tx, getRoomRecord(tx).owner, {
      checks: Object.fromEntries(checks.map(({ id }) => [id, { state: 'done' as const, remark: '' }])),
      leaders: `办公室主任${head.name}　在机关`,
      watch: '',
      remarks: remark,
      next: {},
    })
    return freeze(
      { tx, at, signer: accountOf(tx, signer), ids, checks },
      { accountId: accountOf(tx, signer).id, ...SELF },
    )
  })
}

function confirmItems(run: SeedRun, signer: Colleague): void {
  execute(run, signer, (tx) => {
    const handover = runningHandover(tx)
    const { items } = getStoredSheet(tx, handover)
    const [first, ...rest] = items.map(({ key, urgency }): NewEvent => {
      const readBack = urgency === 'grave' ? '盯住现场，有新情况马上报' : ''
      const payload = { key, answer: 'accepted' as const, words: '', readBack }
      return { type: 'handover.item-answered.1', subject: handover.id, payload }
    })
    if (first) return success([first, ...rest])
    return success([{ type: 'handover.remarked.1', subject: handover.id, payload: { words: '没有未办结' } }])
  })
}

function takeRoom(run: SeedRun, signer: Colleague, reason: string): void {
  execute(run, signer, (tx, at) => {
    const account = accountOf(tx, signer)
    const taking = { tx, at, signer: account, station: run.journal.station }
    return takeOver(taking, runningHandover(tx), {
      signing: { accountId: account.id, ...SELF },
      reason,
      jointWork: false,
    })
  })
}

function runningHandover(tx: Tx) {
  const { handover } = getRoomRecord(tx)
  const record = handover === null ? undefined : findHandoverRecord(tx, handover)
  if (!record) throw new Error('a sheet is confirmed before it is frozen')
  return record
}

function accountOf(tx: Tx, { id, name }: Colleague) {
  const account = findAccount(tx, id)
  if (!account) throw new Error(`${name} has no account`)
  return account
}

/** What does not fit the rules is a bug in the generator. */
function execute({ journal, ids }: SeedRun, actor: Colleague, decide: (tx: Tx, at: number) => Decision): void {
  const done = journal.execute({ commandId: ids.next(), actor: actor.id }, decide)
  if (!done.ok) throw new Error(`the seeded office does not fit the rules: ${done.failure.message}`)
}
