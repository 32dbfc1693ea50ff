import { Temporal } from 'temporal-polyfill'
import { type Account, type Role, roleWords } from '../accounts/account'
import { failure, type Refused, type Result, success } from '../result'
import type { Crew, Shift, ShiftPlan } from './shift'

const HOUR = 3_600_000
/** A shift is at least this long, and at most; in hours. */
const SHORTEST_SHIFT_H = 1
const LONGEST_SHIFT_H = 72

/** Who keeps the log: whoever may record, see access.ts. */
const officers: readonly Role[] = ['officer', 'duty-leader', 'administrator']
const leaders: readonly Role[] = ['duty-leader', 'office-head']

/** Who may be lead or deputy. */
export function mayBeOfficer({ role }: Pick<Account, 'role'>): boolean {
  return officers.includes(role)
}

/** Who may be duty leader. */
export function mayLead({ role }: Pick<Account, 'role'>): boolean {
  return leaders.includes(role)
}

/**
 * Whether these people may be on duty together. Duty-room rules, article 6: a lead and a deputy; who is missing, or does two
 * things at once, is explained in the note. Failures name the field: `lead`, `deputy`, `leader` or `note`.
 */
export function checkCrew(crew: Crew, accounts: readonly Account[]): Result<null> {
  const { lead, deputy, leader, note } = crew
  const refused =
    roleFault({ field: 'lead', post: '主班', id: lead, may: mayBeOfficer }, accounts) ??
    roleFault({ field: 'deputy', post: '副班', id: deputy, may: mayBeOfficer }, accounts) ??
    (deputy === lead ? fault('deputy', '副班和主班是同一个人，换一个人，或空着并写说明') : null) ??
    roleFault({ field: 'leader', post: '带班领导', id: leader, may: mayLead }, accounts)
  if (refused) return refused
  const unusual = [
    ...(deputy === null ? ['没有副班'] : []),
    ...(leader === null ? ['没有带班领导'] : []),
    ...(leader !== null && (leader === lead || leader === deputy) ? ['带班领导兼着值班'] : []),
  ]
  if (unusual.length === 0 || note.trim() !== '') return success(null)
  return fault('note', `${unusual.join('、')}，写一句说明`)
}

interface Place {
  field: string
  post: string
  id: string | null
  may: (account: Account) => boolean
}

function roleFault({ field, post, id, may }: Place, accounts: readonly Account[]): Refused | null {
  if (id === null) return null
  const account = accounts.find((each) => each.id === id)
  if (!account) return fault(field, `找不到这个人，另选一位${post}`)
  if (!account.active) return fault(field, `${account.name}的账户已停用，另选一位${post}`)
  if (may(account)) return null
  return fault(field, `${account.name}是${roleWords[account.role]}，不能任${post}。另选一位`)
}

/** Whether a shift may be planned from and until these instants (UTC ms). Failures name `until`. */
export function checkPlan({ from, until }: Pick<ShiftPlan, 'from' | 'until'>): Result<null> {
  if (until <= from) return fault('until', '交班时间要在接班时间之后')
  if (until - from < SHORTEST_SHIFT_H * HOUR) return fault('until', `一班至少 ${SHORTEST_SHIFT_H} 小时`)
  if (until - from > LONGEST_SHIFT_H * HOUR) {
    return fault('until', `一班最多 ${LONGEST_SHIFT_H} 小时，核对日期`)
  }
  return success(null)
}

/** When the shift after this one is on duty (UTC ms): until the same clock time of the next day, which has 23 to 25 hours. */
export function nextPlanTimes(shift: Pick<Shift, 'plannedUntil'>, zone: string): { from: number; until: number } {
  const from = shift.plannedUntil
  const until = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).add({ days: 1 })
  return { from, until: until.epochMilliseconds }
}

function fault(field: string, sentence: string): Refused {
  return failure('invalid-input', sentence, { [field]: sentence })
}
