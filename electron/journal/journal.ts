import type { Clock, IdSource } from '../../shared/clock'
import { failure, type Result, success } from '../../shared/result'
import type { Connection, Tx } from '../db/connection'
import type { JournalTable } from '../db/schema'
import type { IndexFault } from '../search/index-fault'
import { keepIndex } from '../search/search-index'
import { findOwner } from '../shifts/shifts-repository'
import { checkedPayload, type NewEvent } from './event-catalogue'
import type { Head } from './head-file'
import { canonicalBytes, commandKey, GENESIS, hashOf } from './journal-hash'
import { findHead, findSubjectOfCommand, insertJournalRow, toEvent } from './journal-repository'
import { projectEvent } from './projections'

/** Who asks for what, once: the same asked again with the same id is not carried out again. */
export interface CommandMeta {
  commandId: string
  /** Account id; null for the program itself. */
  actor: string | null
  /** What is asked, as JSON, where the id comes from outside: an id used for something else must not pass for done. */
  asked?: unknown
}

/** The facts that a command leads to; at least one. */
export type Decision = Result<readonly [NewEvent, ...NewEvent[]]>

export interface Journal {
  /**
   * The one way to change anything. In one transaction: `decide` looks at the state as of now (`at`, UTC ms) and gives
   * facts or a failure; the facts are appended and projected. Answers with the subject of the first fact. Throws when the
   * disk or the file refuses; then nothing has changed.
   */
  execute(meta: CommandMeta, decide: (tx: Tx, at: number) => Decision): Result<{ subject: string }>
  /** Refuses every command with this sentence until the answer is called: while a rebuild writes the tables. */
  suspend(sentence: string): () => void
  /** Resolves when commands are taken again; null: they are. */
  resumed(): Promise<void> | null
  readonly station: string
}

interface Dependencies {
  connection: Connection
  clock: Clock
  ids: IdSource
  station: string
  /** Told of the newest row after each commit. */
  noteHead: (head: Head) => void
  /** Told after the commit that the index is at fault: it was set aside, the facts are recorded. */
  noteIndexFault: (fault: IndexFault) => void
}

export function createJournal(dependencies: Dependencies): Journal {
  const { connection, clock, station, noteHead, noteIndexFault } = dependencies
  let suspended: { sentence: string; ended: Promise<void> } | null = null
  return {
    station,
    suspend(sentence) {
      let end = (): void => undefined
      suspended = {
        sentence,
        ended: new Promise((resolve) => {
          end = resolve
        }),
      }
      return () => {
        suspended = null
        end()
      }
    },
    resumed: () => suspended?.ended ?? null,
    execute(meta, decide) {
      if (suspended !== null) return failure('conflict', suspended.sentence)
      let appended: Appended | undefined
      const outcome = connection.inTransaction((tx): Result<{ subject: string }> => {
        const command = { key: commandKey(meta), actor: meta.actor }
        const before = findSubjectOfCommand(tx, command.key)
        if (before !== undefined) return success({ subject: before })
        const at = clock.now()
        const decision = decide(tx, at)
        if (!decision.ok) return decision
        const [first] = decision.value
        appended = appendAll(tx, dependencies, command, at, decision.value)
        return success({ subject: first.subject })
      })
      if (appended?.indexFault) noteIndexFault(appended.indexFault)
      if (appended) noteHead(appended.head)
      return outcome
    },
  }
}

interface Appended {
  head: Head
  indexFault: IndexFault | null
}

function appendAll(
  tx: Tx,
  { ids, station }: Dependencies,
  { key, actor }: { key: string; actor: string | null },
  at: number,
  events: readonly NewEvent[],
): Appended {
  let last = findHead(tx)
  const append = (event: NewEvent, by: string | null) => {
    const row: Omit<JournalTable, 'hash'> = {
      seq: (last?.seq ?? 0) + 1,
      id: ids.next(),
      command_id: key,
      recorded_at: at,
      actor: by,
      station,
      shift: findOwner(tx),
      type: event.type,
      subject: event.subject,
      payload: canonicalBytes(checkedPayload(event)),
      prev_hash: last?.hash ?? GENESIS,
    }
    const whole = { ...row, hash: hashOf(row) }
    insertJournalRow(tx, whole)
    projectEvent(tx, toEvent(whole))
    last = { seq: whole.seq, hash: whole.hash, recorded_at: at }
  }
  const wentBackFrom = last && at < last.recorded_at ? last.recorded_at : null
  for (const event of events) append(event, actor)
  const indexFault = keepIndex(tx, events)
  if (wentBackFrom !== null) {
    append({ type: 'clock.went-back.1', subject: station, payload: { from: wentBackFrom, to: at } }, null)
  }
  if (!last) throw new Error('a decision must hold at least one event')
  return { head: { seq: last.seq, hash: last.hash }, indexFault }
}
