import { createStore } from 'zustand/vanilla'
import type { Clock } from '../../../shared/clock'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure } from '../../../shared/result'
import type { DaySpan } from '../../../shared/review/figure'
import { instantsOf } from '../../../shared/review/figure-periods'
import type { GapRuleId } from '../../../shared/review/gap-rules'
import type { RecordRef } from '../../../shared/search/search-filter'
import { DEFAULT_ZONE, dayOf } from '../../../shared/time/office-time'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { SightStore } from '../sight-store'
import { followGaps } from './gap-follow'
import { createGapLook } from './gap-look'
import { daysOfChoice, isSameSpan, type PeriodChoice } from './gap-period'
import { type FoundLists, type GapRow, hitKey, nextPlace, rowsOf } from './gap-rows'

/** Longer periods are not looked through anew at every change. */
const LIVE_MS = 32 * 24 * 3_600_000

export interface GapFinderState extends FoundLists {
  choice: PeriodChoice
  /** The days that are looked through. */
  span: DaySpan
  /** Whether this period was looked through yet. */
  found: boolean
  /** How much of it was (0..1), while it takes a while; null: nothing is under way. */
  progress: number | null
  /** Key of the row the keyboard is on. */
  current: string | null
  failure: Failure | null
}

export interface GapFinder extends ReadableStore<GapFinderState> {
  /** Looks, and keeps looking while the pane is in sight; answers with its end. */
  follow(zone: string): () => void
  choose(choice: Exclude<PeriodChoice, 'custom'>): void
  chooseDays(span: DaySpan): void
  /** The keyboard is on this row. */
  goTo(key: string): void
  toggle(rule: GapRuleId): Promise<void>
  readOn(rule: GapRuleId): Promise<void>
  /** On to the next place, whichever rule it is of; answers whether there is one. */
  next(): Promise<boolean>
  /** Looks again after a failure. */
  retry(): void
  /** Every record that a rule found, in its order; null: they could not be read. */
  recordsOf(rule: GapRuleId): Promise<readonly RecordRef[] | null>
}

interface Needs {
  api: Api
  clock: Clock
  sight: SightStore
  /** Chooses a record without leaving the day of the band: what is looked through follows that day. */
  chooseOnDay: (record: RecordRef) => void
}

const nothingYet = (day: number): GapFinderState => ({
  choice: 'day',
  span: { from: day, to: day },
  rules: [],
  open: new Set(),
  hits: {},
  found: false,
  progress: null,
  current: null,
  failure: null,
})

/** 查漏: what the rules find in a period, followed as the log changes. */
export function createGapFinder({ api, clock, sight, chooseOnDay }: Needs): GapFinder {
  let zone = DEFAULT_ZONE
  const today = () => dayOf(clock.now(), zone)
  const store = createStore<GapFinderState>(() => nothingYet(today()))
  const { getState, setState } = store
  const spanNow = (): DaySpan => {
    const { choice, span } = getState()
    return choice === 'custom' ? span : daysOfChoice(choice, sight.getState().day ?? today(), today())
  }
  const period = () => instantsOf(getState().span, zone)
  const { look, readOn, giveUp } = createGapLook({ api, store, spanNow, period })
  const afresh = () => {
    setState({ rules: [], hits: {}, found: false, current: null, failure: null })
    look(true)
  }
  const isOtherSpan = () => !isSameSpan(getState().span, spanNow())
  /** The day may have turned since; a long period is not looked through anew for every change. */
  const again = () => {
    if (isOtherSpan()) return afresh()
    const { from, until } = period()
    if (until - from <= LIVE_MS) look(false)
  }
  const goTo = (key: string) => {
    setState({ current: key })
    const row = rowsOf(getState()).find((each) => each.key === key)
    if (row?.kind !== 'hit') return
    if (getState().choice === 'day') chooseOnDay(row.hit.record)
    else sight.choose(row.hit.record)
  }
  const openRule = async (rule: GapRuleId) => {
    if (getState().hits[rule] === undefined) await readOn(rule)
    setState(({ open }) => ({ open: new Set([...open, rule]) }))
  }
  /** The row itself, or the first place that opening it or reading on brings. */
  const placeAt = async (row: GapRow): Promise<string | null> => {
    const { id } = row.rule
    if (row.kind === 'hit') return row.key
    const before = row.kind === 'more' ? (getState().hits[id]?.length ?? 0) : 0
    await (row.kind === 'more' ? readOn(id) : openRule(id))
    const hit = getState().hits[id]?.[before]
    return hit ? hitKey(id, hit) : null
  }

  return {
    ...readable(store),
    follow: (ofOffice) => {
      zone = ofOffice
      look(true)
      return followGaps({
        api,
        clock,
        sight,
        onChange: again,
        onRules: () => look(true),
        onProgress: (progress) => setState({ progress }),
        // The band may only have found out which day it shows: then the list, and the keyboard in it, stay.
        onDay: () => isOtherSpan() && afresh(),
        onEnd: giveUp,
      })
    },
    choose: (choice) => {
      setState({ choice })
      afresh()
    },
    chooseDays: (span) => {
      setState({ choice: 'custom', span })
      afresh()
    },
    goTo,
    toggle: async (rule) => {
      if (!getState().open.has(rule)) return openRule(rule)
      setState(({ open }) => ({ open: new Set([...open].filter((each) => each !== rule)) }))
    },
    readOn,
    next: async () => {
      const row = nextPlace(rowsOf(getState()), getState().current)
      const key = row && (await placeAt(row))
      if (key === null) return false
      goTo(key)
      return true
    },
    retry: () => look(true),
    recordsOf: async (rule) => {
      const read = await api.gaps.records({ period: period(), rule })
      if (read.ok) return read.value
      setState({ failure: read.failure })
      return null
    },
  }
}
