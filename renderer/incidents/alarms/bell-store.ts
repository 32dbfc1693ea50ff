import { createStore } from 'zustand/vanilla'
import { type Alarm, alarmName } from '../../../shared/incidents/alarm'
import type { Failure } from '../../../shared/result'
import type { NowStore } from '../../app/now-store'
import { type ReadableStore, readable } from '../../app/readable-store'
import { type AlarmStore, audible } from './alarm-store'

export const volumes = ['low', 'middle', 'high'] as const
/** There is no silent volume: whoever wants quiet says until when. */
export type Volume = (typeof volumes)[number]

/** `reminder`: half the time is gone, or it is due; `overdue`: time ran out. */
export type Voice = 'reminder' | 'overdue'

/** Plays a sound once; rejects where this PC cannot. */
export type PlaySound = (voice: Voice, volume: Volume) => Promise<void>

/** What this desk remembers of its sound. */
export interface SoundSetting {
  volume: Volume
  /** Until when the room wants quiet (UTC ms). */
  quietUntil: number | null
}

/** The quiet that may be asked for, in minutes; it ends by itself. */
export const quietMinutes = [10, 30, 60] as const

const MINUTE = 60_000
const LONGEST_QUIET = Math.max(...quietMinutes) * MINUTE

/** After how long a sound comes again until somebody acknowledges it, in ms. */
export const REPEAT_MS: Record<Voice, number> = { reminder: MINUTE, overdue: 3_000 }

export interface BellStore extends ReadableStore<SoundSetting> {
  choose(volume: Volume): void
  keepQuiet(minutes: (typeof quietMinutes)[number]): void
  endQuiet(): void
  /** Lets a sound be heard, quiet or not. */
  tryOut(voice: Voice): Promise<void>
  /** Begins to sound for what rings; answers with its end. */
  start(): () => void
}

export interface BellNeeds {
  alarms: AlarmStore
  now: NowStore
  initial: SoundSetting
  remember: (setting: SoundSetting) => void
  play: PlaySound
  report: (failure: Failure) => void
}

const unheard: Failure = {
  kind: 'internal',
  message: '没有响铃：本机放不出提示音。看好屏幕上的时限，查音箱，再到“管理”的提示音里试听',
}

/** The sound of the alarms at this desk: at once for what is new, again for what nobody acknowledges. */
export function createBellStore({ alarms, now, initial, remember, play, report }: BellNeeds): BellStore {
  const store = createStore<SoundSetting>(() => initial)
  store.subscribe(remember)
  let heard: ReadonlySet<string> = new Set()
  let last: { voice: Voice; at: number } | null = null
  let broken = false

  const sound = async (voice: Voice) => {
    try {
      await play(voice, store.getState().volume)
      broken = false
    } catch {
      // Said once: the banner stays until somebody has read it.
      if (!broken) report(unheard)
      broken = true
    }
  }
  const look = () => {
    const at = now.getState().now
    const { quietUntil } = store.getState()
    if (quietUntil !== null && !isQuiet(quietUntil, at)) return store.setState({ quietUntil: null })
    const wanted = quietUntil === null ? audible(alarms.getState(), at) : []
    const voice = voiceOf(wanted)
    const isNew = wanted.some((alarm) => !heard.has(alarmName(alarm)))
    heard = new Set(wanted.map(alarmName))
    if (voice === null) last = null
    else if (isNew || isTime(last, voice, at)) {
      last = { voice, at }
      void sound(voice)
    }
  }

  return {
    ...readable(store),
    choose: (volume) => store.setState({ volume }),
    keepQuiet: (minutes) => store.setState({ quietUntil: now.getState().now + minutes * MINUTE }),
    endQuiet: () => store.setState({ quietUntil: null }),
    tryOut: sound,
    start: () => {
      const ends = [alarms.subscribe(look), now.subscribe(look), store.subscribe(look)]
      look()
      return () => {
        for (const end of ends) end()
      }
    },
  }
}

/** A clock that was set back ends the quiet: it must not last longer than anybody asked for. */
function isQuiet(until: number, at: number): boolean {
  return at < until && until - at <= LONGEST_QUIET
}

function voiceOf(alarms: readonly Alarm[]): Voice | null {
  if (alarms.length === 0) return null
  return alarms.some(({ stage }) => stage === 'overdue') ? 'overdue' : 'reminder'
}

function isTime(last: { voice: Voice; at: number } | null, voice: Voice, at: number): boolean {
  return last === null || last.voice !== voice || at - last.at >= REPEAT_MS[voice] || at < last.at
}
