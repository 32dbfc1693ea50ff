import type { Migration } from './migration'

export const createSavedSearches: Migration = {
  version: 90,
  name: 'create saved searches and the orders of searching',
  statements: [
    // No facts: a rebuild leaves them as they are.
    `CREATE TABLE saved_search (
      id TEXT NOT NULL PRIMARY KEY,
      account_id TEXT NOT NULL,
      name TEXT NOT NULL,
      saved_at INTEGER NOT NULL,
      request TEXT NOT NULL,
      UNIQUE (account_id, name)
    ) STRICT, WITHOUT ROWID`,
    // Received later than recorded: what comes by its number is not yet in the order of its time.
    'CREATE INDEX entry_displaced ON entry (received_at) WHERE received_at > recorded_at',
    "CREATE INDEX journal_went_back ON journal (seq) WHERE type = 'clock.went-back.1'",
    'CREATE INDEX handover_moment ON handover (frozen_at, state, day)',
  ],
}
