import type { Cancel, Clock } from '../../../shared/clock'
import type { Api } from '../../../shared/ipc/contract'
import type { SightStore } from '../sight-store'

/** Changes that come one after another are looked through once, this long (ms) after the first. */
export const GAP_PAUSE_MS = 1_000
/** Time alone makes limits run out. */
const GAP_MINUTE_MS = 60_000

interface Following {
  api: Api
  clock: Clock
  sight: SightStore
  /** Something may have changed. */
  onChange: () => void
  onRules: () => void
  onProgress: (done: number) => void
  /** The band shows another day. */
  onDay: () => void
  onEnd: () => void
}

/** Tells when there is something to look through again; answers with the end of it. */
export function followGaps({ api, clock, sight, onChange, onRules, onProgress, onDay, onEnd }: Following): () => void {
  let waiting: Cancel | null = null
  const changed = () => {
    waiting ??= clock.after(GAP_PAUSE_MS, () => {
      waiting = null
      onChange()
    })
  }
  const tick = () => {
    minute = clock.after(GAP_MINUTE_MS, tick)
    onChange()
  }
  let minute = clock.after(GAP_MINUTE_MS, tick)
  const ends = [
    api.entries.onChanged(changed),
    api.incidents.onChanged(changed),
    api.handover.onChanged(changed),
    api.marks.onChanged(changed),
    api.gaps.onRulesChanged(onRules),
    api.gaps.onProgress(({ done }) => onProgress(done)),
    sight.subscribe(({ day }, before) => day !== before.day && onDay()),
  ]
  return () => {
    waiting?.()
    minute()
    for (const end of ends) end()
    onEnd()
  }
}
