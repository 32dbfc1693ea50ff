import type { StoreApi } from 'zustand/vanilla'
import { HIT_PAGE, type HitRange, rowsOf, wantedPage, withPage } from './hit-pages'
import type { SearchNeeds, SearchState } from './search-state'

/** What is read before the list has said what it shows. */
const beginning: HitRange = { first: 0, last: 20 }

export interface Paging {
  /** The hits in sight: what is missing of them is read, one page at a time. */
  show(range: HitRange): void
  /** There is another list: it is looked at from its top. */
  beginAnew(): void
}

interface PagingNeeds {
  api: SearchNeeds['api']
  /** Another one than before: what is on its way answers a question that is no longer asked. */
  turn: () => number
}

/** Reads the pages of the answer as they come in sight. */
export function createPaging({ getState, setState }: StoreApi<SearchState>, { api, turn }: PagingNeeds): Paging {
  let inSight = beginning
  let reading = false
  const readPages = async () => {
    if (reading) return
    reading = true
    try {
      for (let page = missing(getState(), inSight); page !== null; page = missing(getState(), inSight)) {
        const mine = turn()
        if (!(await readPage(page, () => mine === turn()))) break
      }
    } finally {
      reading = false
    }
  }
  /** Answers whether to go on. */
  const readPage = async (page: number, isWanted: () => boolean): Promise<boolean> => {
    const { answered } = getState()
    if (answered === null) return false
    const found = await api.search.find({ ...answered, offset: page * HIT_PAGE, limit: HIT_PAGE, goesOn: true })
    if (!isWanted()) return true
    if (!found.ok) {
      setState({ failure: found.failure })
      return false
    }
    const { rows, known, ended, remark } = found.value
    setState((state) => {
      const extent = { known: Math.max(state.known, known), ended: state.ended || ended }
      const last = rowsOf({ ...state, ...extent }) - 1
      const current = state.current === null ? null : Math.min(state.current, Math.max(last, 0))
      return { ...extent, remark, failure: null, current, pages: withPage(state.pages, page, rows) }
    })
    return true
  }
  return {
    show: (range) => {
      inSight = range
      void readPages()
    },
    beginAnew: () => {
      inSight = beginning
    },
  }
}

/** The page to be read next; while a question is under way its rows come first. */
function missing(state: SearchState, inSight: HitRange): number | null {
  if (state.answered === null || state.finding !== 'no') return null
  return wantedPage(state.pages, inSight, rowsOf(state))
}
