import type { StoreApi } from 'zustand/vanilla'
import type { Cancel } from '../../../shared/clock'
import { COUNTED, type FoundPage } from '../../../shared/search/search-contract'
import type { RecordRef } from '../../../shared/search/search-filter'
import { without } from './conditions'
import { HIT_PAGE, type HitRange } from './hit-pages'
import { createPaging } from './paging'
import type { Question } from './question'
import type { LooseningHint, SearchNeeds, SearchState } from './search-state'

/** Until a question that is not answered yet is said to be under way, in ms. */
export const SLOW_MS = 300

/** How often what was found meanwhile is shown, in ms. */
const FILL_MS = 1_000

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
  const paging = createPaging(store, { api, turn: () => turn })

  const settle = () => {
    slow?.()
    slow = null
  }
  const ask = async (landing: Landing = top) => {
    const mine = ++turn
    const { question, set } = getState()
    slow ??= clock.after(SLOW_MS, () => setState({ finding: 'slow' }))
    if (getState().finding !== 'slow') setState({ finding: 'quick' })
    setState({ givenUp: false })
    const request = { ...question, offset: 0, limit: HIT_PAGE }
    let found = await api.search.find({ ...request, within: SLOW_MS })
    if (mine !== turn) return
    settle()
    if (!found.ok) return setState({ finding: 'no', failure: found.failure })
    begin(question, found.value, landing)
    while (isShort(found.value)) {
      found = await api.search.find({ ...request, within: FILL_MS, goesOn: true })
      if (mine !== turn) return
      if (!found.ok) return setState({ finding: 'no', failure: found.failure })
      fill(found.value, landing)
    }
    setState({ finding: 'no' })
    if (found.value.rows.length === 0) await findHints(mine, question, set)
    else if (!found.value.ended) await count(mine, question)
  }
  const begin = (question: Question, found: FoundPage, landing: Landing) => {
    const { rows, ...extent } = found
    paging.beginAnew()
    setState(({ list }) => ({
      ...extent,
      answered: question,
      pages: new Map([[0, rows]]),
      count: null,
      list: list + 1,
      finding: isShort(found) ? 'filling' : 'no',
      failure: null,
      changed: 0,
      hints: [],
      counting: null,
      current: landingIn(rows, landing, extent.known),
    }))
  }
  /** More of the first page: the list stays the same one, with the keyboard where it was put, unless its record has come only now. */
  const fill = ({ rows, ...extent }: FoundPage, landing: Landing) =>
    setState(({ current }) => ({
      ...extent,
      pages: new Map([[0, rows]]),
      current: current === landing.index ? landingIn(rows, landing, extent.known) : current,
    }))
  const count = async (mine: number, question: Question) => {
    const counted = await api.search.count({ ...question, atMost: COUNTED })
    // Whoever counted to the end meanwhile knows better.
    if (mine !== turn || getState().count?.exact) return
    setState(counted.ok ? { count: counted.value } : { failure: counted.failure })
  }
  const findHints = async (mine: number, question: Question, set: SearchState['set']) => {
    for (const condition of set) {
      const filter = without(question.filter, condition)
      const counted = await api.search.count({ ...question, filter, atMost: COUNTED })
      if (mine !== turn) return
      if (!counted.ok) return setState({ failure: counted.failure })
      const hint: LooseningHint = { condition, ...counted.value }
      if (hint.count > 0) setState(({ hints }) => ({ hints: [...hints, hint] }))
    }
  }
  return {
    ask,
    show: paging.show,
    giveUp: () => {
      turn += 1
      settle()
    },
  }
}

/** There is more to come before the first page is full. */
function isShort({ known, ended }: FoundPage): boolean {
  return !ended && known < HIT_PAGE
}

function landingIn(rows: readonly RecordRef[], { record, index }: Landing, known: number): number | null {
  if (known === 0) return null
  const same = record === null ? -1 : rows.findIndex(({ kind, id }) => kind === record.kind && id === record.id)
  return same >= 0 ? same : index
}
