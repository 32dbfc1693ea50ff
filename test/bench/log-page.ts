import { systemClock } from '../../electron/app/system'
import type { LogFilter } from '../../shared/entries/entries-contract'
import { DEFAULT_ZONE, dayOf } from '../../shared/time/office-time'
import { valueIn } from '../support/an-office'
import type { RealDesk } from '../support/real-desk'
import { openSignedIn } from './saving'

const everything: LogFilter = { channel: null, urgency: null, status: null, text: '' }
/** What the log reads at once (renderer/entries/log-pages.ts). */
const PAGE = 100

/** ms of the two calls with which the log opens: which days there are, and the newest rows of today. */
async function openLog({ api }: RealDesk, day: number): Promise<{ days: number; rows: number }> {
  const startedAt = performance.now()
  const days = await api.entries.days({ filter: everything, until: null })
  const between = performance.now()
  const rows = await api.entries.rows({ day, filter: everything, offset: 0, limit: PAGE })
  const endedAt = performance.now()
  valueIn(days)
  if (valueIn(rows).length !== PAGE) throw new Error('the first page of today must be full')
  return { days: between - startedAt, rows: endedAt - between }
}

/** The first page of today's log over a few and over many entries, in turn, in one process. */
export async function measureLogPage(options: { few: string; many: string; resources: string; times: number }) {
  const desks = [openSignedIn(options.few, options.resources), openSignedIn(options.many, options.resources)] as const
  const figures = { few: [] as number[], many: [] as number[], manyDays: [] as number[], manyRows: [] as number[] }
  const today = dayOf(systemClock.now(), DEFAULT_ZONE)
  const [few, many] = desks
  for (let time = 0; time < options.times; time += 1) {
    const ofFew = await openLog(few, today)
    const ofMany = await openLog(many, today)
    figures.few.push(ofFew.days + ofFew.rows)
    figures.many.push(ofMany.days + ofMany.rows)
    figures.manyDays.push(ofMany.days)
    figures.manyRows.push(ofMany.rows)
  }
  for (const desk of desks) desk.close()
  return figures
}
