import type { Cancel, Clock } from '../../shared/clock'
import { type Alarm, alarmName, type RunningClocks, withoutDetails } from '../../shared/incidents/alarm'
import { alarmOf, clockState, nextTurn } from '../../shared/incidents/clock-state'
import type { Publish } from '../../shared/ipc/contract'
import type { SessionKeeper } from '../accounts/session'
import type { Connection } from '../db/connection'
import { findOffice } from '../office/office-repository'
import { type AlarmSource, alarmSourcesOf, listRingingIncidents } from './alarm-sources'
import { type DailySources, readDailySources } from './daily-sources'
import type { PackShelf } from './pack-shelf'

/** What rings now, for as long as nobody acknowledged it. */
export interface Alarms {
  /** Begins to ring: reads every clock anew, so that neither a kill nor a sleep forgets one. */
  start(): void
  stop(): void
  /** Something about this incident changed; without one: about all of them. */
  refresh(incidentId?: string): void
  /** What rings at this instant, the longest due first; without details while nobody is signed in. */
  ringing(): Alarm[]
  /** Of the clocks that run, those next in order. */
  running(): RunningClocks
}

interface Dependencies {
  db: Connection
  clock: Clock
  session: SessionKeeper
  shelf: PackShelf
  publish: Publish
  /** Rings outside the window: told of all that rings, and which of it is new, whenever that changes or somebody signs in or out. */
  ring: (ringing: readonly Alarm[], fresh: readonly Alarm[]) => void
  report: (where: string, error: unknown) => void
}

/** A wall clock that was set, or a PC that slept, is noticed within this time. */
const LONGEST_WAIT_MS = 5_000

/** One timer for all clocks of all incidents. */
export function createAlarms({ db, clock, session, shelf, publish, ring, report }: Dependencies): Alarms {
  const sources = new Map<string, AlarmSource[]>()
  let daily: DailySources = () => []
  let started = false
  let told: ReadonlySet<string> = new Set()
  let toldDetails = false
  let cancel: Cancel = () => undefined

  /** Whatever fails, the other incidents ring, and the timer runs on. */
  const attempt = (work: () => void) => {
    try {
      work()
    } catch (error) {
      report('alarms', error)
    }
  }
  const read = (incidentId: string) => {
    const found = alarmSourcesOf(db, shelf, incidentId)
    if (found.length > 0) sources.set(incidentId, found)
    else sources.delete(incidentId)
  }
  const readAll = () => {
    sources.clear()
    if (!findOffice(db)) return
    for (const id of listRingingIncidents(db)) attempt(() => read(id))
    attempt(() => {
      daily = readDailySources(db, shelf)
    })
  }
  const all = (at: number) => [...[...sources.values()].flat(), ...daily(at)]
  const now = (): Alarm[] =>
    all(clock.now())
      .flatMap((source) => alarmAt(source, clock.now()))
      .sort((left, right) => left.dueAt - right.dueAt || (left.key < right.key ? -1 : 1))
  const shown = (alarms: readonly Alarm[]) => (session.current() ? [...alarms] : alarms.map(withoutDetails))

  const tick = () => {
    cancel()
    if (!started) return
    attempt(() => tell(now()))
    // Also while nothing rings: a day begins, and with it what is due on it.
    cancel = clock.after(waitOf(all(clock.now()), clock.now()), tick)
  }
  const tell = (alarms: readonly Alarm[]) => {
    const names = new Set(alarms.map(alarmName))
    const hasDetails = session.current() !== null
    if (isSame(names, told) && hasDetails === toldDetails) return
    const fresh = alarms.filter((alarm) => !told.has(alarmName(alarm)))
    told = names
    toldDetails = hasDetails
    publish('incidents', 'onAlarms', shown(alarms))
    ring(shown(alarms), shown(fresh))
  }

  return {
    start() {
      started = true
      readAll()
      tick()
    },
    stop() {
      started = false
      cancel()
    },
    refresh(incidentId) {
      if (incidentId === undefined) readAll()
      else attempt(() => read(incidentId))
      tick()
    },
    ringing() {
      if (!started) readAll()
      return shown(now())
    },
    running() {
      if (!started) readAll()
      return runningAt(all(clock.now()), clock.now())
    },
  }
}

function alarmAt({ alarm, clock, acknowledged }: AlarmSource, at: number): Alarm[] {
  const stage = alarmOf(clock, acknowledged, at)
  return stage === null ? [] : [{ ...alarm, stage, dueAt: clock.dueAt }]
}

/** As many as can stand beside the one that rings. */
const MOST_AHEAD = 2

function runningAt(sources: readonly AlarmSource[], at: number): RunningClocks {
  const inOrder = sources
    .map((source) => ({ source, phase: clockState(source.clock, at).phase, dueAt: source.clock.dueAt }))
    .sort((left, right) => left.dueAt - right.dueAt)
  const known = inOrder.filter(({ source, phase }) => phase === 'overdue' && alarmAt(source, at).length === 0)
  const ahead = inOrder.filter(({ dueAt }) => dueAt > at).slice(0, MOST_AHEAD)
  const clockOf = ({ source, dueAt }: (typeof inOrder)[number]) => ({ ...source.alarm, dueAt })
  const [longest] = known.map(clockOf)
  return { known: longest ?? null, knownCount: known.length, ahead: ahead.map(clockOf) }
}

function waitOf(sources: readonly AlarmSource[], at: number): number {
  const next = nextTurn(
    sources.map(({ clock }) => clock),
    at,
  )
  return next === null ? LONGEST_WAIT_MS : Math.min(LONGEST_WAIT_MS, next - at)
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && [...one].every((name) => other.has(name))
