import type { Clock, IdSource } from '../../shared/clock'
import type { Api } from '../../shared/ipc/contract'
import type { Failure } from '../../shared/result'
import { createPeopleStore, type PeopleStore } from '../accounts/people-store'
import { createSessionStore, type SessionStore } from '../accounts/session-store'
import { createRegisterStores, type RegisterStores } from '../handover/register/register-stores'
import { type AlarmStore, createAlarmStore } from '../incidents/alarms/alarm-store'
import { createPoliciesStores, type PoliciesStores } from '../incidents/policies/policies-stores'
import { createJournalCheckStore, type JournalCheckStore } from '../journal/journal-check-store'
import { createWaitingStore, type WaitingStore } from '../marks/waiting-store'
import { createOfficeStore, type OfficeStore } from '../office/office-store'
import { createGapRulesStore, type GapRulesStore } from '../review/gaps/rules-store'
import { createIndexStore, type IndexStore } from '../search-index/index-store'
import { createGapsStore, type GapsStore } from '../shifts/gaps-store'
import { createReminderStore, type ReminderStore } from '../shifts/reminder-store'
import { createShiftsStore, type ShiftsStore } from '../shifts/shifts-store'
import { createSpellingStore, type SpellingStore } from '../shifts/spelling-store'
import { createFailureStore, type FailureStore } from './failure-store'
import { createNowStore, type NowStore } from './now-store'
import { createPlaceStore, type PlaceStore } from './place-store'

/** What the shell shows; the desk has stores of its own for as long as somebody is signed in. */
export interface AppStores {
  failures: FailureStore
  office: OfficeStore
  session: SessionStore
  shifts: ShiftsStore
  reminders: ReminderStore
  gaps: GapsStore
  spelling: SpellingStore
  people: PeopleStore
  journal: JournalCheckStore
  searchIndex: IndexStore
  /** What the head sent back to whoever is signed in, or wants done. */
  waiting: WaitingStore
  place: PlaceStore
  /** Also while nobody is signed in. */
  alarms: AlarmStore
  now: NowStore
  /** Makes the register of handovers for whoever signs in. */
  openRegister(zone: string): RegisterStores
  /** Makes what is shown of policy packs for whoever signs in. */
  openPolicies(): PoliciesStores
  /** Makes the rules for gaps for whoever signs in. */
  openGapRules(): GapRulesStore
  /** Asks the main process how things stand; answers with what went wrong, or null. */
  load(): Promise<Failure | null>
}

export interface AppNeeds {
  api: Api
  clock: Clock
  ids: IdSource
}

export function createAppStores({ api, clock, ids }: AppNeeds): AppStores {
  const failures = createFailureStore()
  const office = createOfficeStore(api.office)
  const session = createSessionStore(api.accounts, failures.report)
  const shifts = createShiftsStore(api.shifts, ids)
  const now = createNowStore(clock)
  const alarms = createAlarmStore({ incidents: api.incidents, session, now, ids, report: failures.report })
  // The sample office comes with shifts of its own.
  office.subscribe((state, before) => {
    if (before.office !== null || !state.office) return
    void shifts.load().then((failure) => failure && failures.report(failure))
  })
  return {
    failures,
    office,
    session,
    shifts,
    reminders: createReminderStore({ shifts, now }),
    gaps: createGapsStore(api.handover),
    spelling: createSpellingStore(api.accounts),
    people: createPeopleStore(api.accounts),
    journal: createJournalCheckStore(api.journal, clock, failures.report),
    searchIndex: createIndexStore(api, failures.report),
    waiting: createWaitingStore(api),
    place: createPlaceStore(),
    alarms,
    now,
    openRegister: (zone) => createRegisterStores({ api, clock, ids, zone }),
    openPolicies: () => createPoliciesStores({ api, ids }),
    openGapRules: () => createGapRulesStore({ api, ids }),
    load: async () => {
      alarms.read()
      const failures = await Promise.all([office.load(), shifts.load(), session.load()])
      return failures.find((failure) => failure !== null) ?? null
    },
  }
}
