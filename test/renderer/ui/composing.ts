import { act, fireEvent } from '@testing-library/react'

/** What an input method does while `text` grows in `field`: compositionstart, then an update and an input per step. */
export function compose(field: HTMLInputElement | HTMLTextAreaElement, steps: readonly string[]): void {
  const before = field.value
  fireEvent.compositionStart(field)
  for (const step of steps) {
    fireEvent.compositionUpdate(field, { data: step })
    type(field, before + step, true)
  }
}

/** Ends the composition with `text`, as Chromium does: the last input, then compositionend. */
export function endComposition(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  type(field, text, true)
  fireEvent.compositionEnd(field, { data: text })
}

/** Puts `value` into the field the way the browser does, without React's knowledge, and sends the input event. */
function type(field: HTMLInputElement | HTMLTextAreaElement, value: string, isComposing: boolean): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  act(() => {
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing, inputType: 'insertCompositionText' }))
  })
}
