import { type KeyboardEvent, useId, useRef } from 'react'
import './segmented.css'

export interface SegmentedOption<T extends string> {
  value: T
  words: string
  /** The chosen segment is filled red. */
  grave?: boolean | undefined
}

export interface SegmentedProps<T extends string> {
  label: string
  /** Shown before the row; otherwise only spoken. */
  labelShown?: boolean | undefined
  options: readonly SegmentedOption<T>[]
  value: T
  onChange: (value: T) => void
  disabled?: boolean | undefined
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** One choice of a few, all in sight: a radio group with one tab stop, arrows, Home and End. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { options, value, disabled = false } = props
  const labelId = useId()
  const group = useRef<HTMLDivElement>(null)
  const chosen = options.findIndex((option) => option.value === value)

  const choose = (index: number) => {
    const option = options[index]
    if (option === undefined || disabled) return
    group.current?.querySelectorAll<HTMLButtonElement>('[role=radio]')[index]?.focus()
    if (option.value !== value) props.onChange(option.value)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = nextIndex(event.key, Math.max(chosen, 0), options.length)
    if (next === null) return
    event.preventDefault()
    choose(next)
  }

  return (
    <div className="segmented">
      <span id={labelId} className={props.labelShown ? 'segmented__label' : 'visually-hidden'}>
        {props.label}
      </span>
      <div ref={group} className="segmented__options" role="radiogroup" aria-labelledby={labelId} onKeyDown={onKeyDown}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useSemanticElements: native radios cannot carry the filled segment of the row in one element
          <button
            key={option.value}
            type="button"
            role="radio"
            className={`segmented__option${option.grave ? ' segmented__option--grave' : ''}`}
            aria-checked={index === chosen}
            aria-disabled={disabled || undefined}
            tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
            onClick={() => choose(index)}
          >
            {option.words}
          </button>
        ))}
      </div>
    </div>
  )
}

function nextIndex(key: string, from: number, count: number): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[key]
  return step === undefined ? null : (from + step + count) % count
}
