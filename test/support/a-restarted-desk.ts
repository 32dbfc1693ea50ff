import type { AccountId } from '../../shared/accounts/account'
import type { IdSource } from '../../shared/clock'
import type { DraftId } from '../../shared/entries/draft'
import type { EntryId } from '../../shared/entries/entry'
import type { HandoverId } from '../../shared/handover/handover-contract'
import type { Room } from '../../shared/shifts/room'
import { PASSWORD, setUpOffice, valueIn } from './an-office'
import { quickPasswords } from './quick-passwords'
import { type StartedApp, startApp } from './start-app'
import { createTestIds, type TestClock } from './test-clock'

/** Roles of everybody of the desk, the administrator first. */
const staff = ['officer', 'officer', 'officer', 'duty-leader', 'duty-leader', 'office-head'] as const

/** A desk that goes through restarts: the same folder, clock, ids and people. */
export interface Desk {
  app: StartedApp
  clock: TestClock
  ids: IdSource
  /** The administrator, three officers, two duty leaders, the office head. */
  people: AccountId[]
  entries: EntryId[]
  drafts: DraftId[]
  handovers: HandoverId[]
  /** Who is signed in. */
  signedIn: AccountId | null
}

/** An office with its people; no shift has been opened. The administrator is signed in. */
export async function setUpDesk(clock: TestClock): Promise<Desk> {
  // One source for all starts: ids that begin anew would meet those of the start before.
  const ids = createTestIds('id-')
  const app = startApp({ clock, ports: { passwords: quickPasswords, ids } })
  const administrator = await setUpOffice(app)
  const people = [administrator]
  for (const [index, role] of staff.entries()) {
    const created = await app.api.accounts.create({ name: `值班${index}`, post: '', role, password: PASSWORD })
    people.push(valueIn(created).id)
  }
  return { app, clock, ids, people, entries: [], drafts: [], handovers: [], signedIn: administrator }
}

/** Ends the program and starts it again on the same data: nobody is signed in then. */
export function restart(desk: Desk): void {
  desk.app.stop()
  const ports = { passwords: quickPasswords, ids: desk.ids }
  desk.app = startApp({ folder: desk.app.folder, clock: desk.clock, ports })
  desk.signedIn = null
}

/** Signs somebody in whose pause, if any, is over. */
export async function signIn(desk: Desk, accountId: AccountId): Promise<void> {
  valueIn(await desk.app.api.accounts.signIn({ accountId, password: PASSWORD }))
  desk.signedIn = accountId
}

export async function roomOf(desk: Desk): Promise<Room> {
  return valueIn(await desk.app.api.shifts.room())
}

/** One of a list by a number of any size; undefined when there is none. */
export function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)]
}
