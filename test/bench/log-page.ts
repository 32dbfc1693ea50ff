import type { LogFilter } from '../../shared/entries/entries-contract'
import { wholeLog } from '../../shared/search/search-filter'
import { valueIn } from '../support/an-office'
import type { RealDesk } from '../support/real-desk'
import { openSignedIn } from './saving'

const everything: LogFilter = { channel: null, urgency: null, status: null, text: '' }
/** What the log reads at once (renderer/entries/log-pages.ts). */
const PAGE = 100
/** What the list of the review place reads at once. */
const FOUND_PAGE = 50

/** How deep into a list a page is read: its first page, its middle, its end. */
export const depths = ['first', 'middle', 'last'] as const
export type Depth = (typeof depths)[number]
type Depths = Record<Depth, number[]>

const noFigures = (): Depths => ({ first: [], middle: [], last: [] })

/** ms of the two calls with which the log opens: which days there are, and the newest rows of a day. */
async function openLog({ api }: RealDesk, day: number): Promise<{ days: number; rows: number }> {
  const startedAt = performance.now()
  const days = await api.entries.days({ filter: everything, until: null })
  const between = performance.now()
  const rows = await api.entries.rows({ day, filter: everything, offset: 0, limit: PAGE })
  const endedAt = performance.now()
  valueIn(days)
  if (valueIn(rows).length !== PAGE) throw new Error('the page must be full')
  return { days: between - startedAt, rows: endedAt - between }
}

/** Days with a full page of entries, the newest first. */
async function fullDays({ api }: RealDesk): Promise<number[]> {
  const days = valueIn(await api.entries.days({ filter: everything, until: null }))
  return days.filter(({ count }) => count >= PAGE).map(({ day }) => day)
}

/**
 * The newest full page of the log over a few and over many entries, in turn, in one process; then pages of the large log and of the
 * review list, newest first, at three depths. ms each.
 */
export async function measureLogPage(options: {
  few: string
  many: string
  resources: string
  times: number
  entries: number
}) {
  const { times, entries, resources } = options
  const [few, many] = [openSignedIn(options.few, resources), openSignedIn(options.many, resources)]
  const [[fewDay = 0], manyDays] = [await fullDays(few), await fullDays(many)]
  const dayAt: Record<Depth, number> = {
    first: manyDays[0] ?? 0,
    middle: manyDays[manyDays.length >> 1] ?? 0,
    last: manyDays.at(-1) ?? 0,
  }
  const figures = { few: [] as number[], many: [] as number[], manyDays: [] as number[], manyRows: [] as number[] }
  const ofLog = noFigures()
  for (let time = 0; time < times; time += 1) {
    const ofFew = await openLog(few, fewDay)
    const ofMany = await openLog(many, dayAt.first)
    figures.few.push(ofFew.days + ofFew.rows)
    figures.many.push(ofMany.days + ofMany.rows)
    figures.manyDays.push(ofMany.days)
    figures.manyRows.push(ofMany.rows)
    for (const depth of depths) ofLog[depth].push((await openLog(many, dayAt[depth])).rows)
  }
  const ofReview = await measureReviewList(many, entries, times)
  for (const desk of [few, many]) desk.close()
  return { ...figures, ofLog, ofReview }
}

/** Pages of everything, newest first, without a text. */
async function measureReviewList({ api }: RealDesk, entries: number, times: number): Promise<Depths> {
  const found = noFigures()
  const offsets: Record<Depth, number> = { first: 0, middle: entries >> 1, last: entries - FOUND_PAGE }
  const question = { text: '', filter: wholeLog, order: 'received' as const, limit: FOUND_PAGE }
  for (let time = 0; time < times; time += 1) {
    for (const depth of depths) {
      const startedAt = performance.now()
      const page = await api.search.find({ ...question, offset: offsets[depth] })
      found[depth].push(performance.now() - startedAt)
      if (valueIn(page).rows.length === 0) throw new Error(`the review list has no page at ${offsets[depth]}`)
    }
  }
  return found
}
