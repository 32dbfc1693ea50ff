import { systemClock } from '../../electron/app/system'
import type { EntryContent } from '../../shared/entries/entry'
import { dayStart } from '../../shared/time/office-day'
import { DEFAULT_ZONE, dayOf } from '../../shared/time/office-time'
import { createChance } from '../seed/chance'
import { createContents } from '../seed/entry-content'
import { seedOffice } from '../seed/seed-office'
import { createTown } from '../seed/town'
import { PASSWORD } from '../support/an-office'

const SEED = 7
const HOUR = 60 * 60_000
/** Entries of a log whose town the measured saves know. */
const TOWN_OF = 100_000

/** Fills an empty folder with the office that `npm run seed` makes, up to now. `oneDay`: all its entries came in on one day. */
export async function fillOffice(options: {
  folder: string
  resources: string
  entries: number
  oneDay: boolean
}): Promise<void> {
  const { oneDay, ...wanted } = options
  const now = systemClock.now()
  const span = oneDay ? dayUntil(now) : { until: now }
  await seedOffice({ ...wanted, seed: SEED, password: PASSWORD, ...span })
}

/** What there is of today, or yesterday while that is less than an hour. */
function dayUntil(now: number): { from: number; until: number } {
  const morning = dayStart(dayOf(now, DEFAULT_ZONE), DEFAULT_ZONE)
  return now - morning < HOUR ? { from: morning - 24 * HOUR, until: morning - 1 } : { from: morning, until: now }
}

/** One entry's words after another, as the office writes them. */
export function createWords(): (receivedAt: number) => EntryContent {
  const chance = createChance(SEED)
  const compose = createContents(chance, createTown(chance, TOWN_OF))
  return (receivedAt) => compose(receivedAt)
}
