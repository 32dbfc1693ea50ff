import { type RefObject, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { ReadableStore } from '../../app/readable-store'
import type { WorksState } from './kept-works'

const WRITES = 'input, textarea, select, [role=radio][aria-checked=true]'

/** Puts the keyboard where a store of forms wants it, once for each wish: in a field of the form, or back in the pane's list. */
export function useWantedKeyboard<F>(pane: RefObject<HTMLElement | null>, store: ReadableStore<WorksState<F>>): void {
  const wanted = useStore(store, (state) => state.keyboard)
  const seen = useRef(wanted)
  useEffect(() => {
    // Coming back from another place or incident is no wish of the officer's.
    if (seen.current === wanted || wanted === null) return
    seen.current = wanted
    const box = pane.current
    const target =
      wanted.field === 'list'
        ? (box?.querySelector<HTMLElement>('[role=listbox]') ?? box)
        : (fieldIn(box, wanted.field) ?? fieldIn(box, 'first'))
    target?.focus({ preventScroll: wanted.field === 'list' })
  }, [wanted, pane])
}

/** The element of a field that takes what is typed; `first` is the one marked so. */
function fieldIn(box: HTMLElement | null, field: string): HTMLElement | null {
  const marked = field === 'first' ? '[data-first]' : `[data-field="${field}"]`
  return box?.querySelector<HTMLElement>(`:is(${marked}) :is(${WRITES})`) ?? null
}
