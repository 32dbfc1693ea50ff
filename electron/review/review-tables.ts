/** Rows of reviewing as SQLite holds them: see schema.ts. */

/** Names of the tables above. */
export type ReviewTables = Record<never, never>
