import { checkCrew, checkPlan } from '../../shared/shifts/crew-rules'
import type { ShiftNumber, ShiftPlan } from '../../shared/shifts/shift'
import { yearOf } from '../../shared/time/office-time'
import { listAccounts } from '../accounts/accounts-repository'
import type { Db } from '../db/connection'
import { getOffice } from '../office/office-repository'
import { findLastShiftNumber } from './shifts-repository'

/** What is wrong with the people or the times of a shift, or null. */
export function planFault(db: Db, plan: ShiftPlan) {
  const crew = checkCrew(plan.crew, listAccounts(db))
  if (!crew.ok) return crew
  const times = checkPlan(plan)
  return times.ok ? null : times
}

/** The number of a shift that takes over at `at`: counted by station and year, as entries are. */
export function nextShiftNumber(db: Db, station: string, at: number): ShiftNumber {
  const year = yearOf(at, getOffice(db).zone)
  return { year, station, number: findLastShiftNumber(db, station, year) + 1 }
}
