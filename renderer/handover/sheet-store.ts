import { createStore } from 'zustand/vanilla'
import type { HandoverId, SheetView } from '../../shared/handover/handover-contract'
import type { Api } from '../../shared/ipc/contract'
import type { Failure, Result } from '../../shared/result'
import { createLiveReader } from '../app/live-reader'
import { type ReadableStore, readable } from '../app/readable-store'

import { isConfirming, nextUnanswered } from './sheet-reading'

/** 未办结, 办结, 冻结后新增. */
export type SheetList = 'open' | 'done' | 'added'

export interface SheetState {
  /** The sheet that is shown; null: that of the shift on duty. */
  shown: HandoverId | null
  /** undefined until it was read; null before the first shift was opened. */
  view: SheetView | null | undefined
  /** Why it could not be read. What was read before stays in sight. */
  failure: Failure | null
  /** The item that is looked at. */
  current: string | null
  /** Which list of the sheet is in sight. */
  list: SheetList
  /** Counts the times the keyboard is asked to go where the current item wants it. */
  focusTurn: number
}

export interface SheetStore extends ReadableStore<SheetState> {
  /** Reads the sheet and keeps it live; answers with its end. */
  follow(): () => void
  /** Shows another sheet; null: that of the shift on duty. */
  show(id: HandoverId | null): void
  /** Makes a command that answers with how the sheet stands then. What is announced meanwhile is in that answer. */
  ask(command: () => Promise<Result<SheetView>>): Promise<Result<SheetView>>
  choose(key: string): void
  look(list: SheetList): void
  /** One item on or back. */
  step(by: 1 | -1): void
  /** To the next item that nobody has answered, if there is one. */
  goOn(): void
  /** Asks for the keyboard where the current item wants it. */
  takeKeyboard(): void
}

/** The sheet in sight, and which of its items is looked at. */
export function createSheetStore(api: Pick<Api, 'handover' | 'entries'>): SheetStore {
  const store = createStore<SheetState>(() => ({
    shown: null,
    view: undefined,
    failure: null,
    current: null,
    list: 'open',
    focusTurn: 0,
  }))
  const { getState, setState } = store
  const take = (view: SheetView | null) =>
    setState((state) => ({ view, failure: null, current: currentOf(view, state) }))
  const reader = createLiveReader<SheetView | null>(
    () => api.handover.sheet({ handoverId: getState().shown }),
    (read) => (read.ok ? take(read.value) : setState({ failure: read.failure })),
  )
  const took = (view: SheetView) => {
    // Once the room has passed, that of the shift on duty is another one: the sheet that was signed stays in sight.
    if (view.phase === 'owed' || view.phase === 'closed') setState({ shown: view.handoverId })
    take(view)
  }

  return {
    ...readable(store),
    follow: () => {
      reader.refresh()
      const ends = [api.handover.onChanged(reader.refresh), api.entries.onChanged(reader.refresh)]
      return () => {
        for (const end of ends) end()
      }
    },
    show: (shown) => {
      if (shown === getState().shown) return
      setState(({ focusTurn }) => ({ shown, view: undefined, failure: null, current: null, focusTurn: focusTurn + 1 }))
      reader.startOver()
    },
    ask: (command) => reader.ask(command, took),
    choose: (current) => setState({ current }),
    look: (list) => setState({ list }),
    step: (by) => {
      const { view, current } = getState()
      const items = view?.sheet.items ?? []
      const to = items[items.findIndex(({ key }) => key === current) + by]
      if (to) setState(({ focusTurn }) => ({ current: to.key, focusTurn: focusTurn + 1 }))
    },
    goOn: () => {
      const { view, current } = getState()
      const next = view ? nextUnanswered(view, current) : null
      setState(({ focusTurn }) => ({ current: next ?? current, focusTurn: focusTurn + 1 }))
    },
    takeKeyboard: () => setState(({ focusTurn }) => ({ focusTurn: focusTurn + 1 })),
  }
}

/** The item that stays or comes into sight: the same; where it is gone, the one in its place; at first, the one to answer. */
function currentOf(view: SheetView | null, { current, view: before }: SheetState): string | null {
  const items = view?.sheet.items ?? []
  if (!view || items.length === 0) return null
  if (items.some(({ key }) => key === current)) return current
  const first = isConfirming(view) ? nextUnanswered(view, null) : null
  const at = before?.sheet.items.findIndex(({ key }) => key === current) ?? -1
  if (at < 0) return first ?? items[0]?.key ?? null
  return items[Math.min(at, items.length - 1)]?.key ?? null
}
