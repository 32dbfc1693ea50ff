import type { Migration } from './migration'

/** Counters of entries by day, and indexes that figures are read from. Struck entries count as struck and as nothing else. */
export const createFigures: Migration = {
  version: 80,
  name: 'create figures',
  statements: [
    // By day first: an entry changes a row or two of pages, and what is not asked for is stepped over day by day.
    `CREATE TABLE figure_count (
      day INTEGER NOT NULL,
      series TEXT NOT NULL,
      key TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (day, series, key)
    ) STRICT, WITHOUT ROWID`,
    // What was recorded before there were counters. Every office so far keeps the time of China, eight hours after UTC.
    `INSERT INTO figure_count (day, series, key, count)
      WITH counted AS (
        SELECT *, (received_at / 3600000 + 8) % 24 AS hour,
          (CAST(strftime('%w', printf('%04d-%02d-%02d', day / 10000, day / 100 % 100, day % 100)) AS INTEGER) + 6) % 7 + 1 AS weekday
        FROM entry WHERE status <> 'struck'
      ), shut AS (SELECT * FROM counted WHERE closed IS NOT NULL)
      SELECT day, series, key, count(*) FROM (
        SELECT day, 'channel' AS series, channel AS key FROM counted
        UNION ALL SELECT day, 'urgency', urgency FROM counted
        UNION ALL SELECT day, 'unit', contact_unit FROM counted WHERE contact_unit <> ''
        UNION ALL SELECT day, 'officer', recorded_by FROM counted
        UNION ALL SELECT day, 'hour', printf('%d-%02d', weekday, hour) FROM counted
        UNION ALL SELECT day, 'delay', printf('%07d', min(9999999, max(0, (recorded_at - received_at + 59999) / 60000))) FROM counted
        UNION ALL SELECT day, 'closing', printf('%07d', min(9999999, max(0, (json_extract(closed, '$.at') - received_at + 3599999) / 3600000))) FROM shut
        UNION ALL SELECT day, 'gaps', 'gaps' FROM shut WHERE json_array_length(closed, '$.missing') > 0
        UNION ALL SELECT day, 'struck', 'struck' FROM entry WHERE status = 'struck'
      ) GROUP BY day, series, key`,
    `CREATE INDEX incident_opened ON incident (
      opened_at, status, json_extract(facts, '$.class'), json_extract(facts, '$.grade'), id
    )`,
    "CREATE INDEX incident_closed ON incident (ended_at, id) WHERE status = 'closed'",
    // First reports: what has a limit in minutes, is done once, and was not added by hand.
    `CREATE INDEX incident_clock_once ON incident_clock (
      incident_id, json_extract(clock, '$.dueAt'), json_extract(clock, '$.startedAt'), json_extract(clock, '$.rule.means'),
      json_extract(clock, '$.rule.from'), json_extract(clock, '$.rule.to')
    ) WHERE json_extract(clock, '$.rule.limit.kind') = 'minutes' AND json_extract(clock, '$.rule.repeat') IS NULL
      AND json_extract(clock, '$.notNeededSince') IS NULL AND json_extract(clock, '$.pack') <> 'own'`,
    `CREATE INDEX incident_action_end ON incident_action (
      incident_id, step, seq, json_extract(action, '$.kind'), json_extract(action, '$.at')
    ) WHERE json_extract(action, '$.kind') <> 'try'`,
    "CREATE INDEX handover_figures ON handover (frozen_at, carried, items, id) WHERE state = 'passed'",
    'CREATE INDEX shift_taken_over ON shift (took_over_at, planned_from, took_over_kind, id) WHERE took_over_at IS NOT NULL',
  ],
}
