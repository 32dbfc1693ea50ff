import { nextPlanTimes } from './crew-rules'
import type { Shift } from './shift'

/** From so many minutes before the planned change on, taking over in one step is that change itself, only early. */
export const EARLY_CHANGE_MIN = 120

/** Whether the planned change is so near, or over, that whoever was planned takes over. `now` is UTC ms. */
export function isEarlyChange({ plannedUntil }: Pick<Shift, 'plannedUntil'>, now: number): boolean {
  return plannedUntil - now <= EARLY_CHANGE_MIN * 60_000
}

/**
 * When a shift that takes over in one step would end (UTC ms): somebody who steps in for the rest of a shift ends with it,
 * whoever was planned ends as planned.
 */
export function urgentUntil(owner: Shift, next: Shift | null, now: number, zone: string): number {
  if (!isEarlyChange(owner, now)) return owner.plannedUntil
  return next?.plannedUntil ?? nextPlanTimes(owner, zone).until
}
