import { type RefObject, useEffect } from 'react'

/** Puts the keyboard into the first field (or list) of something that an officer has just opened. */
export function useFirstFocus(box: RefObject<HTMLElement | null>, first = 'input, textarea, select'): void {
  useEffect(() => box.current?.querySelector<HTMLElement>(first)?.focus(), [box, first])
}
