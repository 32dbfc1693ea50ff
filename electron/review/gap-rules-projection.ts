import type { Projection } from '../journal/projections'
import { saveGapRules } from './gap-rules-repository'

/** What the office set of the rules for gaps. */
export const gapRulesProjection: Projection = {
  tables: ['gap_rules'],
  project(tx, event) {
    if (event.type !== 'review.gap-rules-changed.1') return
    const { rows, reason } = event.payload
    saveGapRules(tx, {
      rows: JSON.stringify(rows),
      changed_at: event.recordedAt,
      changed_by: event.actor ?? '',
      reason,
    })
  },
}
