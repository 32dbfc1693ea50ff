import type { Migration } from './migration'

/**
 * Pairs of neighbouring characters of every record, by the number (seq) of its first fact. The tokenizer cuts at white space and
 * control characters alone: every other character, signs and those beyond the BMP among them, is part of a token.
 */
export const createSearch: Migration = {
  version: 60,
  name: 'create search',
  statements: [
    `CREATE VIRTUAL TABLE search USING fts5(
      grams, content = '', contentless_delete = 1, detail = none, prefix = '1',
      tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\\]^_\`{|}~'"
    )`,
    // Records with a smaller seq are not in the index yet: those of a database from before it, until they are put in.
    `CREATE TABLE search_state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      reached INTEGER NOT NULL
    ) STRICT`,
    'INSERT INTO search_state SELECT 1, coalesce(max(seq) + 1, 0) FROM journal',
    // Merging stalls a save for seconds where it happens in one; it is done while nobody waits.
    "INSERT INTO search (search, rank) VALUES ('automerge', 0)",
    "INSERT INTO search (search, rank) VALUES ('crisismerge', 200)",
    "INSERT INTO search (search, rank) VALUES ('usermerge', 8)",
  ],
}
