import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { SheetView } from '../../shared/handover/handover-contract'
import type { OpenItem } from '../../shared/handover/open-item'
import { type AnswerWork, fromKept } from './answer-work'
import { writtenOn } from './answers-store'
import { useHandover } from './handover-context'
import { answerTo } from './sheet-reading'

/** What is being written about an item. */
export function useWork(view: SheetView, item: OpenItem | null): AnswerWork {
  const { stores } = useHandover()
  const key = item?.key ?? ''
  const written = useStore(stores.answers, ({ works }) => writtenOn(works, view, key))
  const kept = answerTo(view, key)?.kept ?? ''
  return useMemo(() => written ?? fromKept(kept), [written, kept])
}
