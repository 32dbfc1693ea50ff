import type { Account } from '../../shared/accounts/account'
import type { Room } from '../../shared/shifts/room'
import { type Shift, shiftId } from '../../shared/shifts/shift'
import { NIGHT } from './test-clock'

const HOUR = 3_600_000
const MINUTE = 60_000

type Who = Pick<Account, 'id' | 'name' | 'post'>

const asMember = ({ id, name, post }: Who) => ({ id, name, post })

/** A room in which no shift was opened yet. */
export const emptyRoom: Room = { owner: null, next: null, signing: null, owed: [], joint: null, reliefLate: null }

/** A shift led by somebody, planned from yesterday 08:00 (of the test clock's night) until 08:00, taken over at 08:03. */
export function aShift(lead: Who, changes: Partial<Shift> = {}): Shift {
  const plannedFrom = NIGHT - 19 * HOUR - 20 * MINUTE
  return {
    id: shiftId.parse(`shift-of-${lead.id}`),
    lead: asMember(lead),
    deputy: null,
    leader: null,
    note: '',
    plannedFrom,
    plannedUntil: plannedFrom + 24 * HOUR,
    takeover: {
      at: plannedFrom + 3 * MINUTE,
      kind: 'signed',
      number: { year: 2026, station: 'A', number: 198 },
      reason: '',
    },
    endedAt: null,
    ...changes,
  }
}

/** A shift that is only planned, to follow another. */
export function aPlannedShift(lead: Who, after: Shift, changes: Partial<Shift> = {}): Shift {
  const { plannedUntil } = after
  return aShift(lead, { plannedFrom: plannedUntil, plannedUntil: plannedUntil + 24 * HOUR, takeover: null, ...changes })
}

/** A room on duty. */
export function aRoom(owner: Shift, changes: Partial<Room> = {}): Room {
  return { ...emptyRoom, owner, ...changes }
}
