import { createStore } from 'zustand/vanilla'
import type { IncidentId } from '../../../shared/incidents/incident'
import type { ClockView, TimelineKind, TimelineLine } from '../../../shared/incidents/incident-detail'
import type { Failure } from '../../../shared/result'
import { createLiveReader } from '../../app/live-reader'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'

export interface TimelineState {
  /** Of which incident the lines are. */
  of: IncidentId | null
  /** By the time they tell of, oldest first; null until they were read. */
  lines: readonly TimelineLine[] | null
  newestFirst: boolean
  /** Only these; null: everything. */
  kind: TimelineKind | null
  failure: Failure | null
}

export interface TimelineStore extends ReadableStore<TimelineState> {
  /** Reads the timeline of the incident in sight and keeps it live; answers with its end. */
  follow(): () => void
  /** Time goes by (UTC ms): a limit that ran out is a line that nobody records. */
  pass(now: number): void
  turn(): void
  filter(kind: TimelineKind | null): void
}

/** What was done about the incident in sight, to the minute. */
export function createTimelineStore({ api, clock, sight }: Pick<PartNeeds, 'api' | 'clock' | 'sight'>): TimelineStore {
  const store = createStore<TimelineState>(() => {
    return { of: null, lines: null, newestFirst: true, kind: null, failure: null }
  })
  const { setState } = store
  let readAt = 0
  const reader = createLiveReader<{ of: IncidentId | null; lines: TimelineLine[] | null }>(
    async () => {
      const of = sight.getState().shown
      if (of === null) return { ok: true, value: { of, lines: null } }
      readAt = clock.now()
      const read = await api.incidents.timeline({ incidentId: of })
      return read.ok ? { ok: true, value: { of, lines: read.value } } : read
    },
    (read) => setState(read.ok ? { ...read.value, failure: null } : { failure: read.failure }),
  )
  return {
    ...readable(store),
    follow: () => {
      reader.refresh()
      return sight.subscribe(({ shown, detail }, before) => {
        if (shown !== before.shown) {
          setState({ of: shown, lines: null, failure: null })
          reader.startOver()
        } else if (detail !== before.detail) reader.refresh()
      })
    },
    pass: (now) => {
      const clocks = sight.getState().detail?.clocks ?? []
      if (clocks.some((clock) => ranOut(clock, readAt, now))) reader.refresh()
    },
    turn: () => setState(({ newestFirst }) => ({ newestFirst: !newestFirst })),
    filter: (kind) => setState({ kind }),
  }
}

function ranOut({ ours, dueAt, metAt, notNeededSince }: ClockView, since: number, now: number): boolean {
  return ours && metAt === null && notNeededSince === null && dueAt !== null && dueAt >= since && dueAt < now
}
