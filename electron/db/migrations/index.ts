import { createJournal } from './0010-create-journal'
import { createOfficeAndAccounts } from './0020-create-office-and-accounts'
import { createEntries } from './0030-create-entries'
import { createShifts } from './0040-create-shifts'
import { createIncidents } from './0050-create-incidents'
import { createSearch } from './0060-create-search'
import { createReview } from './0070-create-review'
import { createFigures } from './0080-create-figures'
import { createSavedSearches } from './0090-create-saved-searches'
import { indexTimeline } from './0100-index-timeline'
import { createGapRules } from './0110-create-gap-rules'
import { indexMarks } from './0120-index-marks'
import { indexSearches } from './0130-index-searches'
import { indexShortestUncommon } from './0140-index-shortest-uncommon'
import type { Migration } from './migration'

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [
  createJournal,
  createOfficeAndAccounts,
  createEntries,
  createShifts,
  createIncidents,
  createSearch,
  createReview,
  createFigures,
  createSavedSearches,
  indexTimeline,
  createGapRules,
  indexMarks,
  indexSearches,
  indexShortestUncommon,
]
