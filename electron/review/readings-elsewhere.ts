import type { Cancel, Clock } from '../../shared/clock'
import type { ReaderOrder, ReaderReport } from './reader-loop'
import { type Asked, type ReadingEnd, ReadingFailed, type Readings } from './readings'

/** A process that reads, see `createReaderLoop`. */
export interface ReaderProcess {
  tell(order: ReaderOrder): void
  end(): void
}

interface Host {
  /** Starts one; `onEnd` is called once, however it ended. */
  start: (onReport: (report: ReaderReport) => void, onEnd: () => void) => ReaderProcess
  /** Path of the database. */
  database: string
  clock: Clock
  report: (where: string, error: unknown) => void
}

/** How long a process stays for the next question: it costs memory, and starting one costs the first answer a moment. */
export const KEPT_FOR_MS = 60_000

interface Waiting {
  order: Extract<ReaderOrder, { kind: 'ask' }>
  /** Whether part of it was answered: then it is not asked again, it would be answered twice. */
  begun: boolean
  restarts: number
  onAnswer: (answer: unknown) => void
  resolve: (end: ReadingEnd) => void
  reject: (error: ReadingFailed) => void
}

const LOST = '没有读出来：读库的进程意外结束，已另起一个，再试一次'

/** Answers in a process of its own, which is started with the first question and ended a minute after the last. */
export function readingsElsewhere({ start, database, clock, report }: Host): Readings {
  const waiting = new Map<number, Waiting>()
  let reader: ReaderProcess | null = null
  let stopIdling: Cancel = () => undefined
  let last = 0

  const close = () => {
    stopIdling()
    const ended = reader
    reader = null
    ended?.end()
  }
  const over = (id: number) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) stopIdling = clock.after(KEPT_FOR_MS, close)
    return one
  }
  const hear = (message: ReaderReport) => {
    const one = waiting.get(message.id)
    if (!one) return
    switch (message.kind) {
      case 'answer':
        one.begun = true
        return one.onAnswer(message.answer)
      case 'ended':
        return over(message.id)?.resolve(message.end)
      case 'failed':
        report(`reading.${one.order.question.kind}`, new Error(message.detail))
        return over(message.id)?.reject(new ReadingFailed(message.sentence))
    }
  }
  const lost = () => {
    reader = null
    for (const [id, one] of [...waiting]) {
      one.restarts += 1
      if (one.begun || one.restarts > 1) over(id)?.reject(new ReadingFailed(LOST))
      else running().tell(one.order)
    }
  }
  const running = (): ReaderProcess => {
    if (reader !== null) return reader
    const started: ReaderProcess = start(hear, () => {
      if (reader !== started) return
      report('reader', new Error('the process that reads ended by itself'))
      lost()
    })
    reader = started
    return started
  }

  return {
    ask(question, onAnswer): Asked {
      stopIdling()
      last += 1
      const id = last
      const order = { kind: 'ask', id, database, question } as const
      const ended = new Promise<ReadingEnd>((resolve, reject) => {
        const told = (answer: unknown) => onAnswer(answer as never)
        waiting.set(id, { order, begun: false, restarts: 0, onAnswer: told, resolve, reject })
      })
      running().tell(order)
      return {
        ended,
        cancel() {
          if (!waiting.has(id)) return
          reader?.tell({ kind: 'cancel', id })
          over(id)?.resolve('cancelled')
        },
      }
    },
    close,
  }
}
