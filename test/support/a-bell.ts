import type { AppStores } from '../../renderer/app/app-stores'
import {
  type BellStore,
  createBellStore,
  type PlaySound,
  type SoundSetting,
} from '../../renderer/incidents/alarms/bell-store'

interface BellOptions {
  initial?: SoundSetting
  remember?: (setting: SoundSetting) => void
}

/** The sound of a desk that has no loudspeaker: `heard` is told of each. */
export function aBell(
  { alarms, now, failures }: Pick<AppStores, 'alarms' | 'now' | 'failures'>,
  heard: (...sound: Parameters<PlaySound>) => void = () => undefined,
  { initial = { volume: 'middle', quietUntil: null }, remember = () => undefined }: BellOptions = {},
): BellStore {
  const play: PlaySound = async (voice, volume) => heard(voice, volume)
  return createBellStore({ alarms, now, initial, remember, play, report: failures.report })
}
