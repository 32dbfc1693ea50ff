import {
  type ClipboardEvent,
  type DragEvent,
  type FormEvent,
  type KeyboardEvent,
  type Ref,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { createCompositionGuard } from './composition'
import { overrun, refusal } from './text-limit'

export type TextElement = HTMLInputElement | HTMLTextAreaElement

/** `composing`: the input method has not finished; save it as a draft, but derive nothing from it yet. */
export interface TextChange {
  composing: boolean
}

/** What every part that takes text is given. */
export interface TextSource<E extends TextElement> {
  /** The text. What the officer types wins: a new value that arrives while composing is not applied. */
  value: string
  /** Must set `value` at once; the same text is reported again with `composing: false` when a composition ends. */
  onChange: (value: string, change: TextChange) => void
  /** Enter without modifiers, never the Enter of an input method. The default (newline) stays when absent. */
  onEnter?: (() => void) | undefined
  /** Longest text in UTF-16 units; longer input is refused before it reaches the field. */
  limit?: number | undefined
  /** Told in one Chinese sentence why an input was refused. */
  onRefused?: ((sentence: string) => void) | undefined
  /** Sees every key first, but none that the input method owns; may prevent the default. */
  onKey?: ((event: KeyboardEvent<E>) => void) | undefined
  ref?: Ref<E> | undefined
}

/** Ref and handlers of one text element, which stays uncontrolled so that React never writes into a composition. */
export function useTextInput<E extends TextElement>(source: TextSource<E>) {
  const { value, ref } = source
  const latest = useRef(source)
  const element = useRef<E | null>(null)
  const [guard] = useState(createCompositionGuard)

  useLayoutEffect(() => {
    latest.current = source
  })

  useLayoutEffect(() => {
    const field = element.current
    if (field !== null && field.value !== value && guard.field() === null) field.value = value
  }, [value, guard])

  const attach = useCallback(
    (field: E | null) => {
      element.current = field
      const detachOuter = attachRef(ref, field)
      if (field === null) return undefined
      // React's onBeforeInput is not the browser's event, so the listener is set here.
      const target: HTMLElement = field
      const beforeInput = (event: InputEvent) => refuse(event, insertedLength(event), field, latest.current)
      target.addEventListener('beforeinput', beforeInput)
      return () => {
        target.removeEventListener('beforeinput', beforeInput)
        element.current = null
        detachOuter()
      }
    },
    [ref],
  )

  const report = (field: E, composing: boolean) => source.onChange(field.value, { composing })
  const handlers = {
    ref: attach,
    onInput: (event: FormEvent<E>) => report(event.currentTarget, guard.field() !== null),
    onCompositionStart: (event: { currentTarget: E }) => guard.start(event.currentTarget),
    onCompositionEnd: (event: { currentTarget: E }) => {
      guard.end()
      const sentence = overrun(event.currentTarget.value.length, source.limit)
      if (sentence !== null) source.onRefused?.(sentence)
      report(event.currentTarget, false)
    },
    onKeyDown: (event: KeyboardEvent<E>) => {
      if (guard.claims(event.nativeEvent)) return
      source.onKey?.(event)
      if (event.key !== 'Enter' || source.onEnter === undefined || event.defaultPrevented) return
      if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      event.preventDefault()
      source.onEnter()
    },
    onPaste: (event: ClipboardEvent<E>) => refuse(event, textLength(event.clipboardData), event.currentTarget, source),
    onDrop: (event: DragEvent<E>) => refuse(event, textLength(event.dataTransfer), event.currentTarget, source),
  }
  return { handlers, element }
}

/** What a composition inserts cannot be refused; `overrun` speaks when it has ended. */
function insertedLength(event: InputEvent): number {
  if (!event.cancelable || event.isComposing) return 0
  if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') return 1
  return event.data?.length ?? 0
}

function textLength(data: DataTransfer | null): number {
  return data?.getData('text/plain').length ?? 0
}

function refuse(
  event: { preventDefault: () => void },
  inserted: number,
  field: TextElement,
  source: Pick<TextSource<TextElement>, 'limit' | 'onRefused'>,
): void {
  const sentence = refusal(field, inserted, source.limit)
  if (sentence === null) return
  event.preventDefault()
  source.onRefused?.(sentence)
}

function attachRef<E>(ref: Ref<E> | undefined, element: E | null): () => void {
  if (typeof ref === 'function') {
    const detach = ref(element)
    return typeof detach === 'function' ? detach : () => void ref(null)
  }
  if (ref) ref.current = element
  return () => {
    if (ref) ref.current = null
  }
}
