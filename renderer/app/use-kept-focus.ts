import { useLayoutEffect, useRef } from 'react'

/** The view of the stage around an element; views may hold views of their own. */
function viewAround(element: Element | null): string | null {
  let view: string | null = null
  for (let around = element?.closest<HTMLElement>('[data-view]'); around; ) {
    view = around.dataset.view ?? null
    around = around.parentElement?.closest<HTMLElement>('[data-view]')
  }
  return view
}

/** What takes the keyboard in a view that was never used before: its list, else its first field. */
const FIRST = '[role="listbox"], input, textarea'

/**
 * Remembers where the keyboard was in each view (an element with `data-view`) and puts it back when the view shows again,
 * unless the view has already placed it.
 */
export function useKeptFocus(shown: string): void {
  const kept = useRef(new Map<string, HTMLElement>())
  const before = useRef(shown)

  useLayoutEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      const view = viewAround(target)
      if (view !== null) kept.current.set(view, target)
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])

  useLayoutEffect(() => {
    if (before.current === shown) return
    before.current = shown
    const view = document.querySelector<HTMLElement>(`[data-view="${shown}"]`)
    const isPlaced = () => viewAround(document.activeElement) === shown
    const place = () => {
      const element = kept.current.get(shown)
      const target = element?.isConnected ? element : view?.querySelector<HTMLElement>(FIRST)
      target?.focus({ preventScroll: true })
    }
    // Hiding a view takes the keyboard from it only at the next frame.
    const isElsewhere = () => document.activeElement !== document.body && viewAround(document.activeElement) === null
    if (!isPlaced()) place()
    if (isPlaced() || view === null) return
    // Its script is still being read: the keyboard goes there once there is something, unless it went elsewhere meanwhile.
    const observer = new MutationObserver(() => {
      if (!isPlaced() && !isElsewhere()) place()
      if (isPlaced() || isElsewhere()) observer.disconnect()
    })
    observer.observe(view, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [shown])
}
