import type { Migration } from './migration'

/** What a search is narrowed to and few entries are: without these it reads the whole log to find that there is none. */
export const indexSearches: Migration = {
  version: 130,
  name: 'index what searches are narrowed to',
  statements: [
    // The only one that every save writes to: each officer's end of it is in memory.
    'CREATE INDEX entry_recorder ON entry (recorded_by, received_at)',
    "CREATE INDEX entry_struck ON entry (received_at) WHERE status = 'struck'",
    "CREATE INDEX entry_grave ON entry (received_at) WHERE urgency = 'grave'",
    'CREATE INDEX entry_attached ON entry (received_at) WHERE attachments > 0',
    // Why a shift took over late is a word of its sheet from now on: sheets of such shifts, and what is older, are put in anew.
    `UPDATE search_state SET reached = max(reached, (
      SELECT coalesce(max(handover.frozen_seq) + 1, 0) FROM handover JOIN shift ON shift.id = handover.shift_id
      WHERE shift.took_over_reason <> ''
    ))`,
  ],
}
