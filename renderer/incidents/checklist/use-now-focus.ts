import { type RefObject, useEffect } from 'react'
import { useStore } from 'zustand'
import type { StepView } from '../../../shared/incidents/incident-detail'
import { useIncidents } from '../incident-context'
import { isFinished } from './step-reading'

/** Where words are wanted, else the first key; without either the block itself, so that its keys work. */
const WANTED = ['[data-wanted] input, [data-wanted] textarea', '.now-keys button']

/** Puts the keyboard into the now block, once for each time that it was asked for. */
export function useNowFocus(block: RefObject<HTMLElement | null>, step: StepView | null): void {
  const { checklist } = useIncidents().stores
  const wanted = useStore(checklist, (state) => state.wantsKeyboard)
  const form = useStore(checklist, (state) => state.forms)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form that opens later is where the keyboard was asked to go
  useEffect(() => {
    const { current: element } = block
    if (element === null || !wanted) return
    checklist.keyboardTaken()
    const found = WANTED.map((selector) => element.querySelector<HTMLElement>(selector)).find((each) => each !== null)
    const target = found ?? element
    target.focus()
  }, [block, checklist, wanted, form])
  const state = step && `${step.key} ${isFinished(step)}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: keys may go with the step they were of, and the keyboard with them
  useEffect(() => {
    const { current: element } = block
    if (element && element.ownerDocument.activeElement === element.ownerDocument.body) element.focus()
  }, [block, state])
}
