import type { Account } from '../accounts/account'
import { failure, type Result, success } from '../result'
import type { Crew, Shift, ShiftPlan } from './shift'

const HOUR = 3_600_000
export function checkCrew(crew: Crew, accounts: readonly Account[]): Result<null> {
  const find = (id: string | null) => accounts.find((account) => account.id === id && account.active)
  const lead = find(crew.lead)
  if (!lead || lead.role === 'office-head') return failure('invalid-input', '主班不在值班人员里', { lead: '换一个人' })
  if (crew.deputy !== null && (crew.deputy === crew.lead || !find(crew.deputy)))
    return failure('invalid-input', '副班不在值班人员里，或与主班是同一人', { deputy: '换一个人' })
  if (crew.leader !== null) {
    const leader = find(crew.leader)
    if (!leader || (leader.role !== 'duty-leader' && leader.role !== 'office-head'))
      return failure('invalid-input', '带班领导不在带班人员里', { leader: '换一个人' })
  }
  if ((crew.deputy === null || crew.leader === null) && crew.note === '')
    return failure('invalid-input', '缺副班或带班领导，写一句原因', { note: '写一句原因' })
  return success(null)
}
export function checkPlan({ from, until }: Pick<ShiftPlan, 'from' | 'until'>): Result<null> {
  if (until <= from) return failure('invalid-input', '交班时间要在接班之后', { until: '要在接班之后' })
  if (until - from > 72 * HOUR) return failure('invalid-input', '一班不超过 72 小时', { until: '不超过 72 小时' })
  return success(null)
}
export function nextPlanTimes(shift: Pick<Shift, 'plannedUntil'>, _zone: string): { from: number; until: number } {
  return { from: shift.plannedUntil, until: shift.plannedUntil + 24 * HOUR }
}
