import { createJournal } from './0010-create-journal'
import { createOfficeAndAccounts } from './0020-create-office-and-accounts'
import { createEntries } from './0030-create-entries'
import { createShifts } from './0040-create-shifts'
import { createIncidents } from './0050-create-incidents'
import { createSearch } from './0060-create-search'
import { createSavedSearches } from './0062-create-saved-searches'
import { indexTimeline } from './0065-index-timeline'
import { createReview } from './0070-create-review'
import { createGapRules } from './0075-create-gap-rules'
import { createFigures } from './0080-create-figures'
import type { Migration } from './migration'

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [
  createJournal,
  createOfficeAndAccounts,
  createEntries,
  createShifts,
  createIncidents,
  createSearch,
  createSavedSearches,
  indexTimeline,
  createReview,
  createGapRules,
  createFigures,
]
