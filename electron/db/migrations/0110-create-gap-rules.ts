import type { Migration } from './migration'

/** What the office set of the rules for gaps; and what is found by them, without looking at the rest. */
export const createGapRules: Migration = {
  version: 110,
  name: 'create gap rules',
  statements: [
    `CREATE TABLE gap_rules (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      rows TEXT NOT NULL,
      changed_at INTEGER NOT NULL,
      changed_by TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT`,
    // Each holds only what may be a gap under any threshold (none is under 5 minutes): most saves write to none of them.
    'CREATE INDEX entry_recorded_late ON entry (received_at) WHERE recorded_at - received_at > 300000',
    "CREATE INDEX entry_closed_incomplete ON entry (received_at) WHERE closed ->> '$.missing' <> '[]'",
    `CREATE INDEX entry_step_unreceipted ON entry_step (at)
      WHERE kind = 'relay' AND coalesce(receipt_at, at + 300001) - at > 300000`,
    "CREATE INDEX entry_step_instruction ON entry_step (at) WHERE kind = 'instruction'",
    'CREATE INDEX review_instruction_due ON review_instruction (due) WHERE due IS NOT NULL',
    'CREATE INDEX incident_instruction_due ON incident_instruction (feedback_due) WHERE feedback_due IS NOT NULL',
  ],
}
