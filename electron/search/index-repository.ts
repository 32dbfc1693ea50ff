import { type Compilable, type RawBuilder, sql as raw, type SqlBool } from 'kysely'
import { gramsOf } from '../../shared/search/grams'
import type { RecordKind, RecordRef } from '../../shared/search/search-filter'
import { type Db, sql, type Tx } from '../db/connection'
import { commonGramsOf } from './common-grams-repository'
import { entryWords, handoverWords, incidentWords } from './record-words'
import { isHandover } from './sieve'

/** What can be searched of a record; `seq` is the number of its first fact, by which the index knows it. */
export interface RecordWords {
  seq: number
  words: string
}

/** Puts what a record says now into the index, in place of what it said before. */
export function indexRecord(tx: Tx, { seq, words }: RecordWords): void {
  unindexRecord(tx, seq)
  const grams = gramsOf(words, commonGramsOf(tx))
  tx.run(sql.insertInto('search').values({ rowid: seq, grams: [...grams].join(' ') }))
}

/** A command of the engine's own, as its manual names them. */
export function tellIndex(tx: Tx, command: { search: 'merge'; rank: number } | { search: 'delete-all' }): void {
  tx.run(sql.insertInto('search').values(command))
}

export function unindexRecord(tx: Tx, seq: number): void {
  tx.run(sql.deleteFrom('search').where('rowid', '=', seq))
}

type Where = RawBuilder<SqlBool>

const wordsWhere: Record<RecordKind, (where: Where) => Compilable<RecordWords>> = {
  entry: (where) =>
    sql
      .selectFrom('entry')
      .select(['entry.seq as seq', entryWords.as('words')])
      .where(where),
  incident: (where) =>
    sql
      .selectFrom('incident')
      .select(['incident.seq as seq', incidentWords.as('words')])
      .where(where),
  handover: (where) =>
    sql
      .selectFrom('handover')
      .select(['handover.frozen_seq as seq', handoverWords.as('words')])
      .where(isHandover)
      .where(where),
}

/** What can be searched of a record; undefined when there is no such record. */
export function findRecordWords(db: Db, { kind, id }: RecordRef): RecordWords | undefined {
  return db.first(wordsWhere[kind](raw`${raw.ref(`${kind}.id`)} = ${id}`))
}

export function findWordsOf(db: Db, { kind, seq }: Numbered): RecordWords | undefined {
  const column = kind === 'handover' ? 'handover.frozen_seq' : `${kind}.seq`
  return db.first(wordsWhere[kind](raw`${raw.ref(column)} = ${seq}`))
}

/** The first entry with no smaller number. */
export function findEntryWordsFrom(db: Db, seq: number): RecordWords | undefined {
  return db.first(wordsWhere.entry(raw`entry.seq = (SELECT min(seq) FROM entry WHERE seq >= ${seq})`))
}

export interface Numbered {
  kind: RecordKind
  seq: number
}

/** Records with a smaller number, the newest first, at most `limit`. */
export function listRecordsBelow(db: Db, seq: number, limit: number): Numbered[] {
  const newest = (kind: 'entry' | 'incident') =>
    sql
      .selectFrom(kind)
      .select([raw.lit<RecordKind>(kind).as('kind'), 'seq'])
      .where('seq', '<', seq)
      .orderBy('seq', 'desc')
      .limit(limit)
  const sheets = sql
    .selectFrom('handover')
    .select([raw.lit<RecordKind>('handover').as('kind'), 'frozen_seq as seq'])
    .where('frozen_seq', '<', seq)
    .where(isHandover)
    .orderBy('frozen_seq', 'desc')
    .limit(limit)
  return db.all(
    sql
      .selectFrom(
        sql
          .selectFrom(newest('entry').as('entries'))
          .selectAll()
          .unionAll(sql.selectFrom(newest('incident').as('incidents')).selectAll())
          .unionAll(sql.selectFrom(sheets.as('sheets')).selectAll())
          .as('records'),
      )
      .select(['kind', 'seq'])
      .orderBy('seq', 'desc')
      .limit(limit),
  )
}

/** How many records there are. Entries are counted by the day already: to count a million anew takes longer than anybody wants to be kept. */
export function countRecords(db: Db): number {
  const row = db.first(
    sql.selectNoFrom(({ selectFrom }) => [
      selectFrom('log_day').select(raw<number>`coalesce(sum(count), 0)`.as('count')).as('entries'),
      selectFrom('incident').select(raw<number>`count(*)`.as('count')).as('incidents'),
      selectFrom('handover').select(raw<number>`count(*)`.as('count')).where(isHandover).as('sheets'),
    ]),
  )
  return (row?.entries ?? 0) + (row?.incidents ?? 0) + (row?.sheets ?? 0)
}

/** How many of them the index holds. */
export function countIndexed(db: Db): number {
  return db.first(sql.selectFrom('search_docsize').select(raw<number>`count(*)`.as('count')))?.count ?? 0
}
