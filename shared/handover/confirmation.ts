/**
 * Minutes within which the items of a room that was taken over in one step, or by order, must be confirmed one by one. The
 * duty-room rules set no time; an hour is what the first written report of a grave matter is given.
 */
export const CONFIRM_WITHIN_MIN = 60

/** When items that were not confirmed at `takenOverAt` (UTC ms) must be. */
export function confirmationDue(takenOverAt: number): number {
  return takenOverAt + CONFIRM_WITHIN_MIN * 60_000
}
