import type { Migration } from './migration'

export const createShifts: Migration = {
  version: 40,
  name: 'create shifts and handovers',
  statements: [
    // The shift that owned the room when it was recorded; and the journal row it was closed by, for the sheet of that shift.
    'ALTER TABLE entry ADD COLUMN shift TEXT',
    'ALTER TABLE entry ADD COLUMN closed_seq INTEGER',
    `UPDATE entry SET closed_seq = (
      SELECT max(journal.seq) FROM journal WHERE journal.subject = entry.id AND journal.type = 'entry.closed.1'
    ) WHERE closed IS NOT NULL`,
    'CREATE INDEX entry_closed ON entry (closed_seq) WHERE closed_seq IS NOT NULL',
    "CREATE INDEX entry_unreceipted ON entry (seq) WHERE unreceipted > 0 AND status = 'closed'",
    `CREATE TABLE shift (
      id TEXT NOT NULL PRIMARY KEY,
      station TEXT NOT NULL,
      lead TEXT NOT NULL,
      deputy TEXT,
      leader TEXT,
      note TEXT NOT NULL,
      planned_from INTEGER NOT NULL,
      planned_until INTEGER NOT NULL,
      year INTEGER,
      number INTEGER,
      took_over_at INTEGER,
      took_over_kind TEXT,
      took_over_reason TEXT NOT NULL,
      took_over_seq INTEGER,
      ended_at INTEGER,
      UNIQUE (station, year, number)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE room (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      owner TEXT NOT NULL REFERENCES shift (id),
      next TEXT REFERENCES shift (id),
      handover TEXT REFERENCES handover (id),
      joint_before TEXT REFERENCES shift (id),
      joint_since INTEGER,
      relief_late TEXT
    ) STRICT`,
    `CREATE TABLE shift_exception (
      seq INTEGER PRIMARY KEY,
      shift_id TEXT NOT NULL REFERENCES shift (id),
      at INTEGER NOT NULL,
      words TEXT NOT NULL
    ) STRICT`,
    // With row ids: without them SQLite loads the whole row, sheet and all, for every comparison of an id.
    `CREATE TABLE handover (
      id TEXT NOT NULL PRIMARY KEY,
      shift_id TEXT NOT NULL REFERENCES shift (id),
      next_id TEXT NOT NULL REFERENCES shift (id),
      state TEXT NOT NULL,
      sheet_hash TEXT NOT NULL,
      items INTEGER NOT NULL,
      carried INTEGER NOT NULL,
      day INTEGER NOT NULL,
      frozen_at INTEGER NOT NULL,
      frozen_seq INTEGER NOT NULL UNIQUE,
      took_over_seq INTEGER,
      due INTEGER,
      confirmed_at INTEGER,
      -- Last: reading what stands after a text of a megabyte means walking through all of it.
      words TEXT NOT NULL,
      sheet TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX handover_shift ON handover (shift_id)',
    'CREATE INDEX handover_next ON handover (next_id)',
    "CREATE INDEX handover_passed ON handover (day, frozen_seq) WHERE state = 'passed'",
    'CREATE INDEX handover_owed ON handover (frozen_seq) WHERE due IS NOT NULL AND confirmed_at IS NULL',
    `CREATE TABLE handover_item (
      handover_id TEXT NOT NULL REFERENCES handover (id),
      ordinal INTEGER NOT NULL,
      key TEXT NOT NULL,
      frozen_seq INTEGER NOT NULL,
      answer TEXT,
      next_words TEXT,
      next_due INTEGER,
      PRIMARY KEY (handover_id, ordinal)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX handover_item_key ON handover_item (key, frozen_seq)',
    `CREATE TABLE handover_word (
      seq INTEGER PRIMARY KEY,
      handover_id TEXT NOT NULL REFERENCES handover (id),
      key TEXT NOT NULL,
      kind TEXT NOT NULL,
      words TEXT NOT NULL,
      read_back TEXT NOT NULL,
      at INTEGER NOT NULL,
      by TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX handover_word_handover ON handover_word (handover_id)',
    `CREATE TABLE handover_signature (
      seq INTEGER PRIMARY KEY,
      handover_id TEXT NOT NULL REFERENCES handover (id),
      party TEXT NOT NULL,
      by TEXT NOT NULL,
      of TEXT NOT NULL,
      capacity TEXT NOT NULL,
      reason TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT`,
    'CREATE INDEX handover_signature_handover ON handover_signature (handover_id)',
    'CREATE TABLE handover_checks (id INTEGER PRIMARY KEY CHECK (id = 1), rows TEXT NOT NULL) STRICT',
    // What is being written and is no fact yet.
    'CREATE TABLE handover_form (shift_id TEXT NOT NULL PRIMARY KEY, form TEXT NOT NULL) STRICT, WITHOUT ROWID',
    `CREATE TABLE handover_kept (
      handover_id TEXT NOT NULL,
      account_id TEXT NOT NULL,
      key TEXT NOT NULL,
      words TEXT NOT NULL,
      PRIMARY KEY (handover_id, account_id, key)
    ) STRICT, WITHOUT ROWID`,
  ],
}
