import type { Generated } from 'kysely'

/** The index, its state and what is kept of searches, as SQLite holds them: see schema.ts. */
export interface SearchTables {
  search: SearchTable
  saved_search: SavedSearchTable
  search_common: SearchCommonTable
  search_docsize: SearchDocsizeTable
  search_state: SearchStateTable
}

/** The index of all texts: written and matched, never read. `rowid` is the number (seq) of the record's first fact. */
export interface SearchTable {
  rowid: Generated<number>
  grams: Generated<string>
  /** A command to the engine, in place of a record. */
  search: Generated<string>
  rank: Generated<number>
}

/** `request`: JSON of what was asked, as it was when it was saved. */
export interface SavedSearchTable {
  id: string
  account_id: string
  name: string
  saved_at: number
  request: string
}

/** Kept by the engine: one row for each record that is in the index. */
export interface SearchDocsizeTable {
  id: number
}

/** One row: see index-state-repository.ts. */
export interface SearchStateTable {
  reached: number
}

/** One row: see common-grams-repository.ts. `digest` tells whether it is still what was read; '' while nothing is common. */
export interface SearchCommonTable {
  digest: string
  records: number
  grams: string
}
