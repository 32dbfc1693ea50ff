import { type RefObject, useEffect } from 'react'

const reachable = 'button:not([disabled]), [href], input, select, textarea, [tabindex]:not([tabindex="-1"])'

/** Takes the keyboard into a box that covers the page, keeps Tab within it, and gives the keyboard back, caret and all. */
export function useHeldFocus(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const before = document.activeElement
    element.focus()
    const keepInside = (event: KeyboardEvent) => {
      if (event.key !== 'Tab') return
      const stops = [...element.querySelectorAll<HTMLElement>(reachable)]
      const at = stops.findIndex((stop) => stop.matches(':focus'))
      const next = stops.at(event.shiftKey ? (at <= 0 ? -1 : at - 1) : (at + 1) % stops.length)
      event.preventDefault()
      next?.focus()
    }
    element.addEventListener('keydown', keepInside)
    return () => {
      element.removeEventListener('keydown', keepInside)
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [box])
}
