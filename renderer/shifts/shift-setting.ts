import type { Session } from '../../shared/accounts/account'
import type { Office } from '../../shared/office/office'
import type { NowStore } from '../app/now-store'
import type { Person } from './person'
import type { ShiftsStore } from './shifts-store'
import type { SpellingStore } from './spelling-store'

/** What every part about shifts is given. */
export interface ShiftSetting {
  shifts: ShiftsStore
  office: Office
  session: Session
  /** Whoever has an account in use. */
  people: readonly Person[]
  /** How their names are spelled, for those who type letters. */
  spelling: SpellingStore
  /** The one timer of the window. */
  now: NowStore
}
