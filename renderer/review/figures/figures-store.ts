import { createStore } from 'zustand/vanilla'
import type { Clock } from '../../../shared/clock'
import type { Api } from '../../../shared/ipc/contract'
import { type Failure, failure } from '../../../shared/result'
import { type DaySpan, type Figure, type FigureKey, figureKey } from '../../../shared/review/figure'
import { filterOf, type PressedNumber } from '../../../shared/review/figure-leads'
import { type PeriodChoice, spanBefore, spanOf } from '../../../shared/review/figure-periods'
import { type SearchFilter, wholeLog } from '../../../shared/search/search-filter'
import { dayOf } from '../../../shared/time/office-time'
import { type ReadableStore, readable } from '../../app/readable-store'
import { shownOrder } from './figure-tables'

/** How far one figure is. */
export type FigureState = { kind: 'waiting' } | { kind: 'read'; figure: Figure } | { kind: 'failed'; failure: Failure }

export interface FiguresState {
  choice: PeriodChoice
  /** The period and the one before it; null until the first day is known. */
  span: DaySpan | null
  before: DaySpan | null
  figures: Readonly<Record<FigureKey, FigureState>>
  /** Why the period, or the records of a number, could not be read. */
  failure: Failure | null
}

export interface FiguresStore extends ReadableStore<FiguresState> {
  /** Reads the figures of the period one after another; answers with what gives them up. */
  show(zone: string): () => void
  choose(choice: Exclude<PeriodChoice, 'custom'>): void
  chooseDays(span: DaySpan): void
  /** Reads one figure that failed again. */
  retry(key: FigureKey): void
  /** Shows the records that a number counts. */
  lead(pressed: PressedNumber): Promise<void>
}

export interface FiguresNeeds {
  api: Pick<Api, 'figures'>
  clock: Clock
  /** Searches for the records that a filter finds. */
  search: (filter: SearchFilter) => void
  /** Other figures are read from now on. */
  onOthers: () => void
}

const allWaiting = () =>
  Object.fromEntries(figureKey.options.map((key) => [key, { kind: 'waiting' }])) as FiguresState['figures']

/** 统计: a period and its figures as they come. */
export function createFiguresStore({ api, clock, search, onOthers }: FiguresNeeds): FiguresStore {
  const store = createStore<FiguresState>(() => ({
    choice: 'month',
    span: null,
    before: null,
    figures: allWaiting(),
    failure: null,
  }))
  /** Counts what is asked for: whatever was asked before is out of date. */
  let asked = 0
  let zone: string | null = null
  let first: number | null = null

  const set = (key: FigureKey, state: FigureState) =>
    store.setState(({ figures }) => ({ figures: { ...figures, [key]: state } }))

  const readOne = async (key: FigureKey, mine: number) => {
    const { span, before } = store.getState()
    if (span === null) return
    const result = await api.figures.read({ figure: key, span, before })
    if (mine !== asked) return
    set(key, result.ok ? { kind: 'read', figure: result.value } : { kind: 'failed', failure: result.failure })
  }

  const readAll = async () => {
    asked += 1
    const mine = asked
    store.setState({ figures: allWaiting(), failure: null })
    await api.figures.cancel()
    for (const key of shownOrder) {
      if (mine !== asked) return
      await readOne(key, mine)
    }
  }

  const showSpan = (choice: PeriodChoice, span: DaySpan) => {
    onOthers()
    store.setState({ choice, span, before: choice === 'all' ? null : spanBefore(span, choice) })
    void readAll()
  }

  const choose = (choice: Exclude<PeriodChoice, 'custom'>) => {
    if (zone === null) return
    const today = dayOf(clock.now(), zone)
    showSpan(choice, spanOf(choice, today, first ?? today))
  }

  return {
    ...readable(store),
    show(ofZone) {
      zone = ofZone
      const { span } = store.getState()
      const begin = async () => {
        asked += 1
        const mine = asked
        const found = await api.figures.firstDay()
        if (mine !== asked) return
        if (!found.ok) return store.setState({ failure: found.failure })
        first = found.value
        const { choice } = store.getState()
        if (choice === 'custom' && span !== null) showSpan('custom', span)
        else if (choice !== 'custom') choose(choice)
      }
      void begin()
      return () => {
        asked += 1
        void api.figures.cancel()
      }
    },
    choose,
    chooseDays: (span) => showSpan('custom', span),
    retry(key) {
      set(key, { kind: 'waiting' })
      void readOne(key, asked)
    },
    async lead(pressed) {
      if (zone === null) return
      const filter = filterOf(pressed, zone)
      if (filter !== null) return search(filter)
      const { figure, line, span } = pressed
      const found = await api.figures.records({ figure, line, span })
      if (!found.ok) return store.setState({ failure: found.failure })
      if (found.value.length === 0) {
        const changed = failure('not-found', '这个数现在没有对应的记录，可能刚有改动，重新统计再看')
        store.setState({ failure: changed.failure })
        return
      }
      search({ ...wholeLog, only: found.value })
    },
  }
}
