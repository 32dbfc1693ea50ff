import type { Migration } from './migration'

export const createReview: Migration = {
  version: 70,
  name: 'create review',
  statements: [
    `CREATE TABLE review_read (
      subject TEXT NOT NULL,
      account_id TEXT NOT NULL,
      at INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      through INTEGER NOT NULL,
      PRIMARY KEY (subject, account_id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE review_comment (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      about TEXT NOT NULL,
      subject TEXT NOT NULL,
      words TEXT NOT NULL,
      at INTEGER NOT NULL,
      by TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX review_comment_subject ON review_comment (subject)',
    `CREATE TABLE review_return (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      about TEXT NOT NULL,
      subject TEXT NOT NULL,
      recorder TEXT NOT NULL,
      words TEXT NOT NULL,
      due INTEGER,
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      answer_how TEXT,
      answer_words TEXT,
      answered_at INTEGER,
      answered_by TEXT,
      withdrawn_reason TEXT,
      withdrawn_at INTEGER,
      withdrawn_by TEXT
    ) STRICT`,
    'CREATE INDEX review_return_subject ON review_return (subject)',
    'CREATE INDEX review_return_open ON review_return (recorder, seq) WHERE answered_at IS NULL AND withdrawn_at IS NULL',
    `CREATE TABLE review_instruction (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      about TEXT NOT NULL,
      subject TEXT NOT NULL,
      owner TEXT NOT NULL,
      words TEXT NOT NULL,
      due INTEGER,
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      answer_words TEXT,
      answered_at INTEGER,
      answered_by TEXT
    ) STRICT`,
    'CREATE INDEX review_instruction_subject ON review_instruction (subject)',
    'CREATE INDEX review_instruction_open ON review_instruction (owner, seq) WHERE answered_at IS NULL',
    `CREATE TABLE review_caught_up (
      account_id TEXT NOT NULL PRIMARY KEY,
      through INTEGER NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`,
    // How much of a shift was read: only what has to be.
    "CREATE INDEX entry_to_review ON entry (shift, urgency, id) WHERE urgency <> 'ordinary'",
  ],
}
