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
const MINUTE = 60_000
/** Entries of a log whose town the measured saves know. */
const TOWN_OF = 100_000

/** Fills an empty folder with the office that `npm run seed` makes, up to now. `today`: all its entries came in today. */
export async function fillOffice(options: {
  folder: string
  resources: string
  entries: number
  today: boolean
}): Promise<void> {
  const { folder, resources, entries, today } = options
  const until = systemClock.now()
  const morning = dayStart(dayOf(until, DEFAULT_ZONE), DEFAULT_ZONE)
  // Shortly after midnight there is not much of today yet.
  const from = today ? { from: Math.min(morning, until - 20 * MINUTE) } : {}
  await seedOffice({ folder, resources, entries, seed: SEED, until, password: PASSWORD, ...from })
}

/** One entry's words after another, as the office writes them. */
export function createWords(): (receivedAt: number) => EntryContent {
  const chance = createChance(SEED)
  const compose = createContents(chance, createTown(chance, TOWN_OF))
  return (receivedAt) => compose(receivedAt)
}
