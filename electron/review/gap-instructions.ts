import { sql as raw, type SqlBool } from 'kysely'
import { formatShortNumber } from '../../shared/entries/entry'
import { shortIncidentNumber } from '../../shared/incidents/incident'
import type { FoundGap } from '../../shared/review/gaps-contract'
import { recordKind } from '../../shared/search/search-filter'
import { shownLine } from '../../shared/text'
import { sql } from '../db/connection'
import { findUnansweredSteps } from './gap-entries'
import { type Finder, LONGEST_LINE } from './gap-search'

/** 批示到期无反馈: by what the instruction itself says; of entries, which say nothing of it, after the limit. */
export const findUnansweredInstructions: Finder = (question) => [
  ...findLateFeedback(question),
  ...findUnansweredSteps(question),
  ...findUnansweredHead(question),
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
    .map(({ id, incident_id, number, giver, words, due, heard_at }): FoundGap => {
      const record = { kind: 'incident' as const, id: incident_id }
      return {
        key: id,
        record,
        records: [record],
        step: id,
        number: shortIncidentNumber({ number }),
        words: `${giver}批示：${shownLine(words, LONGEST_LINE)}`,
        at: due,
        times: [{ words: '限', at: due }, ...(heard_at === null ? [] : [{ words: '反馈', at: heard_at }])],
        note: heard_at === null ? '未反馈' : '',
        late: (heard_at ?? now) - due,
        lasting: heard_at === null,
        tally: '',
        explained: false,
      }
    })

/** What the head wants answered by a time, said in reviewing. */
const findUnansweredHead: Finder = ({ db, from, until, now, most }) =>
  db
    .all(
      sql
        .selectFrom('review_instruction')
        .leftJoin('entry', 'entry.id', 'subject')
        .leftJoin('incident', 'incident.id', 'subject')
        .leftJoin('account', 'account.id', 'review_instruction.by')
        .select(['review_instruction.id', 'about', 'subject', 'words', 'answered_at', 'account.name as by_name'])
        .select(['entry.number as entry_number', 'incident.number as incident_number'])
        .select(raw<number>`due`.as('due'))
        .where('due', '>=', from)
        .where('due', '<', Math.min(until, now))
        .where(raw<SqlBool>`coalesce(answered_at, ${now}) > due`)
        .orderBy('due', 'desc')
        .limit(most),
    )
    .map(({ id, about, subject, words, answered_at, by_name, entry_number, incident_number, due }): FoundGap => {
      const record = { kind: recordKind.parse(about), id: subject }
      const ofIncident = incident_number === null ? '交接班' : shortIncidentNumber({ number: incident_number })
      return {
        key: id,
        record,
        records: [record],
        step: id,
        number: entry_number === null ? ofIncident : formatShortNumber({ number: entry_number }),
        words: `${by_name ?? ''}批示：${shownLine(words, LONGEST_LINE)}`,
        at: due,
        times: [{ words: '限', at: due }, ...(answered_at === null ? [] : [{ words: '答复', at: answered_at }])],
        note: answered_at === null ? '未答复' : '',
        late: (answered_at ?? now) - due,
        lasting: answered_at === null,
        tally: '',
        explained: false,
      }
    })
