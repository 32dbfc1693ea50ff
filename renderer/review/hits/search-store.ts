import { createStore, type StoreApi } from 'zustand/vanilla'
import { type RecordRef, type SearchFilter, type SearchOrder, wholeLog } from '../../../shared/search/search-filter'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { SightStore } from '../sight-store'
import { type Condition, inOrderOfSetting, without } from './conditions'
import { createCounting } from './counting'
import { createFinding, type Finding } from './finding'
import { followHits } from './following-hit'
import { asRead, type HitRange, rowsOf } from './hit-pages'
import { type Ask, findsTheSame, newest, type Question } from './question'
import { listenToRecords } from './search-listening'
import type { PastQuestion, SearchNeeds, SearchState } from './search-state'
import { currentHit } from './search-state'
import { seedOf } from './seed'

/** Questions remembered that were replaced from elsewhere. */
const MOST_PAST = 20

export interface SearchStore extends ReadableStore<SearchState> {
  /** Asks anew what was recorded meanwhile, staying on the same record; at first, asks for the newest. */
  refresh(): void
  /** The text as it is typed; while composing nothing is looked for. */
  type(text: string, composing: boolean): void
  narrow(filter: Partial<SearchFilter>): void
  drop(condition: Condition): void
  dropLast(): void
  /** Nothing typed, nothing narrowed. */
  clear(): void
  orderBy(order: SearchOrder): void
  /** From a figure, a gap, a saved search: the question is replaced, the one before is remembered, and the view turns to the hits. */
  ask(wanted: Ask & { order?: SearchOrder | undefined }): void
  /** The question before the last that was asked from elsewhere. */
  goBack(): void
  /** Gives up what is being looked for, or counted. The rows stay. */
  giveUp(): void
  /** Counts all there are, however long it takes: then the oldest is in reach. */
  countAll(): Promise<void>
  /** The number of a sample that was not drawn before. */
  newSeed(): number
  show(range: HitRange): void
  choose(index: number): void
  /** To the hit after the current one, where there is one. */
  chooseNext(): void
  /** A record among the hits is read from now on. */
  sawRead(record: RecordRef): void
  /** Asks for the newest, unless something was asked already. */
  open(): void
  /** Ends listening to what is recorded. */
  end(): void
}

const nothing: SearchState = {
  question: newest,
  set: [],
  answered: null,
  pages: new Map(),
  known: 0,
  ended: false,
  count: null,
  remark: '',
  list: 0,
  finding: 'no',
  givenUp: false,
  failure: null,
  counting: null,
  current: null,
  changed: 0,
  hints: [],
  past: [],
}

/** The question, its answers as far as they are in sight, and where the keyboard is among them. */
export function createSearchStore(needs: SearchNeeds, sight: SightStore): SearchStore {
  const store = createStore<SearchState>(() => nothing)
  const { getState, setState } = store
  const finding = createFinding(store, needs)
  const counting = createCounting(store, needs)
  const follower = followHits(store, needs.clock, sight)
  const endListening = listenToRecords(store, needs)
  const giveUp = () => {
    if (!isUnderWay(getState())) return
    const isAsked = getState().finding !== 'no'
    finding.giveUp()
    counting.giveUp()
    setState({ finding: 'no', givenUp: isAsked })
    void needs.api.search.cancel().then((given) => given.ok || setState({ failure: given.failure }))
  }
  const choose = (current: number) => {
    setState({ current })
    follower.follow()
  }
  return {
    ...readable(store),
    ...questioning(store, finding, sight),
    giveUp,
    countAll: counting.countAll,
    refresh: () => void finding.ask({ record: currentHit(getState()) ?? null, index: 0 }),
    newSeed: () => seedOf(needs.ids),
    show: finding.show,
    choose,
    chooseNext: () => {
      const { current } = getState()
      if (current !== null && current + 1 < rowsOf(getState())) choose(current + 1)
    },
    sawRead: (record) => setState(({ pages }) => ({ pages: asRead(pages, record) })),
    open: () => {
      if (getState().list === 0 && getState().finding === 'no') void finding.ask()
    },
    end: () => {
      endListening()
      finding.giveUp()
      follower.stop()
    },
  }
}

type Questioning = Pick<SearchStore, 'type' | 'narrow' | 'drop' | 'dropLast' | 'clear' | 'orderBy' | 'ask' | 'goBack'>

/** The ways in which the question changes. */
function questioning({ getState, setState }: StoreApi<SearchState>, finding: Finding, sight: SightStore): Questioning {
  const put = (question: Question, rest: Partial<SearchState> = {}) =>
    setState(({ set }) => ({ question, set: inOrderOfSetting(question.filter, set), ...rest }))
  const change = (changes: Partial<Question>) => {
    const { question, answered, finding: asked, givenUp } = getState()
    const next = { ...question, ...changes }
    put(next)
    const isAnswered = asked === 'no' && !givenUp && answered !== null && findsTheSame(next, answered)
    if (!isAnswered) void finding.ask()
  }
  const drop = (condition: Condition) => change({ filter: without(getState().question.filter, condition) })
  return {
    type: (text, composing) => {
      if (composing) return put({ ...getState().question, text })
      sight.turnTo('search')
      change({ text })
    },
    narrow: (filter) => change({ filter: { ...getState().question.filter, ...filter } }),
    drop,
    dropLast: () => {
      const last = getState().set.at(-1)
      if (last) drop(last)
    },
    clear: () => change({ text: '', filter: wholeLog }),
    orderBy: (order) => change({ order }),
    ask: ({ text = '', filter = {}, order }) => {
      const { question, set, current, past } = getState()
      const before: PastQuestion = { question, set, current }
      const next = { text, filter: { ...wholeLog, ...filter }, order: order ?? question.order }
      put(next, { past: [...past, before].slice(-MOST_PAST) })
      sight.turnTo('search')
      void finding.ask()
    },
    goBack: () => {
      const { past } = getState()
      const before = past.at(-1)
      if (!before) return
      setState({ question: before.question, set: before.set, past: past.slice(0, -1) })
      sight.turnTo('search')
      void finding.ask({ record: null, index: before.current ?? 0 })
    },
  }
}

export function isUnderWay({ finding, counting }: SearchState): boolean {
  return finding !== 'no' || counting !== null
}
