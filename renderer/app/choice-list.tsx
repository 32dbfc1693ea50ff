import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { listStep } from '../ui/listbox'
import './choice-list.css'

export interface Choice<T extends string> {
  id: T
  content: ReactNode
}

export interface ChoiceListProps<T extends string> {
  label: string
  choices: readonly Choice<T>[]
  chosen: T | null
  onChoose: (id: T) => void
  /** Enter or a double click on the chosen row. */
  onOpen?: ((id: T) => void) | undefined
}

/** Rows of which one is current: arrows, Home and End move it, a click takes it. One tab stop. */
export function ChoiceList<T extends string>(props: ChoiceListProps<T>) {
  const { choices, chosen, onChoose, onOpen } = props
  const base = useId()
  const current = useRef<HTMLDivElement>(null)
  const at = choices.findIndex((choice) => choice.id === chosen)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a row scrolls into sight when it becomes the chosen one
  useEffect(() => {
    current.current?.scrollIntoView?.({ block: 'nearest' })
  }, [chosen])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter' && chosen !== null && onOpen) {
      event.preventDefault()
      onOpen(chosen)
      return
    }
    const to = listStep(event.key, at, choices.length)
    const next = to === null ? undefined : choices[to]
    if (!next) return
    event.preventDefault()
    onChoose(next.id)
  }

  return (
    <div
      className="choice-list scroll"
      role="listbox"
      aria-label={props.label}
      aria-activedescendant={at === -1 ? undefined : `${base}-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself answers the keys, as a listbox does
        <div
          key={choice.id}
          ref={index === at ? current : undefined}
          id={`${base}-${index}`}
          className="choice-list__row"
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onClick={() => onChoose(choice.id)}
          onDoubleClick={onOpen && (() => onOpen(choice.id))}
        >
          {choice.content}
        </div>
      ))}
    </div>
  )
}
