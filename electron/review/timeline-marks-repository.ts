import { sql as raw, type SqlBool } from 'kysely'
import type { AccountId } from '../../shared/accounts/account'
import { formatShortNumber } from '../../shared/entries/entry'
import { shortIncidentNumber } from '../../shared/incidents/incident'
import type { Stretch } from '../../shared/review/timeline-lanes'
import type { Reading, SaidInReview } from '../../shared/review/timeline-marks'
import type { RecordKind } from '../../shared/search/search-filter'
import { type Db, sql } from '../db/connection'
import { selectInstructions, selectReturns, toInstruction, toReturned } from './marks-repository'

const reads = () =>
  sql
    .selectFrom('review_read')
    .innerJoin('account', 'account.id', 'review_read.account_id')
    .select(['subject', 'account_id', 'at', 'account.name as by_name'])
    .orderBy('at')
    .orderBy('seq')

const comments = () =>
  sql
    .selectFrom('review_comment')
    .innerJoin('account', 'account.id', 'review_comment.by')
    .select(['review_comment.id', 'about', 'subject', 'words', 'at', 'by', 'account.name as by_name'])
    .orderBy('at')
    .orderBy('seq')

/** What was said within a span, answers and withdrawals too. */
export function listSaidWithin(db: Db, { from, until }: Stretch, limit: number): SaidInReview {
  const within = (column: string) => raw<SqlBool>`(${raw.ref(column)} >= ${from} AND ${raw.ref(column)} < ${until})`
  const touches = (...columns: string[]) => raw<SqlBool>`(${raw.join(columns.map(within), raw` OR `)})`
  return toSaid(db, {
    reads: db.all(reads().where(within('at')).limit(limit)),
    comments: db.all(comments().where(within('at')).limit(limit)),
    returns: db.all(
      selectReturns()
        .where(touches('at', 'answered_at', 'withdrawn_at'))
        .limit(limit),
    ),
    instructions: db.all(selectInstructions().where(touches('at', 'answered_at')).limit(limit)),
  })
}

/** What was ever said of an incident and of the entries that belong to it. */
export function listSaidOf(db: Db, incidentId: string, limit: number): SaidInReview {
  const ofIt = raw<SqlBool>`subject IN (SELECT ${incidentId}
    UNION ALL SELECT entry_id FROM incident_entry WHERE incident_id = ${incidentId})`
  return toSaid(db, {
    reads: db.all(reads().where(ofIt).limit(limit)),
    comments: db.all(comments().where(ofIt).limit(limit)),
    returns: db.all(selectReturns().where(ofIt).limit(limit)),
    instructions: db.all(selectInstructions().where(ofIt).limit(limit)),
  })
}

interface Rows {
  reads: { subject: string; account_id: string; at: number; by_name: string }[]
  comments: { id: string; about: string; subject: string; words: string; at: number; by: string; by_name: string }[]
  returns: Parameters<typeof toReturned>[0][]
  instructions: Parameters<typeof toInstruction>[0][]
}

function toSaid(db: Db, rows: Rows): SaidInReview {
  const names = recordNames(
    db,
    rows.reads.map(({ subject }) => subject),
  )
  return {
    reads: rows.reads.map(({ subject, account_id, at, by_name }): Reading => {
      return {
        record: { kind: names.get(subject)?.kind ?? 'handover', id: subject },
        by: account_id,
        byName: by_name,
        at,
      }
    }),
    comments: rows.comments.map(({ about, subject, by, by_name, ...said }) => ({
      ...said,
      record: { kind: about as RecordKind, id: subject },
      by: by as AccountId,
      byName: by_name,
    })),
    returns: rows.returns.map(toReturned),
    instructions: rows.instructions.map(toInstruction),
  }
}

interface RecordName {
  kind: RecordKind
  name: string
}

/** Entries and incidents among records, with their short numbers: 0418, 事 0031. */
export function recordNames(db: Db, ids: readonly string[]): Map<string, RecordName> {
  const among = raw<SqlBool>`id IN (SELECT value FROM json_each(${JSON.stringify([...new Set(ids)])}))`
  const named = new Map<string, RecordName>()
  for (const { id, ...number } of db.all(
    sql.selectFrom('entry').select(['id', 'year', 'station', 'number']).where(among),
  )) {
    named.set(id, { kind: 'entry', name: formatShortNumber(number) })
  }
  for (const { id, ...number } of db.all(
    sql.selectFrom('incident').select(['id', 'year', 'station', 'number']).where(among),
  )) {
    named.set(id, { kind: 'incident', name: shortIncidentNumber(number) })
  }
  return named
}
