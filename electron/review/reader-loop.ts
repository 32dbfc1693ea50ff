import { errorCode } from '../db/storage-failure'
import type { Question } from './reading-kinds'
import type { ReadingSources } from './reading-sources'
import { type ReadingEnd, readingSentence, tellAnswers } from './readings'

/** What the main process tells the process that reads; `id` names a question from one to the other. */
export type ReaderOrder =
  | { kind: 'ask'; id: number; database: string; question: Question }
  | { kind: 'cancel'; id: number }

/** What it hears back. `detail` is for the log of faults. */
export type ReaderReport =
  | { kind: 'answer'; id: number; answer: unknown }
  | { kind: 'ended'; id: number; end: ReadingEnd }
  | { kind: 'failed'; id: number; sentence: string; detail: string }

interface Host {
  /** The database of this path, opened for reading once, and what else there is to read. */
  open: (database: string) => ReadingSources
  tell: (report: ReaderReport) => void
  /** Lets waiting orders be heard. */
  nextTurn: () => Promise<void>
}

/** Takes orders and answers questions one after another, in the order they came. */
export function createReaderLoop({ open, tell, nextTurn }: Host): (order: ReaderOrder) => void {
  const cancelled = new Set<number>()
  let last = Promise.resolve()
  const answer = async ({ id, database, question }: Extract<ReaderOrder, { kind: 'ask' }>) => {
    const goOn = async () => {
      await nextTurn()
      return !cancelled.has(id)
    }
    try {
      const end = await tellAnswers(
        open(database),
        question,
        (each) => tell({ kind: 'answer', id, answer: each }),
        goOn,
      )
      tell({ kind: 'ended', id, end })
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
      tell({ kind: 'failed', id, sentence: readingSentence(errorCode(error)), detail })
    } finally {
      cancelled.delete(id)
    }
  }
  return (order) => {
    if (order.kind === 'cancel') cancelled.add(order.id)
    else last = last.then(() => answer(order))
  }
}
