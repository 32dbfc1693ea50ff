import { systemClock } from '../../electron/app/system'
import { figureKey } from '../../shared/review/figure'
import { wholeLog } from '../../shared/search/search-filter'
import { DEFAULT_ZONE, dayOf } from '../../shared/time/office-time'
import type { PageJob } from './probed-program'

/** A job that takes longer is given up: what it does to the main process has shown by then. */
const LONGEST_MS = 90_000
const IDLE_MS = 5_000
/** Longer than any office has been there. */
const EVERY_DAY_MS = 40 * 365 * 24 * 3_600_000

/** What the script of the figures answers with: ms of each figure, and of the first, which has the process that reads started. */
export interface FigureTimes {
  first: number
  figures: Record<string, number[]>
}

/** Every figure of the whole office, `rounds` times, as the page of the figures reads them for 全部. */
export function figuresJob(rounds: number): PageJob {
  const to = dayOf(systemClock.now(), DEFAULT_ZONE)
  const run = `(async () => {
    const from = (await api.figures.firstDay()).value
    const span = { from, to: ${to} }
    const read = async (figure) => {
      const startedAt = performance.now()
      const answer = await api.figures.read({ figure, span, before: null })
      if (!answer.ok) throw new Error(answer.failure.message)
      return performance.now() - startedAt
    }
    const times = { first: await read('entries'), figures: {} }
    for (let round = 0; round < ${rounds}; round += 1)
      for (const key of ${JSON.stringify(figureKey.options)}) (times.figures[key] ??= []).push(await read(key))
    return times
  })()`
  return { name: 'figures', run, stop: 'api.figures.cancel()', longestMs: rounds * LONGEST_MS }
}

/** What may take minutes in a large office. The last leaves an index that is not whole where it is given up. */
export function longJobs(): PageJob[] {
  const now = systemClock.now()
  const everything = JSON.stringify({ text: '', filter: wholeLog, order: 'received' })
  const whole = JSON.stringify({ from: now - EVERY_DAY_MS, until: now })
  const instead = JSON.stringify({ from: now - 1, until: now })
  const job = (name: string, run: string, stop: string): PageJob => ({ name, run, stop, longestMs: LONGEST_MS })
  return [
    job('nothing', `new Promise((resolve) => setTimeout(resolve, ${IDLE_MS}))`, 'null'),
    figuresJob(1),
    job('gap finder', `api.gaps.find(${whole})`, `api.gaps.find(${instead})`),
    job('export of all records as a table', `api.search.saveTable(${everything})`, 'api.search.cancel()'),
    job('check of the journal', 'api.journal.verify()', 'api.journal.cancel()'),
    job('rebuild of the tables', 'api.journal.rebuild()', 'api.journal.cancel()'),
    job('rebuild of the index', 'api.searchIndex.rebuild({ anew: true })', 'api.searchIndex.stop()'),
  ]
}
