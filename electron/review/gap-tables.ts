/** Rows about gaps as SQLite holds them: see schema.ts. */

/** One row once the office set its rules. `rows`: JSON of the settings; empty list: as they ship. */
export interface GapRulesTable {
  id: number
  rows: string
  changed_at: number
  changed_by: string
  reason: string
}

export interface GapTables {
  gap_rules: GapRulesTable
}
