import type { Clock } from '../../shared/clock'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import { createPeopleStore, type PeopleStore } from '../accounts/people-store'
import { createSessionStore, type SessionStore } from '../accounts/session-store'
import { createJournalCheckStore, type JournalCheckStore } from '../journal/journal-check-store'
import { createOfficeStore, type OfficeStore } from '../office/office-store'
import { createFailureStore, type FailureStore } from './failure-store'
import { createNowStore, type NowStore } from './now-store'
import { createPlaceStore, type PlaceStore } from './place-store'

/** What the shell shows; the desk has stores of its own for as long as somebody is signed in. */
export interface AppStores {
  failures: FailureStore
  office: OfficeStore
  session: SessionStore
  people: PeopleStore
  journal: JournalCheckStore
  place: PlaceStore
  now: NowStore
  /** Asks the main process how things stand; answers with what went wrong, or null. */
  load(): Promise<Failure | null>
}

export function createAppStores(api: Api, clock: Clock): AppStores {
  const failures = createFailureStore()
  const office = createOfficeStore(api.office)
  const session = createSessionStore(api.accounts, failures.report)
  return {
    failures,
    office,
    session,
    people: createPeopleStore(api.accounts),
    journal: createJournalCheckStore(api.journal, clock, failures.report),
    place: createPlaceStore(),
    now: createNowStore(clock),
    load: async () => {
      const [noOffice, noSession] = await Promise.all([office.load(), session.load()])
      return noOffice ?? noSession
    },
  }
}
