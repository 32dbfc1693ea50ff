import { sql as raw } from 'kysely'
import { shortIncidentNumber } from '../../shared/incidents/incident'
import type { GapHit } from '../../shared/review/gaps-contract'
import { sql } from '../db/connection'
import { findUnansweredSteps } from './gap-entries'
import type { Finder } from './gap-search'

/** 批示到期无反馈: of incidents when they said they want to hear, of entries after the limit. */
export const findUnansweredInstructions: Finder = (question) => [
  ...findLateFeedback(question),
  ...findUnansweredSteps(question),
]

const heardAt = raw<number | null>`coalesce(
  (SELECT min(incident_feedback.at) FROM incident_feedback WHERE instruction_id = incident_instruction.id),
  incident_instruction.closed_at
)`

const findLateFeedback: Finder = ({ db, from, until, now, most }) =>
  db
    .all(
      sql
        .selectFrom('incident_instruction')
        .innerJoin('incident', 'incident.id', 'incident_instruction.incident_id')
        .select([
          'incident_instruction.id',
          'incident_id',
          'incident.number',
          'giver',
          'words',
          raw<number>`feedback_due`.as('due'),
          heardAt.as('heard_at'),
        ])
        .where('incident.status', '<>', 'stood-down')
        .where('feedback_due', '>=', from)
        .where('feedback_due', '<', Math.min(until, now))
        .orderBy('feedback_due', 'desc'),
    )
    .filter(({ due, heard_at }) => (heard_at ?? now) > due)
    .slice(0, most)
    .map(({ id, incident_id, number, giver, words, due, heard_at }): GapHit => {
      const record = { kind: 'incident' as const, id: incident_id }
      return {
        key: id,
        record,
        records: [record],
        step: id,
        number: shortIncidentNumber({ number }),
        words: `${giver}批示：${words.replace(/\s+/g, ' ').slice(0, 60)}`,
        at: due,
        times: [{ words: '限', at: due }, ...(heard_at === null ? [] : [{ words: '反馈', at: heard_at }])],
        note: heard_at === null ? '未反馈' : '',
        late: (heard_at ?? now) - due,
        lasting: heard_at === null,
        tally: '',
        explained: false,
      }
    })
