import type { Migration } from './migration'

export const createIncidents: Migration = {
  version: 50,
  name: 'create incidents and policies',
  statements: [
    `CREATE TABLE incident (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      station TEXT NOT NULL,
      year INTEGER NOT NULL,
      number INTEGER NOT NULL,
      status TEXT NOT NULL,
      name TEXT NOT NULL,
      place TEXT NOT NULL,
      facts TEXT NOT NULL,
      packs TEXT NOT NULL,
      lead TEXT NOT NULL,
      opened_at INTEGER NOT NULL,
      opened_by TEXT NOT NULL,
      split_from TEXT,
      merged_into TEXT,
      ended_at INTEGER,
      ended_reason TEXT NOT NULL,
      declined TEXT,
      UNIQUE (station, year, number)
    ) STRICT`,
    "CREATE INDEX incident_open ON incident (seq) WHERE status = 'open'",
    // An entry tells of one incident at a time.
    `CREATE TABLE incident_entry (
      entry_id TEXT NOT NULL PRIMARY KEY REFERENCES entry (id),
      incident_id TEXT NOT NULL REFERENCES incident (id),
      seq INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX incident_entry_incident ON incident_entry (incident_id, seq)',
    // A clock never disappears: rows are added and changed only.
    `CREATE TABLE incident_clock (
      incident_id TEXT NOT NULL REFERENCES incident (id),
      key TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      clock TEXT NOT NULL,
      PRIMARY KEY (incident_id, key)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE incident_action (
      seq INTEGER PRIMARY KEY,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      step TEXT NOT NULL,
      action TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX incident_action_incident ON incident_action (incident_id, seq)',
    `CREATE TABLE incident_late (
      incident_id TEXT NOT NULL REFERENCES incident (id),
      clock TEXT NOT NULL,
      round INTEGER NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (incident_id, clock, round)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE incident_acknowledgement (
      incident_id TEXT NOT NULL REFERENCES incident (id),
      alarm TEXT NOT NULL,
      stage TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (incident_id, alarm, stage)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE incident_figure (
      seq INTEGER PRIMARY KEY,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      figure TEXT NOT NULL,
      reason TEXT NOT NULL,
      re_report TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      recorded_by TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX incident_figure_incident ON incident_figure (incident_id, seq)',
    `CREATE TABLE incident_report (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      stage TEXT NOT NULL,
      number INTEGER NOT NULL,
      content TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      recorded_by TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX incident_report_incident ON incident_report (incident_id, seq)',
    `CREATE TABLE incident_dispatch (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      report_id TEXT NOT NULL REFERENCES incident_report (id),
      role TEXT,
      addressee TEXT NOT NULL,
      means TEXT NOT NULL,
      at INTEGER NOT NULL,
      receipt_by TEXT,
      receipt_at INTEGER
    ) STRICT`,
    'CREATE INDEX incident_dispatch_report ON incident_dispatch (report_id, seq)',
    `CREATE TABLE incident_instruction (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      words TEXT NOT NULL,
      giver TEXT NOT NULL,
      means TEXT NOT NULL,
      at INTEGER NOT NULL,
      read_back_at INTEGER,
      feedback_due INTEGER,
      closed_at INTEGER,
      closed_words TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      recorded_by TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX incident_instruction_incident ON incident_instruction (incident_id, seq)',
    `CREATE TABLE incident_relay (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      instruction_id TEXT NOT NULL REFERENCES incident_instruction (id),
      relayed_to TEXT NOT NULL,
      means TEXT NOT NULL,
      at INTEGER NOT NULL,
      arrived_by TEXT,
      arrived_at INTEGER
    ) STRICT`,
    'CREATE INDEX incident_relay_instruction ON incident_relay (instruction_id, seq)',
    `CREATE TABLE incident_feedback (
      seq INTEGER PRIMARY KEY,
      instruction_id TEXT NOT NULL REFERENCES incident_instruction (id),
      words TEXT NOT NULL,
      said_by TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT`,
    'CREATE INDEX incident_feedback_instruction ON incident_feedback (instruction_id, seq)',
    `CREATE TABLE incident_line (
      incident_id TEXT NOT NULL REFERENCES incident (id),
      at INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      kind TEXT NOT NULL,
      words TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      recorded_by TEXT,
      PRIMARY KEY (incident_id, at, seq)
    ) STRICT, WITHOUT ROWID`,
    // What is being written and is no fact yet.
    `CREATE TABLE incident_report_draft (
      incident_id TEXT NOT NULL PRIMARY KEY,
      draft TEXT NOT NULL,
      saved_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE policy_pack (
      id TEXT NOT NULL,
      version INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      origin TEXT NOT NULL,
      pack TEXT NOT NULL,
      PRIMARY KEY (id, version)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE policy_choice (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      packs TEXT NOT NULL,
      own_roles TEXT NOT NULL,
      daily_reports TEXT NOT NULL
    ) STRICT`,
    'CREATE TABLE policy_role (role TEXT NOT NULL PRIMARY KEY, people TEXT NOT NULL) STRICT, WITHOUT ROWID',
    `CREATE TABLE policy_acknowledgement (
      alarm TEXT NOT NULL,
      stage TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (alarm, stage)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE policy_zero_report (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      daily TEXT NOT NULL,
      day INTEGER NOT NULL,
      addressee TEXT NOT NULL,
      words TEXT NOT NULL,
      at INTEGER NOT NULL,
      recorded_by TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX policy_zero_report_day ON policy_zero_report (day)',
  ],
}
