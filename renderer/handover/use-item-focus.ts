import { type RefObject, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useHandover } from './handover-context'

/** What the answer to an item is written in; where nothing is, the pane itself takes the keyboard, so that its keys work. */
const WANTED = '[data-wanted] textarea'

/**
 * Puts the keyboard where the current item wants it, once for each time that was asked for. Reading a live sheet moves it
 * only when it was nowhere.
 */
export function useItemFocus(pane: RefObject<HTMLElement | null>): void {
  const { stores } = useHandover()
  const turn = useStore(stores.sheet, (state) => state.focusTurn)
  const current = useStore(stores.sheet, (state) => state.current)
  const answered = useRef(-1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an item that comes into sight later is where the keyboard was asked to go
  useEffect(() => {
    const { current: element } = pane
    if (element === null || answered.current === turn) return
    answered.current = turn
    const wanted = element.querySelector<HTMLTextAreaElement>(WANTED)
    if (wanted) {
      wanted.focus()
      wanted.setSelectionRange(wanted.value.length, wanted.value.length)
    } else if (!isAtWork(element)) element.focus()
  }, [pane, turn, current])
}

/** Whether the keyboard is in a list or a field of this place, where the officer put it. */
function isAtWork(pane: HTMLElement): boolean {
  const { activeElement, body } = pane.ownerDocument
  if (activeElement === null || activeElement === body || activeElement === pane) return false
  const place = pane.closest('[data-key-scope]')
  return place?.contains(activeElement) === true && activeElement !== place
}
