import { createStore } from 'zustand/vanilla'
import type { Clock } from '../../../shared/clock'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure } from '../../../shared/result'
import type { DayView, RecordPlace } from '../../../shared/review/timeline-contract'
import type { Stretch } from '../../../shared/review/timeline-lanes'
import {
  movedSpan,
  stepOf,
  stretchedSpan,
  windowOf,
  windowWith,
  type Zoom,
  zoomed,
} from '../../../shared/review/timeline-window'
import type { RecordRef } from '../../../shared/search/search-filter'
import { dayOf } from '../../../shared/time/office-time'
import { createLiveReader } from '../../app/live-reader'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { SightStore } from '../sight-store'
import { createLocating } from './band-locating'
import { type BandThing, nextThing, thingsOf } from './band-things'

export interface BandState {
  /** The day shown; null until it was read. */
  view: DayView | null
  zoom: Zoom
  /** The hours shown, UTC ms; null until the day was read. */
  window: Stretch | null
  /** Where the record in hand stands, once that was read. */
  place: RecordPlace | null
  /** Key of the line of the timeline that was pointed at. */
  line: string | null
  failure: Failure | null
}

export interface BandStore extends ReadableStore<BandState> {
  /** Reads the day in sight and keeps it live; answers with its end. */
  follow(zone: string): () => void
  zoom(by: 1 | -1): void
  /** Moves the chosen span by so many steps, or its end alone. */
  move(steps: number): void
  stretch(steps: number): void
  showSpan(span: Stretch | null): void
  /** Another day, by hand. */
  goTo(day: number): void
  choose(thing: BandThing): void
  /** A line of the timeline was pointed at. */
  chooseRecord(record: RecordRef): void
  /** The next record of the day, or the one before. */
  reach(by: 1 | -1): void
}

export interface BandNeeds {
  api: Pick<Api, 'timeline' | 'entries' | 'incidents' | 'shifts'>
  clock: Clock
  sight: SightStore
}

/** Around which moment one looks: that of the record in hand, else now, else noon. */
function middleOf(view: DayView, place: RecordPlace | null, now: number): number {
  if (place?.day === view.day) return place.at
  return now >= view.from && now < view.until ? now : (view.from + view.until) / 2
}

/** Brings a record into sight; whoever reads shifts or incidents goes on with those of this record. */
function showPlace(sight: SightStore, shown: number | null, { day, at, shiftId, incidentId }: RecordPlace): void {
  const { scope, span } = sight.getState()
  if (shown !== day) sight.showDay(day)
  else if (span && (at < span.from || at >= span.until)) sight.showSpan(null)
  if (scope.kind === 'incident' && incidentId !== null) sight.showScope({ kind: 'incident', id: incidentId })
  if (scope.kind === 'shift' && shiftId !== null) sight.showScope({ kind: 'shift', id: shiftId })
}

const isSame = (one: RecordRef | null, other: RecordRef | null) => one?.id === other?.id && one?.kind === other?.kind

/** The band of a day: what is drawn of it, how near, and where in it one is. */
export function createBandStore({ api, clock, sight }: BandNeeds): BandStore {
  const store = createStore<BandState>(() => {
    return { view: null, zoom: 24, window: null, place: null, line: null, failure: null }
  })
  const { getState, setState } = store
  let zone: string | null = null
  /** Being chosen here: it lies on this day, which the band does not leave for it. */
  let own: RecordRef | null = null

  const reader = createLiveReader<DayView>(
    () => api.timeline.day({ day: sight.getState().day ?? dayOf(clock.now(), zone ?? 'UTC') }),
    (read) => {
      if (!read.ok) return setState({ failure: read.failure })
      const view = read.value
      const { view: before, window, zoom, place } = getState()
      const keep = before?.day === view.day && window !== null
      const middle = middleOf(view, place, clock.now())
      setState({ view, window: keep ? window : windowOf(view, zoom, middle), failure: null })
    },
  )

  const inWindow = (span: Stretch | null) => {
    const { view, window } = getState()
    if (view && window && span) setState({ window: windowWith(window, span, view) })
  }
  const locating = createLocating(api, {
    begin: () => setState({ place: null }),
    fail: (failure) => setState({ failure }),
    found: (place) => setState({ place, failure: null }),
    goTo(record, place) {
      showPlace(sight, getState().view?.day ?? null, place)
      inWindow({ from: place.at, until: place.at })
      setState({ line: `${record.kind}:${record.id}` })
    },
  })
  const showSpan = (span: Stretch | null) => {
    sight.showSpan(span)
    inWindow(span)
  }
  const chooseOwn = (record: RecordRef) => {
    own = record
    sight.choose(record)
    own = null
  }
  const choose = (record: RecordRef, line: string) => {
    setState({ line })
    chooseOwn(record)
  }
  const around = (view: DayView) => middleOf(view, getState().place, clock.now())
  const changeSpan = (change: typeof movedSpan, steps: number) => {
    const { view, zoom } = getState()
    if (view) showSpan(change(sight.getState().span, steps * stepOf(zoom), view, around(view)))
  }
  const reachThing = (thing: BandThing) => {
    choose(thing.record, thing.line)
    const { span } = sight.getState()
    if (span && (thing.at < span.from || thing.at >= span.until)) sight.showSpan(null)
    inWindow({ from: thing.at, until: thing.at })
  }

  return {
    ...readable(store),
    follow(of) {
      zone = of
      reader.refresh()
      const stops = [
        sight.subscribe((state, before) => {
          if (state.day !== before.day) reader.startOver()
          if (!isSame(state.chosen, before.chosen)) void locating.ask(state.chosen, !isSame(state.chosen, own))
        }),
        ...[api.entries, api.incidents, api.shifts].map(({ onChanged }) => onChanged(reader.refresh)),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    zoom(by) {
      const { view, zoom } = getState()
      if (!view) return
      const next = zoomed(zoom, by)
      const { span } = sight.getState()
      const middle = span ? (span.from + span.until) / 2 : around(view)
      setState({ zoom: next, window: windowOf(view, next, middle) })
    },
    move: (steps) => changeSpan(movedSpan, steps),
    stretch: (steps) => changeSpan(stretchedSpan, steps),
    showSpan,
    goTo(day) {
      locating.stay()
      sight.showDay(day)
    },
    choose(thing) {
      choose(thing.record, thing.line)
      if (thing.opens) sight.showScope({ kind: 'incident', id: thing.record.id })
      else reachThing(thing)
    },
    chooseRecord: chooseOwn,
    reach(by) {
      const { view, line } = getState()
      const thing = view && nextThing(thingsOf(view), line, by, around(view))
      if (thing) reachThing(thing)
    },
  }
}
