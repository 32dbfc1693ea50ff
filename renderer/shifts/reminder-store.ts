import { createStore } from 'zustand/vanilla'
import { TOLERANCE_MIN } from '../../shared/shifts/punctuality'
import { reminderOf } from '../../shared/shifts/reminder'
import type { Room } from '../../shared/shifts/room'
import type { NowStore } from '../app/now-store'
import { type ReadableStore, readable } from '../app/readable-store'
import type { ShiftsStore } from './shifts-store'

/** The stages before and after the planned change of which an officer is told. */
export type ReminderStage = 'in-30' | 'in-10' | 'over'

export interface Reminder {
  stage: ReminderStage
  /** Minutes until the planned change; of `over` the minutes since. */
  minutes: number
}

export interface ReminderState {
  /** null: nothing is near. */
  reminder: Reminder | null
  /** Somebody has seen this stage of this change. */
  acknowledged: boolean
  /** The change is over beyond the tolerance, and nobody signs. `rings` until somebody says that they know. */
  late: boolean
  rings: boolean
}

export interface ReminderStore extends ReadableStore<ReminderState> {
  /** Begins to follow room and clock; answers with its end. */
  start(): () => void
  /** Quiet until the next stage. */
  acknowledge(): void
}

const quiet: ReminderState = { reminder: null, acknowledged: false, late: false, rings: false }

/** When the change of shift is near or over. Also while the room is locked: what rings then is acknowledged for all. */
export function createReminderStore({ shifts, now }: { shifts: ShiftsStore; now: NowStore }): ReminderStore {
  const store = createStore<ReminderState>(() => quiet)
  let seen: string | null = null

  const follow = () => {
    const { room } = shifts.getState()
    const reminder = room ? reminderIn(room, now.getState().now) : null
    const acknowledged = reminder !== null && stageKey(room, reminder) === seen
    const late = reminder !== null && isLate(reminder)
    const rings = late && !acknowledged && room?.reliefLate === null
    const next = { reminder, acknowledged, late, rings }
    if (!isSame(store.getState(), next)) store.setState(next)
  }
  return {
    ...readable(store),
    start: () => {
      follow()
      const ends = [shifts.subscribe(follow), now.subscribe(follow)]
      return () => {
        for (const end of ends) end()
      }
    },
    acknowledge: () => {
      const { reminder } = store.getState()
      if (reminder === null) return
      seen = stageKey(shifts.getState().room, reminder)
      follow()
    },
  }
}

/** Nothing while the two sign: they are at it. */
function reminderIn({ owner, signing }: Room, now: number): Reminder | null {
  if (owner === null || signing !== null) return null
  const { kind, minutes } = reminderOf(owner.plannedUntil, now)
  return kind === null ? null : { stage: kind, minutes }
}

/** The same for one stage of one planned change, so that a change put off reminds anew. */
function stageKey(room: Room | undefined, { stage }: Reminder): string {
  return `${room?.owner?.id} ${room?.owner?.plannedUntil} ${stage}`
}

function isLate({ stage, minutes }: Reminder): boolean {
  return stage === 'over' && minutes > TOLERANCE_MIN
}

/** Asked each second: nobody is to be told of nothing new. */
function isSame(one: ReminderState, other: ReminderState): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
