import { sql as raw, type SqlBool } from 'kysely'
import { foldText } from '../../shared/search/fold'
import { gramQueryOf } from '../../shared/search/grams'
import type { SearchTerm } from '../../shared/search/query'
import type { RecordKind } from '../../shared/search/search-filter'
import { type Db, sql } from '../db/connection'
import { entryWords, handoverWords, incidentWords } from './record-words'

/** A record that holds what was searched for; `seq` orders records as they were recorded. */
export interface Hit {
  seq: number
  kind: RecordKind
}

/** A part of the candidates, newest recorded first: small enough that nobody waits for it. */
export interface CandidatePart {
  /** Only those recorded before this one. */
  before: number
  limit: number
}

/**
 * The next records that have the grams of all terms, with their texts, newest first. Fewer than the limit: there are no more.
 * Whether they hold the terms is for `holds` to say.
 */
export function listCandidates(db: Db, match: string, { before, limit }: CandidatePart): (Hit & { words: string })[] {
  return db.all(
    sql
      .selectFrom(
        sql
          .selectFrom('search')
          .select('rowid')
          .where(raw<SqlBool>`search MATCH ${match}`)
          .where('rowid', '<', before)
          .orderBy('rowid', 'desc')
          .limit(limit)
          .as('found'),
      )
      .leftJoin('entry', 'entry.seq', 'found.rowid')
      .leftJoin('incident', 'incident.seq', 'found.rowid')
      .leftJoin('handover', 'handover.frozen_seq', 'found.rowid')
      .select([
        'found.rowid as seq',
        raw<RecordKind>`CASE WHEN entry.id IS NOT NULL THEN 'entry' WHEN incident.id IS NOT NULL THEN 'incident'
          ELSE 'handover' END`.as('kind'),
        raw<string>`CASE WHEN entry.id IS NOT NULL THEN ${entryWords} WHEN incident.id IS NOT NULL THEN ${incidentWords}
          ELSE ${handoverWords} END`.as('words'),
      ])
      .orderBy('found.rowid', 'desc'),
  )
}

/** What the index is asked for these terms; null: it cannot narrow, and every record is a candidate. */
export function matchOf(terms: readonly SearchTerm[]): string | null {
  const parts = terms.filter(({ without }) => !without).flatMap(({ text }) => matchesOf(text))
  return parts.length === 0 ? null : [...new Set(parts)].join(' AND ')
}

/** Whether a text holds every term that is wanted and none that is not. */
export function holds(words: string, terms: readonly SearchTerm[]): boolean {
  const folded = foldText(words)
  return terms.every(({ text, without }) => folded.includes(text) !== without)
}

function matchesOf(text: string): string[] {
  const query = gramQueryOf(text)
  if (query === null) return []
  return query.kind === 'prefix' ? [`${quoted(query.character)}*`] : query.grams.map(quoted)
}

/** A string of the engine's own query language: nothing in it is an operator. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
