import type { IdSource } from '../../shared/clock'
import { type Result, success } from '../../shared/result'
import type { Connection, Tx } from '../db/connection'
import type { JournalTable } from '../db/schema'
import { indexFacts } from '../search/search-index'
import { findOwner } from '../shifts/shifts-repository'
import { checkedPayload, type NewEvent } from './event-catalogue'
import type { Head } from './head-file'
import type { Journal } from './journal'
import { canonicalBytes, commandKey, GENESIS, hashOf } from './journal-hash'
import { findHead, journalInserter, toEvent } from './journal-repository'
import { projectEvent } from './projections'

/** Facts put into the index at a time: a record that many of them are about is read and indexed once. */
const INDEXED_AT_ONCE = 20_000

/**
 * The journal for filling an office with a great many facts at once: each is checked, chained, appended and projected as ever, but
 * thousands of them in one transaction, and the index follows behind within it.
 */
export interface BulkJournal extends Journal {
  /** Everything that `work` records becomes durable together. Answers with the newest row. */
  inOneTransaction(work: () => void): Head
  /** Appends facts that the caller has decided; none may be recorded earlier than the one before it. */
  append(actor: string | null, events: readonly NewEvent[]): void
}

interface Dependencies {
  connection: Connection
  /** The instant that is being recorded, UTC ms. */
  now: () => number
  ids: IdSource
  station: string
}

export function createBulkJournal({ connection, now, ids, station }: Dependencies): BulkJournal {
  const insert = journalInserter(connection)
  let open: Tx | undefined
  let last = findHead(connection)
  let shift = findOwner(connection)
  let waiting: NewEvent[] = []
  const transaction = (): Tx => {
    if (!open) throw new Error('facts are recorded in bulk within inOneTransaction alone')
    return open
  }
  const appendOne = (event: NewEvent, actor: string | null, command_id: string) => {
    const tx = transaction()
    const row: Omit<JournalTable, 'hash'> = {
      seq: (last?.seq ?? 0) + 1,
      id: ids.next(),
      command_id,
      recorded_at: now(),
      actor,
      station,
      shift,
      type: event.type,
      subject: event.subject,
      payload: canonicalBytes(checkedPayload(event)),
      prev_hash: last?.hash ?? GENESIS,
    }
    const whole = { ...row, hash: hashOf(row) }
    insert(whole)
    projectEvent(tx, toEvent(whole))
    last = { seq: whole.seq, hash: whole.hash, recorded_at: whole.recorded_at }
    if (event.type === 'shift.opened.1' || event.type === 'shift.took-over.1') shift = findOwner(tx)
    waiting.push(event)
  }
  const append = (actor: string | null, command: string, events: readonly NewEvent[]) => {
    for (const event of events) appendOne(event, actor, command)
    if (waiting.length >= INDEXED_AT_ONCE) index()
  }
  const index = () => {
    indexFacts(transaction(), waiting)
    waiting = []
  }
  return {
    station,
    suspend: () => () => undefined,
    resumed: () => null,
    append: (actor, events) => append(actor, ids.next(), events),
    execute(meta, decide): Result<{ subject: string }> {
      const decision = decide(transaction(), now())
      if (!decision.ok) return decision
      append(meta.actor, commandKey(meta), decision.value)
      return success({ subject: decision.value[0].subject })
    },
    inOneTransaction: (work) =>
      connection.inTransaction((tx) => {
        open = tx
        try {
          work()
          index()
        } finally {
          open = undefined
        }
        if (!last) throw new Error('nothing was recorded')
        return { seq: last.seq, hash: last.hash }
      }),
  }
}
