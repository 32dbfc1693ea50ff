import type { Migration } from './migration'

/**
 * From every character on the shortest piece that is not common, in place of all pairs: see shared/search/grams.ts. Which are common is
 * chosen when the index is made anew, and holds until the next time. The tokenizer is that of 60.
 */
export const indexShortestUncommon: Migration = {
  version: 140,
  name: 'index the shortest pieces that are not common',
  statements: [
    'DROP TABLE search',
    `CREATE VIRTUAL TABLE search USING fts5(
      grams, content = '', contentless_delete = 1, detail = none,
      tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\\]^_\`{|}~'"
    )`,
    "INSERT INTO search (search, rank) VALUES ('automerge', 0)",
    "INSERT INTO search (search, rank) VALUES ('crisismerge', 200)",
    "INSERT INTO search (search, rank) VALUES ('usermerge', 8)",
    `CREATE TABLE search_common (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      digest TEXT NOT NULL,
      records INTEGER NOT NULL,
      grams TEXT NOT NULL
    ) STRICT`,
    "INSERT INTO search_common VALUES (1, '', 0, '')",
    // To be made anew, and so that the choice is made; where there is nothing to put in it is whole as it is.
    `UPDATE search_state SET reached = CASE
      WHEN EXISTS (SELECT 1 FROM journal) THEN 9007199254740991 ELSE 0 END`,
  ],
}
