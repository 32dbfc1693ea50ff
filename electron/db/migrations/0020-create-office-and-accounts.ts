import type { Migration } from './migration'

export const createOfficeAndAccounts: Migration = {
  version: 20,
  name: 'create-office-and-accounts',
  statements: [
    'CREATE TABLE office (id INTEGER PRIMARY KEY CHECK (id = 1), settings TEXT NOT NULL) STRICT',
    `CREATE TABLE account (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      post TEXT NOT NULL,
      role TEXT NOT NULL,
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      credential TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    // No foreign key: projections are emptied and filled again by a rebuild, credentials are not.
    `CREATE TABLE credential (
      account_id TEXT NOT NULL PRIMARY KEY,
      phc TEXT NOT NULL,
      failures INTEGER NOT NULL,
      paused_until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`,
  ],
}
