import { type Connection, type Db, sql, type Tx } from '../db/connection'
import type { JournalTable } from '../db/schema'
import { type JournalEvent, readEvent } from './event-catalogue'

/** The newest row of the journal, if there is any. */
export function findHead(db: Db): Pick<JournalTable, 'seq' | 'hash' | 'recorded_at'> | undefined {
  return db.first(sql.selectFrom('journal').select(['seq', 'hash', 'recorded_at']).orderBy('seq', 'desc').limit(1))
}

/** Hash of one row; undefined when the journal has no such row. */
export function findHash(db: Db, seq: number): string | undefined {
  return db.first(sql.selectFrom('journal').select('hash').where('seq', '=', seq))?.hash
}

/** What the first event of a command was about; undefined when the command has not been carried out. */
export function findSubjectOfCommand(db: Db, commandId: string): string | undefined {
  return db.first(
    sql.selectFrom('journal').select('subject').where('command_id', '=', commandId).orderBy('seq').limit(1),
  )?.subject
}

export function insertJournalRow(tx: Tx, row: JournalTable): void {
  tx.run(sql.insertInto('journal').values(row))
}

/** Inserts rows by the thousand, within a transaction of the caller's: the statement is written once. */
export function journalInserter({ raw }: Connection): (row: JournalTable) => void {
  const statement = raw.prepare(
    `INSERT INTO journal (seq, id, command_id, recorded_at, actor, station, shift, type, subject, payload, prev_hash, hash)
      VALUES (@seq, @id, @command_id, @recorded_at, @actor, @station, @shift, @type, @subject, @payload, @prev_hash, @hash)`,
  )
  return (row) => {
    statement.run(row)
  }
}

/** Up to `limit` rows after `seq`, oldest first. */
export function listJournalRows(db: Db, afterSeq: number, limit: number): JournalTable[] {
  return db.all(sql.selectFrom('journal').selectAll().where('seq', '>', afterSeq).orderBy('seq').limit(limit))
}

/** Rows about one subject with the actor's name, oldest first. */
export function listJournalOf(db: Db, subject: string) {
  return db.all(
    sql
      .selectFrom('journal')
      .leftJoin('account', 'account.id', 'journal.actor')
      .select(['seq', 'recorded_at', 'account.name as actor_name', 'station', 'type', 'hash'])
      .where('subject', '=', subject)
      .orderBy('seq'),
  )
}

/** The fact in a row. Throws when its payload is not JSON or has not its shape. */
export function toEvent(row: JournalTable): JournalEvent {
  const envelope = {
    seq: row.seq,
    id: row.id,
    commandId: row.command_id,
    recordedAt: row.recorded_at,
    actor: row.actor,
    station: row.station,
    shift: row.shift,
    type: row.type,
    subject: row.subject,
  }
  return readEvent(envelope, JSON.parse(row.payload.toString('utf8')))
}
