import { createStore } from 'zustand/vanilla'
import { mayCall } from '../../../shared/accounts/access'
import type { Session } from '../../../shared/accounts/account'
import type { IdSource } from '../../../shared/clock'
import {
  type Alarm,
  alarmName,
  mostPressingFirst,
  type RunningClocks,
  withoutDetails,
} from '../../../shared/incidents/alarm'
import type { Api } from '../../../shared/ipc/contract'
import { type Failure, type Result, success } from '../../../shared/result'
import { createCommandAttempts } from '../../app/command-attempts'
import { createLiveReader } from '../../app/live-reader'
import type { NowStore } from '../../app/now-store'
import { type ReadableStore, readable } from '../../app/readable-store'

export interface AlarmsState {
  /** What rings, the most pressing first; without details while nobody is signed in. */
  ringing: readonly Alarm[]
  /** The clocks beside it; null while nobody is signed in. */
  clocks: RunningClocks | null
  /** Whether whoever is signed in may say that they know. */
  mayAcknowledge: boolean
  /** What makes no sound here for a while although nobody has said that they know. */
  hushed: Hush | null
}

/** Names of alarms, and until when (UTC ms). */
export interface Hush {
  names: ReadonlySet<string>
  until: number
}

export interface AlarmStore extends ReadableStore<AlarmsState> {
  /** Asks what rings. */
  read(): void
  /**
   * F6. Whoever may record acknowledges the most pressing, as a fact of its incident. Others, and a locked desk, only quieten
   * this desk for five minutes: it goes on ringing, and what begins to ring meanwhile is heard.
   */
  acknowledge(): Promise<void>
}

export interface AlarmNeeds {
  incidents: Api['incidents']
  /** Who is signed in; undefined while it is asked. */
  session: ReadableStore<{ session: Session | null | undefined }>
  now: Pick<NowStore, 'getState'>
  ids: IdSource
  report: (failure: Failure) => void
}

/** How long a desk is quiet at which nobody may acknowledge, in ms. */
export const HUSH_MS = 5 * 60_000

type Reading = Pick<AlarmsState, 'ringing' | 'clocks'>

/** What rings in the room. The main process decides; here it is shown, also while nobody is signed in. */
export function createAlarmStore({ incidents, session, now, ids, report }: AlarmNeeds): AlarmStore {
  const store = createStore<AlarmsState>(() => ({ ringing: [], clocks: null, mayAcknowledge: false, hushed: null }))
  const attempts = createCommandAttempts(ids)
  let busy = false
  const take = (ringing: readonly Alarm[]) => store.setState({ ringing: mostPressingFirst(ringing) })

  const readAll = async (): Promise<Result<Reading>> => {
    const ringing = await incidents.alarms()
    if (!ringing.ok) return ringing
    if (!session.getState().session) return success({ ringing: ringing.value, clocks: null })
    const clocks = await incidents.clocks()
    return clocks.ok ? success({ ringing: ringing.value, clocks: clocks.value }) : clocks
  }
  const reader = createLiveReader<Reading>(readAll, (read) => {
    if (!read.ok) return report(read.failure)
    take(read.value.ringing)
    store.setState({ clocks: read.value.clocks })
  })

  incidents.onAlarms((ringing) => {
    take(ringing)
    reader.startOver()
  })
  incidents.onChanged(reader.refresh)
  session.subscribe(({ session: current }, before) => {
    // While it is asked who is signed in, nobody is.
    if ((current ?? null) === (before.session ?? null)) return
    // Nothing of the room's stays on the screen, not even until the main process has answered.
    const { ringing } = store.getState()
    const role = current?.account.role ?? null
    store.setState({
      ringing: current ? ringing : ringing.map(withoutDetails),
      clocks: null,
      mayAcknowledge: mayCall('record', role),
      hushed: null,
    })
    reader.startOver()
  })

  const tell = async ({ incidentId, key: alarm, stage }: Alarm, name: string) => {
    const asked = { incidentId, alarm, stage }
    const answer = await incidents.acknowledge({ commandId: attempts.idFor(name, asked), ...asked })
    if (!answer.ok) return report(answer.failure)
    attempts.done(name)
    take(answer.value)
    reader.startOver()
  }

  return {
    ...readable(store),
    read: reader.refresh,
    acknowledge: async () => {
      const { ringing, mayAcknowledge } = store.getState()
      const [first] = ringing
      if (!first || busy) return
      if (!mayAcknowledge) {
        const hushed = { names: new Set(ringing.map(alarmName)), until: now.getState().now + HUSH_MS }
        return store.setState({ hushed })
      }
      busy = true
      try {
        await tell(first, alarmName(first))
      } finally {
        busy = false
      }
    },
  }
}

/** What is to be heard at `at` (UTC ms). A clock that was set back ends the quiet too. */
export function audible({ ringing, hushed }: Pick<AlarmsState, 'ringing' | 'hushed'>, at: number): readonly Alarm[] {
  if (hushed === null || at >= hushed.until || at < hushed.until - HUSH_MS) return ringing
  return ringing.filter((alarm) => !hushed.names.has(alarmName(alarm)))
}
