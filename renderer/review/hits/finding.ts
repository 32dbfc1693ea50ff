import type { StoreApi } from 'zustand/vanilla'
import type { Cancel } from '../../../shared/clock'
import { COUNTED } from '../../../shared/search/search-contract'
import type { RecordRef } from '../../../shared/search/search-filter'
import { without } from './conditions'
import { HIT_PAGE, type HitRange, rowsOf, wantedPage, withPage } from './hit-pages'
import type { LooseningHint, SearchNeeds, SearchState } from './search-state'

/** Until a question that is not answered yet is said to be under way, in ms. */
export const SLOW_MS = 300

/** What is read before the list has said what it shows. */
const beginning: HitRange = { first: 0, last: 20 }

/** Where the keyboard is put in the new list: on the same record, else on this place. */
export interface Landing {
  record: RecordRef | null
  index: number
}

export interface Finding {
  /** Asks the question as it stands; answers to earlier ones are dropped from here on. */
  ask(landing?: Landing): Promise<void>
  /** The hits in sight: what is missing of them is read, one page at a time. */
  show(range: HitRange): void
  /** Drops whatever answer is still on its way. */
  giveUp(): void
}

const top: Landing = { record: null, index: 0 }

export function createFinding(store: StoreApi<SearchState>, { api, clock }: SearchNeeds): Finding {
  const { getState, setState } = store
  let turn = 0
  let slow: Cancel | null = null
  let inSight = beginning
  let reading = false

  const settle = () => {
    slow?.()
    slow = null
  }
  const ask = async (landing: Landing = top) => {
    const mine = ++turn
    const { question } = getState()
    slow ??= clock.after(SLOW_MS, () => setState({ finding: 'slow' }))
    if (getState().finding === 'no') setState({ finding: 'quick' })
    setState({ givenUp: false })
    const found = await api.search.find({ ...question, offset: 0, limit: HIT_PAGE })
    if (mine !== turn) return
    settle()
    if (!found.ok) return setState({ finding: 'no', failure: found.failure })
    const { rows, ...extent } = found.value
    inSight = beginning
    setState(({ list }) => ({
      ...extent,
      answered: question,
      pages: new Map([[0, rows]]),
      count: null,
      list: list + 1,
      finding: 'no',
      failure: null,
      changed: 0,
      hints: [],
      counting: null,
      current: landingIn(rows, landing, extent.known),
    }))
    if (rows.length === 0) await findHints(mine)
    else if (!extent.ended) await count(mine)
  }
  const count = async (mine: number) => {
    const { question } = getState()
    const counted = await api.search.count({ ...question, atMost: COUNTED })
    // Whoever counted to the end meanwhile knows better.
    if (mine !== turn || getState().count?.exact) return
    setState(counted.ok ? { count: counted.value } : { failure: counted.failure })
  }
  const findHints = async (mine: number) => {
    const { question, set } = getState()
    for (const condition of set) {
      const filter = without(question.filter, condition)
      const counted = await api.search.count({ ...question, filter, atMost: COUNTED })
      if (mine !== turn) return
      if (!counted.ok) return setState({ failure: counted.failure })
      const hint: LooseningHint = { condition, ...counted.value }
      if (hint.count > 0) setState(({ hints }) => ({ hints: [...hints, hint] }))
    }
  }
  const readPages = async () => {
    if (reading) return
    reading = true
    try {
      for (let page = missing(getState(), inSight); page !== null; page = missing(getState(), inSight)) {
        const mine = turn
        if (!(await readPage(page, () => mine === turn))) break
      }
    } finally {
      reading = false
    }
  }
  /** Answers whether to go on. */
  const readPage = async (page: number, isWanted: () => boolean): Promise<boolean> => {
    const { answered } = getState()
    if (answered === null) return false
    const found = await api.search.find({ ...answered, offset: page * HIT_PAGE, limit: HIT_PAGE })
    if (!isWanted()) return true
    if (!found.ok) {
      setState({ failure: found.failure })
      return false
    }
    const { rows, known, ended, remark } = found.value
    setState((state) => {
      const extent = { known: Math.max(state.known, known), ended: state.ended || ended, count: state.count }
      const last = rowsOf(extent) - 1
      const current = state.current === null ? null : Math.min(state.current, Math.max(last, 0))
      return { ...extent, remark, failure: null, current, pages: withPage(state.pages, page, rows) }
    })
    return true
  }
  return {
    ask,
    show: (range) => {
      inSight = range
      void readPages()
    },
    giveUp: () => {
      turn += 1
      settle()
    },
  }
}

/** The page to be read next; while a question is under way its rows come first. */
function missing(state: SearchState, inSight: HitRange): number | null {
  if (state.answered === null || state.finding !== 'no') return null
  return wantedPage(state.pages, inSight, rowsOf(state))
}

function landingIn(rows: readonly RecordRef[], { record, index }: Landing, known: number): number | null {
  if (known === 0) return null
  const same = record === null ? -1 : rows.findIndex(({ kind, id }) => kind === record.kind && id === record.id)
  return same >= 0 ? same : index
}
