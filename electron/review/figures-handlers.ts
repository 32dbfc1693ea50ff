import type { Clock } from '../../shared/clock'
import type { Handlers } from '../../shared/ipc/contract'
import { failure, type Result, success } from '../../shared/result'
import type { DaySpan, Figure } from '../../shared/review/figure'
import { tablesAsHtml, tablesAsText } from '../../shared/review/figure-table'
import type { RecordRef } from '../../shared/search/search-filter'
import type { SessionKeeper } from '../accounts/session'
import type { Db } from '../db/connection'
import { createNotedCopies, type WantedCopy } from '../documents/noted-copies'
import type { Journal } from '../journal/journal'
import type { FigurePapers } from './figure-papers'
import { findFirstDay } from './figures-repository'
import type { AnswerTo, Question } from './reading-kinds'
import { type Asked, endOf, type Readings } from './readings'

interface Dependencies {
  db: Db
  journal: Journal
  session: SessionKeeper
  clock: Clock
  readings: Readings
  papers: FigurePapers
}

export function figuresHandlers(dependencies: Dependencies): Handlers['figures'] {
  const { db, journal, clock, readings, papers } = dependencies
  const copies = createNotedCopies(dependencies)
  const underWay = new Set<Asked>()

  /** The one answer to a question. */
  const only = async <Q extends Question>(question: Q): Promise<Result<AnswerTo<Q>>> => {
    const answers: AnswerTo<Q>[] = []
    const asked = readings.ask(question, (answer) => answers.push(answer))
    underWay.add(asked)
    const end = await endOf(asked).finally(() => underWay.delete(asked))
    if (!end.ok) return end
    const [answer] = answers
    return answer === undefined ? failure('conflict', '已停下，没有统计完') : success(answer)
  }
  const taken = (
    what: 'tables' | 'print' | 'bulletin',
    form: 'clipboard' | 'file' | 'paper',
    { commandId, span: { from, to } }: { commandId: string; span: DaySpan },
  ): WantedCopy => ({
    commandId,
    id: `${what} ${from} ${to}`,
    fact: () => ({
      type: 'figures.taken.1',
      subject: journal.station,
      payload: { what, form, from, to },
    }),
  })

  return {
    firstDay: () => success(findFirstDay(db)),
    read: (question): Promise<Result<Figure>> => only({ kind: 'figures', ...question, now: clock.now() }),
    records: (question): Promise<Result<RecordRef[]>> =>
      only({ kind: 'figure-records', ...question, now: clock.now() }),
    cancel() {
      for (const asked of underWay) asked.cancel()
      return success(null)
    },
    copyTables: (wanted) =>
      copies.copy(taken('tables', 'clipboard', wanted), () =>
        papers.copyTable(tablesAsText(wanted.tables), tablesAsHtml(wanted.tables)),
      ),
    // The page prints itself, once this is noted.
    notePrint: (wanted) => copies.print(taken('print', 'paper', wanted), () => Promise.resolve(success(null))),
    copyBulletin: (wanted) => copies.copy(taken('bulletin', 'clipboard', wanted), () => papers.copyText(wanted.text)),
    saveBulletin: (wanted) =>
      copies.save(taken('bulletin', 'file', wanted), () =>
        papers.saveText(`值班情况通报 ${wanted.span.from}-${wanted.span.to}.txt`, wanted.text),
      ),
  }
}
