import { createStore } from 'zustand/vanilla'
import type { AccountId } from '../../shared/accounts/account'
import type { IdSource } from '../../shared/clock'
import type { CommandId } from '../../shared/entries/entries-contract'
import type { Api } from '../../shared/ipc/contract'
import type { Failure, Result } from '../../shared/result'
import type { Room } from '../../shared/shifts/room'
import type { ShiftPlan } from '../../shared/shifts/shift'
import { createCommandAttempts } from '../app/command-attempts'
import { type ReadableStore, readable } from '../app/readable-store'

export interface ShiftsState {
  /** Who owns the room; undefined until the main process has answered. */
  room: Room | undefined
}

/** What may be changed of the shift on duty; `until` is UTC ms. */
export interface ShiftChange {
  deputy: AccountId | null
  leader: AccountId | null
  until: number
  reason: string
}

/** Commands answer with what went wrong, or null. */
export interface ShiftsStore extends ReadableStore<ShiftsState> {
  load(): Promise<Failure | null>
  open(plan: ShiftPlan): Promise<Failure | null>
  plan(plan: ShiftPlan): Promise<Failure | null>
  change(change: ShiftChange): Promise<Failure | null>
  noteLateRelief(words: string): Promise<Failure | null>
}

/** The duty room: who has it, who comes next. The main process decides; the page repeats what it says, signed in or not. */
export function createShiftsStore(api: Api['shifts'], ids: IdSource): ShiftsStore {
  const store = createStore<ShiftsState>(() => ({ room: undefined }))
  const attempts = createCommandAttempts(ids)
  const keep = (answer: Result<Room>): Failure | null => {
    if (!answer.ok) return answer.failure
    store.setState({ room: answer.value })
    return null
  }
  /** Asks with the id of the same question that got no answer, so that a retry is not done twice. */
  const ask = async <T>(
    subject: string,
    asked: T,
    send: (input: T & { commandId: CommandId }) => Promise<Result<Room>>,
  ) => {
    const answer = await send({ commandId: attempts.idFor(subject, asked), ...asked })
    if (answer.ok) attempts.done(subject)
    return keep(answer)
  }
  api.onChanged((room) => store.setState({ room }))
  return {
    ...readable(store),
    load: async () => keep(await api.room()),
    open: (plan) => ask('open', { plan }, api.open),
    plan: (plan) => ask('plan', { plan }, api.plan),
    change: (change) => ask('change', change, api.change),
    noteLateRelief: (words) => ask('late-relief', { words }, api.noteLateRelief),
  }
}
