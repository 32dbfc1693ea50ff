import { useEffect, useRef, useState } from 'react'
import type { NowStore } from '../app/now-store'

/** A pause in typing after which something may appear, in ms. */
const PAUSE = 3_000

/**
 * Whether what is wanted may be shown: it comes only when nobody has typed for a moment and no input method composes, so
 * that nothing moves under the hand. Once it is there it stays for as long as it is wanted.
 */
export function useBetweenTyping(now: NowStore, wanted: boolean): boolean {
  const [shown, setShown] = useState(false)
  const typing = useRef({ at: Number.NEGATIVE_INFINITY, composing: false })

  useEffect(() => {
    const off = new AbortController()
    const listening = { capture: true, signal: off.signal }
    const note = (composing: boolean) => {
      typing.current = { at: now.getState().now, composing }
    }
    document.addEventListener('input', () => note(typing.current.composing), listening)
    document.addEventListener('compositionstart', () => note(true), listening)
    document.addEventListener('compositionend', () => note(false), listening)
    return () => off.abort()
  }, [now])

  useEffect(() => {
    if (!wanted) return setShown(false)
    const settle = () => {
      const { at, composing } = typing.current
      if (!composing && now.getState().now - at >= PAUSE) setShown(true)
    }
    settle()
    return now.subscribe(settle)
  }, [now, wanted])

  return wanted && shown
}
