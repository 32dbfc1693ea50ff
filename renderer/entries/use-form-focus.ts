import { type RefObject, type SyntheticEvent, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { scopeAttribute } from '../app/keys/key-targets'
import { useDesk } from './desk-context'

type Writable = HTMLInputElement | HTMLTextAreaElement

function isWritable(element: Element | null): element is Writable {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}

/** The control of a field within the form. */
function findControl(form: HTMLElement, field: string): HTMLElement | null {
  const boxes = [...form.querySelectorAll<HTMLElement>('[data-field]')]
  return boxes.find((box) => box.dataset.field === field)?.querySelector('textarea, input, select') ?? null
}

/** Whether the keyboard is at work in another pane than that of a control. */
function isElsewhere(control: HTMLElement): boolean {
  const { activeElement, body } = control.ownerDocument
  return activeElement !== null && activeElement !== body && !closestPane(control)?.contains(activeElement)
}

const closestPane = (element: HTMLElement) => element.closest(`[${scopeAttribute}]`)

/**
 * Puts the keyboard where it is asked to be in the form, and notes where the officer puts it. Answers with the handler
 * for the form's `onSelect`, which the browser sends for every move of a caret and every change of field.
 */
export function useFormFocus(form: RefObject<HTMLElement | null>): (event: SyntheticEvent) => void {
  const { stores, showForm } = useDesk()
  const { drafts } = stores
  const request = useStore(drafts, (state) => state.focusRequest)
  const answered = useRef<number | null>(null)
  useEffect(() => {
    // Runs again when the desk shows anew after another place; the officer may have moved on since the request.
    if (answered.current === request.turn) return
    const control = form.current && findControl(form.current, request.field)
    if (!control) return
    answered.current = request.turn
    if (request.reason === 'changed' && isElsewhere(control)) return
    control.focus()
    // Hidden by an opened entry it takes no focus; the form comes back, and the keyboard with it.
    if (request.reason === 'asked' && document.activeElement !== control) return showForm()
    if (!isWritable(control) || control.type === 'checkbox') return
    const caret = request.caret ?? control.value.length
    control.setSelectionRange(caret, caret)
  }, [form, request, showForm])
  return ({ target }) => {
    if (!(target instanceof HTMLElement) || !isWritable(target)) return
    const field = target.closest<HTMLElement>('[data-field]')?.dataset.field
    if (field !== undefined) drafts.placed({ field, caret: target.selectionStart ?? 0 })
  }
}
