import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useAction } from '../app/keys/key-scope'
import './filter-button.css'
import './filter-panel.css'
import './menu.css'
import { KeyHint } from './key-hint'
import { useFirstFocus } from './use-first-focus'

export interface FilterPanelProps {
  /** 单位, 值班员. */
  label: string
  /** What it is narrowed to: 全部, 市应急局. Empty: the label says it all. */
  words: string
  chosen: boolean
  /** The fields, with what closes the panel when they are taken. */
  children: (close: () => void) => ReactNode
}

/** A filter that is typed: written as `单位 全部`, its fields below it. Esc, or going elsewhere, changes nothing. */
export function FilterPanel({ label, words, chosen, children }: FilterPanelProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    button.current?.focus()
    setOpen(false)
  }
  return (
    <div className="filter">
      <button
        ref={button}
        type="button"
        className={chosen ? 'filter__button filter__button--chosen' : 'filter__button'}
        aria-expanded={open}
        aria-haspopup="dialog"
        // Before the panel hears that the keyboard left it, which would close it only to be opened again.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {words === '' ? label : <span className="filter__label">{label} </span>}
        {words}
      </button>
      {open && (
        <FilterFields label={label} onClose={close} onLeave={() => setOpen(false)}>
          {children(close)}
        </FilterFields>
      )}
    </div>
  )
}

export interface FilterFieldsProps {
  label: string
  /** Esc: back to where one came from. */
  onClose: () => void
  /** The keyboard went elsewhere by itself. */
  onLeave: () => void
  children: ReactNode
}

/** The fields below a filter. The first takes the keyboard. */
export function FilterFields({ label, onClose, onLeave, children }: FilterFieldsProps) {
  const box = useRef<HTMLDivElement>(null)
  const scope = `filter ${label}`
  useFirstFocus(box)
  // What stands in the first field is replaced by typing.
  useEffect(() => box.current?.querySelector('input')?.select(), [])
  useAction({ id: `${scope}.close`, keys: 'Esc', words: '不改', scope, run: onClose })
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={label}
      className="menu filter-panel"
      tabIndex={-1}
      data-key-scope={scope}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) onLeave()
      }}
    >
      {children}
      <p className="filter-panel__keys">
        <KeyHint keys="Enter" /> 采用 <KeyHint keys="Esc" /> 不改
      </p>
    </div>
  )
}

/** A filter that is on or off: 有附件. */
export function FilterToggle({ words, on, onChange }: { words: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button
      type="button"
      className={on ? 'filter__button filter__button--chosen' : 'filter__button'}
      aria-pressed={on}
      onClick={() => onChange(!on)}
    >
      {words}
    </button>
  )
}
