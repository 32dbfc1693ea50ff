import type { StoreApi } from 'zustand/vanilla'
import { dayOf } from '../../../shared/time/office-time'
import { daysOf } from './records-span'
import type { RecordsNeeds, RecordsState } from './records-store'

/** Rows read at once. */
export const RECORDS_PAGE = 100

/** The most that the main process gives at once. */
const MOST_ROWS = 200

/** How near to the end of what was read a row in sight must be for more to be read. */
const NEAR_END = 20

export interface RecordsReading {
  /** Reads from the newest on: anew, or as far as `length` rows. */
  read(length?: number): Promise<void>
  /** Reads on when the last row in sight comes near the end of what was read. */
  readTo(last: number): void
}

/** Reads list and figures into the register; an answer that was overtaken by a later question is dropped. */
export function createRecordsReading(
  { getState, setState }: StoreApi<RecordsState>,
  { api, clock, zone }: RecordsNeeds,
): RecordsReading {
  let readings = 0
  let readingMore = false
  const days = () => daysOf(getState().span, dayOf(clock.now(), zone))
  const readMore = async () => {
    readingMore = true
    const own = readings
    const { rows, found: text } = getState()
    const more = await api.handover.list({ text, ...days(), offset: rows.length, limit: RECORDS_PAGE })
    readingMore = false
    if (own !== readings) return
    if (more.ok) setState({ rows: [...rows, ...more.value.rows], total: more.value.total })
    else setState({ failure: more.failure })
  }
  return {
    read: async (length = RECORDS_PAGE) => {
      readings += 1
      const own = readings
      const limit = Math.min(Math.max(length, RECORDS_PAGE), MOST_ROWS)
      const [list, figures] = await Promise.all([
        api.handover.list({ text: getState().found, ...days(), offset: 0, limit }),
        api.handover.figures(days()),
      ])
      if (own !== readings) return
      if (list.ok) setState({ ...list.value, failure: null })
      if (figures.ok) setState({ figures: figures.value })
      const refused = [list, figures].find(({ ok }) => !ok)
      if (refused && !refused.ok) setState({ failure: refused.failure })
    },
    readTo: (last) => {
      const { rows, total } = getState()
      if (!readingMore && total !== null && rows.length < total && last >= rows.length - NEAR_END) void readMore()
    },
  }
}
