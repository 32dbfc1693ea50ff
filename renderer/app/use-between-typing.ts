import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { NowStore } from './now-store'

/** A pause in typing after which something may appear, in ms. */
const PAUSE = 3_000

/** The text field that holds the focus and something typed; where it stood, and how much of its text was out of sight (px). */
interface Writing {
  field: HTMLInputElement | HTMLTextAreaElement
  top: number
  hidden: number
}

/**
 * Whether what is wanted may be shown. It comes only when nobody has typed for a moment and no input method composes, and
 * not at all while it would move the text that the officer is in the middle of. Once there it stays for as long as wanted.
 */
export function useBetweenTyping(now: NowStore, wanted: boolean): boolean {
  const [shown, setShown] = useState(false)
  const typing = useTyping(now)
  const before = useRef<Writing | null>(null)
  const inTheWayOf = useRef<Element | null>(null)

  useEffect(() => {
    if (!wanted) return setShown(false)
    const settle = () => {
      const { at, composing } = typing.current
      if (composing || now.getState().now - at < PAUSE) return
      if (inTheWayOf.current !== null && inTheWayOf.current === document.activeElement) return
      before.current = readWriting()
      setShown(true)
    }
    settle()
    return now.subscribe(settle)
  }, [now, wanted, typing])

  // Before the next paint, so that nothing is seen of it.
  useLayoutEffect(() => {
    const { current: writing } = before
    if (!shown || writing === null || !isMoved(writing)) return
    inTheWayOf.current = writing.field
    setShown(false)
  }, [shown])

  return wanted && shown
}

/** When text was typed last, and whether an input method composes. */
function useTyping(now: NowStore) {
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
  return typing
}

function readWriting(): Writing | null {
  const field = document.activeElement
  const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
  return isText && field.value !== '' ? { field, ...standOf(field) } : null
}

function standOf(field: Writing['field']): Omit<Writing, 'field'> {
  return { top: field.getBoundingClientRect().top, hidden: field.scrollHeight - field.clientHeight }
}

/** A field that became lower may have taken the line that is being typed out of sight. */
function isMoved({ field, top, hidden }: Writing): boolean {
  const now = standOf(field)
  return now.top !== top || (now.hidden > 0 && now.hidden > hidden)
}
