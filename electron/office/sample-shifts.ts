import type { Account } from '../../shared/accounts/account'
import type { IdSource } from '../../shared/clock'
import type { HandoverCheck } from '../../shared/handover/checks'
import { type Result, success } from '../../shared/result'
import type { ShiftPlan } from '../../shared/shifts/shift'
import type { Tx } from '../db/connection'
import { freeze } from '../handover/freezing'
import { findHandoverRecord } from '../handover/handover-repository'
import { saveForm } from '../handover/kept-repository'
import { getStoredSheet } from '../handover/stored-sheets'
import { takeOver } from '../handover/taking-over'
import type { NewEvent } from '../journal/event-catalogue'
import type { Decision, Journal } from '../journal/journal'
import { nextShiftNumber } from '../shifts/shift-planning'
import { getRoomRecord } from '../shifts/shifts-repository'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Shifts change at 08:00 in Asia/Shanghai: this is one such moment. */
const A_SHIFT_CHANGE = Date.UTC(2026, 0, 1, 0, 0)

/** Position of the duty leaders among the officers of the sample office. */
const LEADERS = 5

const shiftCount = (at: number) => Math.floor((at - A_SHIFT_CHANGE) / DAY)
const beginOf = (at: number) => A_SHIFT_CHANGE + shiftCount(at) * DAY

/** Which of the sample's officers are on duty then: the two shifts take turns. */
export function crewOf(at: number): { lead: number; deputy: number; leader: number } {
  const turn = Math.abs(shiftCount(at)) % 2
  return { lead: turn * 2, deputy: turn * 2 + 1, leader: LEADERS + turn }
}

interface Dependencies {
  journal: Journal
  ids: IdSource
  checks: readonly HandoverCheck[]
}

/** Something that happens to the room at an instant (UTC ms). */
interface Change {
  at: number
  carryOut(): void
}

export interface SampleShifts {
  /** Opens the first shift now, at `from`; shifts change until `until`. */
  open(from: number, until: number): void
  /** What happens to the room up to an instant and was not given before, oldest first. */
  changesUntil(at: number): Change[]
}

/** The shifts of the sample office hand over every morning, a few minutes before eight. */
export function createSampleShifts(dependencies: Dependencies, people: readonly Account[]): SampleShifts {
  const { journal, ids } = dependencies
  let waiting: Change[] = []
  const leadAt = (at: number) => accountAt(people, crewOf(at).lead)
  const plan = (at: number) =>
    execute(dependencies, leadAt(at), (tx) => {
      const subject = getRoomRecord(tx).next ?? ids.next()
      return success([{ type: 'shift.planned.1', subject, payload: planOf(people, at + DAY) }])
    })
  return {
    open(from, until) {
      execute(dependencies, leadAt(from), (tx, at) => {
        const number = nextShiftNumber(tx, journal.station, at)
        return success([{ type: 'shift.opened.1', subject: ids.next(), payload: { ...planOf(people, from), number } }])
      })
      plan(from)
      for (let change = beginOf(from) + DAY; change <= until; change += DAY) {
        waiting.push(
          { at: change - 14 * MINUTE, carryOut: () => freezeSheet(dependencies, leadAt(change - 1)) },
          { at: change - 6 * MINUTE, carryOut: () => confirmItems(dependencies, leadAt(change)) },
          { at: change - 2 * MINUTE, carryOut: () => takeRoom(dependencies, leadAt(change)) },
          { at: change, carryOut: () => plan(change) },
        )
      }
    },
    changesUntil(at) {
      const due = waiting.filter((change) => change.at <= at)
      waiting = waiting.filter((change) => change.at > at)
      return due
    },
  }
}

/** The shift that is on duty at an instant, as it is planned. */
function planOf(people: readonly Account[], at: number): ShiftPlan {
  const { lead, deputy, leader } = crewOf(at)
  const idOf = (position: number) => accountAt(people, position).id
  const from = beginOf(at)
  return { crew: { lead: idOf(lead), deputy: idOf(deputy), leader: idOf(leader), note: '' }, from, until: from + DAY }
}

const SELF = { capacity: 'self', reason: '' } as const

function freezeSheet(dependencies: Dependencies, signer: Account): void {
  const { ids, checks } = dependencies
  execute(dependencies, signer, (tx, at) => {
    saveForm(tx, getRoomRecord(tx).owner, {
      checks: Object.fromEntries(checks.map(({ id }) => [id, { state: 'done', remark: '' }])),
      leaders: '办公室主任温仲平　在机关，130 0000 0301',
      watch: '',
      remarks: '',
      next: {},
    })
    return freeze({ tx, at, signer, ids, checks }, { accountId: signer.id, ...SELF })
  })
}

function confirmItems(dependencies: Dependencies, signer: Account): void {
  execute(dependencies, signer, (tx) => {
    const handover = runningHandover(tx)
    const { items } = getStoredSheet(tx, handover)
    const [first, ...rest] = items.map(({ key, urgency, who }): NewEvent => {
      const readBack = urgency === 'grave' ? `${who}报的事还没有完，盯住现场，有新情况马上报` : ''
      const payload = { key, answer: 'accepted' as const, words: '', readBack }
      return { type: 'handover.item-answered.1', subject: handover.id, payload }
    })
    // A quiet morning hands nothing over; somebody said so all the same.
    if (!first)
      return success([{ type: 'handover.remarked.1', subject: handover.id, payload: { words: '没有未办结' } }])
    return success([first, ...rest])
  })
}

function takeRoom(dependencies: Dependencies, signer: Account): void {
  const { journal } = dependencies
  execute(dependencies, signer, (tx, at) =>
    takeOver({ tx, at, signer, station: journal.station }, runningHandover(tx), {
      signing: { accountId: signer.id, ...SELF },
      reason: '',
      jointWork: false,
    }),
  )
}

function runningHandover(tx: Tx) {
  const { handover } = getRoomRecord(tx)
  const record = handover === null ? undefined : findHandoverRecord(tx, handover)
  if (!record) throw new Error('the sample confirms items before its sheet is frozen')
  return record
}

function accountAt(people: readonly Account[], position: number): Account {
  const account = people[position]
  if (!account) throw new Error(`the sample office has nobody at ${position}`)
  return account
}

/** The sample is the program's own: what does not fit the rules is a bug in it. */
function execute({ journal, ids }: Dependencies, actor: Account, decide: (tx: Tx, at: number) => Decision): void {
  const done: Result<unknown> = journal.execute({ commandId: ids.next(), actor: actor.id }, decide)
  if (!done.ok) throw new Error(`the sample does not fit the rules: ${done.failure.message}`)
}
