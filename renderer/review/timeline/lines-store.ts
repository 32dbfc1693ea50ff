import { createStore } from 'zustand/vanilla'
import type { Clock } from '../../../shared/clock'
import { incidentId } from '../../../shared/incidents/incident'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure } from '../../../shared/result'
import type { LineView, TimelineScope } from '../../../shared/review/timeline-contract'
import { shiftId } from '../../../shared/shifts/shift'
import { dayEnd, dayStart } from '../../../shared/time/office-day'
import { dayOf } from '../../../shared/time/office-time'
import { createLiveReader } from '../../app/live-reader'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { SightState, SightStore } from '../sight-store'

export interface LinesState {
  /** What the lines are about. */
  scope: TimelineScope | null
  /** Null until it was read. */
  view: LineView | null
  failure: Failure | null
}

export interface LinesStore extends ReadableStore<LinesState> {
  /** Reads what is in sight and keeps it live; answers with its end. */
  follow(zone: string): () => void
  /** Another minute (UTC ms): a limit that ran out is a line that nobody records. */
  pass(now: number): void
}

export interface LinesNeeds {
  api: Pick<Api, 'timeline' | 'entries' | 'incidents' | 'shifts' | 'marks'>
  clock: Clock
  sight: SightStore
}

type Wanted = Pick<SightState, 'day' | 'span' | 'scope'>

/** What of the log is told: the chosen span, the whole day, a shift or an incident. */
function scopeOf({ day, span, scope }: Wanted, now: number, zone: string): TimelineScope {
  switch (scope.kind) {
    case 'shift':
      return { kind: 'shift', id: shiftId.parse(scope.id) }
    case 'incident':
      return { kind: 'incident', id: incidentId.parse(scope.id) }
    case 'day': {
      const of = day ?? dayOf(now, zone)
      return { kind: 'span', ...(span ?? { from: dayStart(of, zone), until: dayEnd(of, zone) }) }
    }
  }
}

/** What happened in the part of the log that is in sight, minute by minute. */
export function createLinesStore({ api, clock, sight }: LinesNeeds): LinesStore {
  const store = createStore<LinesState>(() => ({ scope: null, view: null, failure: null }))
  const { getState, setState } = store
  let zone = 'UTC'
  const reader = createLiveReader<{ scope: TimelineScope; view: LineView }>(
    async () => {
      const scope = scopeOf(sight.getState(), clock.now(), zone)
      const read = await api.timeline.lines({ scope })
      return read.ok ? { ok: true, value: { scope, view: read.value } } : read
    },
    (read) => setState(read.ok ? { ...read.value, failure: null } : { failure: read.failure }),
  )
  return {
    ...readable(store),
    follow(of) {
      zone = of
      reader.refresh()
      const stops = [
        sight.subscribe((state, before) => {
          const isSame = state.day === before.day && state.span === before.span && state.scope === before.scope
          if (!isSame) reader.startOver()
        }),
        ...[api.entries, api.incidents, api.shifts, api.marks].map(({ onChanged }) => onChanged(reader.refresh)),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    pass(now) {
      const { view } = getState()
      if (view && now >= view.from && now < view.until) reader.refresh()
    },
  }
}
