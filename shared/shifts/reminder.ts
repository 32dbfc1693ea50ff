const MINUTE = 60_000

/** How near the planned change is: within 30 or 10 minutes, or over. `minutes` is how many are left or, of `over`, gone. */
export interface ChangeReminder {
  kind: 'in-30' | 'in-10' | 'over' | null
  minutes: number
}

/** What to remind of at `now`, of a change planned for `plannedUntil` (UTC ms). */
export function reminderOf(plannedUntil: number, now: number): ChangeReminder {
  const left = plannedUntil - now
  if (left <= 0) return { kind: 'over', minutes: Math.floor((now - plannedUntil) / MINUTE) }
  const minutes = Math.ceil(left / MINUTE)
  if (minutes > 30) return { kind: null, minutes }
  return { kind: minutes > 10 ? 'in-30' : 'in-10', minutes }
}
