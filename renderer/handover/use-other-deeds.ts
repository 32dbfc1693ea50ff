import { useStore } from 'zustand'
import type { SheetView } from '../../shared/handover/handover-contract'
import { useHandover } from './handover-context'
import { useSign } from './use-sign'

/** Something that can be done beside answering and signing, with its key. */
export interface OtherDeed {
  id: string
  keys: string
  words: string
  enabled: boolean
  run: () => void
}

/** What else can be done; always the same deeds in the same order. */
export function useOtherDeeds(view: SheetView): readonly OtherDeed[] {
  const { stores, turnTo, sayLate, shifts, mayRecord } = useHandover()
  const sign = useSign(view)
  const isOwned = useStore(shifts, (state) => (state.room?.owner ?? null) !== null)
  const live = mayRecord && view.phase === 'live'
  const running = mayRecord && (view.phase === 'live' || view.phase === 'frozen')
  const { papers } = stores
  const deed = (id: string, keys: string, words: string, enabled: boolean, run: () => void): OtherDeed => ({
    id: `handover.${id}`,
    keys,
    words,
    enabled,
    run,
  })
  return [
    deed('urgent', 'Alt+J', '紧急接班', running, () => sign('take-over-urgently')),
    deed('late-relief', 'Alt+M', '接班人未到', running && isOwned, () => sayLate(true)),
    deed('plan', 'Alt+A', '写下一班', live, () => turnTo('plan')),
    deed('change', 'Alt+G', '改本班', live, () => turnTo('change')),
    deed('print', 'Ctrl+P', '打印', true, () => void papers.print()),
    deed('pdf', 'Alt+E', '存为 PDF', true, () => void papers.savePdf()),
    deed('copy', 'Alt+C', '复制文字', true, () => void papers.copy()),
  ]
}
