import type { Migration } from './migration'

/** What happened within a span of time is read by its moment, whichever record it belongs to. */
export const indexTimeline: Migration = {
  version: 100,
  name: 'index what happened by its time',
  statements: [
    'CREATE INDEX incident_line_at ON incident_line (at)',
    'CREATE INDEX entry_step_at ON entry_step (at)',
    'CREATE INDEX shift_exception_at ON shift_exception (at)',
    'CREATE INDEX incident_ended ON incident (ended_at, opened_at) WHERE ended_at IS NOT NULL',
  ],
}
