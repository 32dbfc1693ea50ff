import { type SoundSetting, volumes } from './bell-store'

const VOLUME = 'duty-desk.volume'
const QUIET = 'duty-desk.quiet-until'

/** What was set at this desk; anything unknown is the middle volume, and no quiet. */
export function readSound(storage: Pick<Storage, 'getItem'>): SoundSetting {
  const volume = volumes.find((known) => known === storage.getItem(VOLUME)) ?? 'middle'
  const until = Number(storage.getItem(QUIET) ?? Number.NaN)
  return { volume, quietUntil: Number.isSafeInteger(until) && until > 0 ? until : null }
}

export function rememberSound(storage: Pick<Storage, 'setItem' | 'removeItem'>, setting: SoundSetting): void {
  storage.setItem(VOLUME, setting.volume)
  if (setting.quietUntil === null) storage.removeItem(QUIET)
  else storage.setItem(QUIET, String(setting.quietUntil))
}
