import { type Expression, type RawBuilder, sql as raw, type SqlBool } from 'kysely'
import { type RecordKind, recordKind } from '../../shared/search/search-filter'
import { type Db, sql } from '../db/connection'
import type { Along } from './along'
import { type FieldTexts, fieldColumns, type TextField } from './field-texts'
import { asQuery, overSeqs } from './over-seqs'
import { entryWords, handoverWords, incidentWords } from './record-words'
import { momentOf, type Sieve, seqOf } from './sieve'

/** A record as it is sorted: `seq` is the number of its first fact, `at` its time (UTC ms). */
export interface Head {
  seq: number
  kind: RecordKind
  at: number
}

/** Everything of a record that can be searched, and what stands in the fields that were asked for. */
export type Texts = { seq: number; words: string } & FieldTexts

const wordsOf = { entry: entryWords, incident: incidentWords, handover: handoverWords }

/** Reads records by their numbers: the statements are made once for a question. */
export interface RecordReader {
  /** Those that pass the sieve, in no order. */
  heads(db: Db, seqs: readonly number[]): Head[]
  texts(db: Db, seqs: readonly number[]): Texts[]
}

export function createRecordReader(sieve: Sieve, fields: readonly TextField[]): RecordReader {
  const kinds = recordKind.options.filter((kind) => sieve[kind] !== null)
  const headsOf = new Map(kinds.map((kind) => [kind, headsStatement(kind, sieve)]))
  const textsOf = new Map(kinds.map((kind) => [kind, textsStatement(kind, fields)]))
  return {
    heads(db, seqs) {
      const found: Head[] = []
      for (const [kind, statement] of headsOf) {
        for (const head of db.all(statement(seqs))) found.push({ ...head, kind })
      }
      return found
    },
    texts: (db, seqs) => [...textsOf.values()].flatMap((statement) => db.all(statement(seqs))),
  }
}

function headsStatement(kind: RecordKind, sieve: Sieve) {
  const conditions = sieve[kind] ?? []
  const where = conditions.length === 0 ? raw`` : raw`WHERE ${raw.join(conditions, raw` AND `)}`
  return overSeqs(
    (numbers) => raw<{ seq: number; at: number }>`SELECT ${seqOf[kind]} AS seq, ${momentOf[kind]} AS at
      FROM ${numbers} AS one CROSS JOIN ${raw.table(kind)} ON ${seqOf[kind]} = one.value ${where}`,
  )
}

function textsStatement(kind: RecordKind, fields: readonly TextField[]) {
  const columns = [
    raw`${seqOf[kind]} AS seq`,
    raw`${wordsOf[kind]} AS words`,
    ...fields.map((field) => raw`${fieldColumns[field][kind]} AS ${raw.ref(field)}`),
  ]
  return overSeqs(
    (numbers) => raw<Texts>`SELECT ${raw.join(columns)}
      FROM ${numbers} AS one CROSS JOIN ${raw.table(kind)} ON ${seqOf[kind]} = one.value`,
  )
}

/** A stretch of numbers: [from, before). */
export interface Stretch {
  from: number
  before: number
}

/** Numbers of the newest records within a stretch that the index has the grams of, newest recorded first. */
export function listMatching(db: Db, match: string, { from, before }: Stretch, limit: number): number[] {
  const found = sql
    .selectFrom('search')
    .select('rowid')
    .where(raw<SqlBool>`search MATCH ${match}`)
    .where('rowid', '<', before)
    .where('rowid', '>=', from)
    .orderBy('rowid', 'desc')
    .limit(limit)
  return db.all(found).map(({ rowid }) => rowid)
}

/** Numbers of the newest records of the kinds within a stretch, newest recorded first. */
export function listRecorded(db: Db, kinds: readonly RecordKind[], { from, before }: Stretch, limit: number): number[] {
  const parts = kinds.map(
    (kind) => raw`SELECT seq FROM (SELECT ${seqOf[kind]} AS seq FROM ${raw.table(kind)}
      WHERE ${seqOf[kind]} < ${before} AND ${seqOf[kind]} >= ${from} ORDER BY 1 DESC LIMIT ${limit})`,
  )
  if (parts.length === 0) return []
  const all = raw<{ seq: number }>`${raw.join(parts, raw` UNION ALL `)} ORDER BY 1 DESC LIMIT ${limit}`
  return db.all(asQuery(all)).map(({ seq }) => seq)
}

/** A place in the order of received times: `at` (UTC ms), and among records of one instant `seq`. */
export interface Place {
  at: number
  seq: number
}

interface Way {
  kind: RecordKind
  from: RawBuilder<unknown>
  condition: Expression<unknown>
}

/** Places of the records of the kinds before a place and since an instant (null: open), newest first; entries along their indexes (null: the log). */
export function listReceived(
  db: Db,
  { kinds, along }: { kinds: readonly RecordKind[]; along: readonly Along[] | null },
  { before, since }: { before: Place; since: number | null },
  limit: number,
): Place[] {
  const ways = kinds.flatMap((kind): Way[] =>
    kind === 'entry' && along !== null
      ? along.map(({ index, condition }) => ({ kind, from: raw`entry INDEXED BY ${raw.ref(index)}`, condition }))
      : [{ kind, from: raw.table(kind), condition: raw`1` }],
  )
  const parts = ways.map(({ kind, from, condition }) => {
    const [at, seq] = [momentOf[kind], seqOf[kind]]
    return raw`SELECT seq, at FROM (SELECT ${seq} AS seq, ${at} AS at FROM ${from}
      WHERE ${condition} AND ${at} <= ${before.at} AND (${at} < ${before.at} OR ${seq} < ${before.seq})
      ${since === null ? raw`` : raw`AND ${at} >= ${since}`} ORDER BY ${at} DESC, ${seq} DESC LIMIT ${limit})`
  })
  if (parts.length === 0) return []
  return db.all(asQuery(raw<Place>`${raw.join(parts, raw` UNION ALL `)} ORDER BY 2 DESC, 1 DESC LIMIT ${limit}`))
}

/** When a fact was recorded (UTC ms). */
export function findRecordedAt(db: Db, seq: number): number | undefined {
  return db.first(sql.selectFrom('journal').select('recorded_at').where('seq', '=', seq))?.recorded_at
}
