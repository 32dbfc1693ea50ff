import { type RefObject, useEffect, useRef } from 'react'

/** Puts the keyboard into the first field (or list) of something that an officer has just opened. */
export function useFirstFocus(box: RefObject<HTMLElement | null>, first = 'input, textarea, select'): void {
  const done = useRef(false)
  useEffect(() => {
    // Once: coming back from another place must not move the keyboard.
    if (!done.current) box.current?.querySelector<HTMLElement>(first)?.focus()
    done.current = true
  }, [box, first])
}
