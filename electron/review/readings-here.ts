import { errorCode } from '../db/storage-failure'
import type { ReadingSources } from './reading-sources'
import { type Asked, type ReadingEnd, ReadingFailed, type Readings, readingSentence, tellAnswers } from './readings'

/** Answers in this process, between whatever else it does. */
export function readingsHere(sources: ReadingSources, report: (where: string, error: unknown) => void): Readings {
  const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))
  let last: Promise<unknown> = Promise.resolve()
  return {
    ask(question, onAnswer): Asked {
      let wanted = true
      const goOn = async () => {
        await nextTurn()
        return wanted
      }
      const run = async (): Promise<ReadingEnd> => {
        try {
          return await tellAnswers(sources, question, (answer) => onAnswer(answer as never), goOn)
        } catch (error) {
          report(`reading.${question.kind}`, error)
          throw new ReadingFailed(readingSentence(errorCode(error)))
        }
      }
      const ended = last.then(run)
      last = Promise.allSettled([ended])
      return {
        ended,
        cancel() {
          wanted = false
        },
      }
    },
    close: () => undefined,
  }
}
