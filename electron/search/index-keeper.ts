import type { Cancel, Clock } from '../../shared/clock'
import type { Publish } from '../../shared/ipc/contract'
import { failure, type Result, success } from '../../shared/result'
import type { IndexState } from '../../shared/search/index-contract'
import type { Connection } from '../db/connection'
import { errorCode } from '../db/storage-failure'
import { findHead } from '../journal/journal-repository'
import { isOutgrown } from './common-grams'
import { type IndexFault, isIndexFault } from './index-fault'
import { IndexingStopped, type IndexOrder, type IndexRunner } from './index-job'
import { type IndexMerging, mergeWhenQuiet } from './index-merging'
import { countRecords } from './index-repository'
import { indexedFrom, isToBeEmptied, markForRebuild } from './index-state-repository'

/** After this the window is there and the officer at work: only then a second process may take its share of the PC. */
const START_AFTER_MS = 15_000

export interface IndexKeeper {
  /** Keeps the index in order from now on: what is missing of it is made, what is in pieces is merged. */
  start(): void
  stop(): void
  /** Something was recorded. */
  saved(): void
  /** The index contradicts itself: every record is read one by one until it is made anew, which begins in the background. */
  setAside(fault: IndexFault): void
  /** Goes on with what is not in the index yet, or makes it anew for a log that has outgrown it, in the background; else there is nothing to do. */
  resume(): void
  rebuild(order: IndexOrder): Promise<Result<IndexState>>
  stopWork(): void
  state(): IndexState
}

interface Dependencies {
  connection: Connection
  clock: Clock
  indexer: IndexRunner
  publish: Publish
  /** Told of what failed while nobody waited for it, and where. */
  report: (where: string, error: unknown) => void
}

/** The one who knows how the index is: its work is done in a process of its own, its pieces are merged in quiet moments here. */
export function createIndexKeeper({ connection, clock, indexer, publish, report }: Dependencies): IndexKeeper {
  let running: { done: number } | null = null
  let lastFailure: string | null = null
  let merging: IndexMerging | null = null
  let cancelStart: Cancel = () => undefined
  let isOver = false

  const state = () => stateOf(connection, running, lastFailure)

  const work = async (order: IndexOrder): Promise<Result<null>> => {
    if (running) return failure('conflict', '正在编检索索引，等它编完或先停下')
    const mine = { done: 0 }
    running = mine
    lastFailure = null
    const onProgress = (done: number) => {
      mine.done = done
      publish('search', 'onIndexed', { done })
    }
    try {
      await indexer.run(order, onProgress)
      return success(null)
    } catch (error) {
      if (error instanceof IndexingStopped) return failure('conflict', '已停下。查询照常，没有编入的部分逐条查找，较慢')
      report('search index', error)
      lastFailure = failureOf(error)
      return failure('internal', lastFailure)
    } finally {
      running = null
      // The work is told to stop as the program ends, and says so when the database is closed already.
      if (!isOver) {
        publish('search', 'onIndexed', { done: state().done })
        // What was saved meanwhile is in pieces.
        merging?.saved()
      }
    }
  }
  const resume = () => {
    if (running) return
    if (indexedFrom(connection) > 0) void work({ anew: false })
    else if (isOutgrown(connection)) void work({ anew: true })
  }
  const setAside = (fault: IndexFault) => {
    report('search index', fault)
    connection.inTransaction(markForRebuild)
    // What failed once in making it is left to the administrator: it would only fail again.
    if (lastFailure === null) resume()
  }

  return {
    start() {
      const onFault = (error: unknown) => (isIndexFault(error) ? setAside(error) : report('search index', error))
      merging = mergeWhenQuiet({
        connection,
        clock,
        isAway: () => running !== null || isToBeEmptied(connection),
        onFault,
      })
      cancelStart = clock.after(START_AFTER_MS, resume)
    },
    stop() {
      isOver = true
      cancelStart()
      merging?.stop()
      merging = null
      if (running) indexer.stop()
    },
    saved: () => merging?.saved(),
    setAside,
    resume,
    async rebuild(order) {
      const done = await work(order)
      return done.ok ? success(state()) : done
    },
    stopWork: () => indexer.stop(),
    state,
  }
}

function stateOf(connection: Connection, running: { done: number } | null, lastFailure: string | null): IndexState {
  const records = countRecords(connection)
  const isWhole = indexedFrom(connection) === 0
  const indexed = isWhole ? records : indexedSoFar(connection, records, running?.done)
  const done = running?.done ?? (isWhole ? 1 : Math.min(1, indexed / Math.max(1, records)))
  return { records, indexed, running: running !== null, done, failure: isWhole ? null : lastFailure }
}

/** While the work goes on its own word is taken; at rest, how far down the journal it came: to count takes as long as to read. */
function indexedSoFar(connection: Connection, records: number, done: number | undefined): number {
  const facts = findHead(connection)?.seq ?? 0
  const left = Math.min(indexedFrom(connection), facts) / Math.max(facts, 1)
  return Math.round((done ?? 1 - left) * records)
}

function failureOf(error: unknown): string {
  const code = errorCode(error) ?? ''
  if (code.startsWith('SQLITE_FULL') || code.startsWith('ENOSPC')) {
    return '索引没有编完：磁盘已满。记录都在，查询照常，没有编入的部分较慢。腾出空间后继续'
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return '索引没有编完：索引已损坏。记录都在，查询照常，只是较慢。请管理员重建检索索引'
  }
  return '索引没有编完：编索引的进程中断。记录都在，查询照常，没有编入的部分较慢。可以继续'
}
