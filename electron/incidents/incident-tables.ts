/** Rows of incidents and policies as SQLite holds them: see schema.ts. */

/** `facts`, `packs`, `declined`: JSON. `status`: open, closed, stood-down, merged. */
export interface IncidentTable {
  seq: number
  id: string
  station: string
  year: number
  number: number
  status: string
  name: string
  place: string
  facts: string
  packs: string
  lead: string
  opened_at: number
  opened_by: string
  split_from: string | null
  merged_into: string | null
  ended_at: number | null
  ended_reason: string
  declined: string | null
}

export interface IncidentEntryTable {
  entry_id: string
  incident_id: string
  seq: number
}

/** `clock`: JSON of a started clock. */
export interface IncidentClockTable {
  incident_id: string
  key: string
  ordinal: number
  clock: string
}

export interface IncidentActionTable {
  seq: number
  incident_id: string
  step: string
  action: string
}

export interface IncidentLateTable {
  incident_id: string
  clock: string
  round: number
  reason: string
}

export interface IncidentAcknowledgementTable {
  incident_id: string
  alarm: string
  stage: string
  at: number
}

export interface IncidentFigureTable {
  seq: number
  incident_id: string
  figure: string
  reason: string
  re_report: string
  recorded_at: number
  recorded_by: string
}

/** `content`: JSON of what was sent. */
export interface IncidentReportTable {
  seq: number
  id: string
  incident_id: string
  stage: string
  number: number
  content: string
  recorded_at: number
  recorded_by: string
}

export interface IncidentDispatchTable {
  seq: number
  id: string
  report_id: string
  role: string | null
  addressee: string
  means: string
  at: number
  receipt_by: string | null
  receipt_at: number | null
}

export interface IncidentInstructionTable {
  seq: number
  id: string
  incident_id: string
  words: string
  giver: string
  means: string
  at: number
  read_back_at: number | null
  feedback_due: number | null
  closed_at: number | null
  closed_words: string
  recorded_at: number
  recorded_by: string
}

export interface IncidentRelayTable {
  seq: number
  id: string
  instruction_id: string
  relayed_to: string
  means: string
  at: number
  arrived_by: string | null
  arrived_at: number | null
}

export interface IncidentFeedbackTable {
  seq: number
  instruction_id: string
  words: string
  said_by: string
  at: number
}

export interface IncidentLineTable {
  incident_id: string
  at: number
  seq: number
  kind: string
  words: string
  recorded_at: number
  recorded_by: string | null
}

export interface IncidentReportDraftTable {
  incident_id: string
  draft: string
  saved_at: number
}

export interface PolicyPackTable {
  id: string
  version: number
  seq: number
  origin: string
  pack: string
}

export interface PolicyChoiceTable {
  id: number
  packs: string
  own_roles: string
  daily_reports: string
}

export interface PolicyRoleTable {
  role: string
  people: string
}

export interface PolicyAcknowledgementTable {
  alarm: string
  stage: string
  at: number
}

export interface PolicyZeroReportTable {
  seq: number
  id: string
  daily: string
  day: number
  addressee: string
  words: string
  at: number
  recorded_by: string
}

/** Names of the tables above. */
export interface IncidentTables {
  incident: IncidentTable
  incident_entry: IncidentEntryTable
  incident_clock: IncidentClockTable
  incident_action: IncidentActionTable
  incident_late: IncidentLateTable
  incident_acknowledgement: IncidentAcknowledgementTable
  incident_figure: IncidentFigureTable
  incident_report: IncidentReportTable
  incident_dispatch: IncidentDispatchTable
  incident_instruction: IncidentInstructionTable
  incident_relay: IncidentRelayTable
  incident_feedback: IncidentFeedbackTable
  incident_line: IncidentLineTable
  incident_report_draft: IncidentReportDraftTable
  policy_pack: PolicyPackTable
  policy_choice: PolicyChoiceTable
  policy_role: PolicyRoleTable
  policy_acknowledgement: PolicyAcknowledgementTable
  policy_zero_report: PolicyZeroReportTable
}
