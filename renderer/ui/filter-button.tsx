import { type KeyboardEvent, useId, useState } from 'react'
import './filter-button.css'
import './menu.css'
import { listStep } from './listbox'

export interface FilterOption<T extends string> {
  value: T
  words: string
  /** What the button says once it is chosen, where that is another: 2026年7月 for 本月. */
  shown?: string | undefined
}

export interface FilterButtonProps<T extends string> {
  /** 方式, 紧急程度, 状态. */
  label: string
  /** The first means "no filter" (全部). */
  options: readonly [FilterOption<T>, ...FilterOption<T>[]]
  value: T
  onChange: (value: T) => void
  /** What is chosen speaks for itself: 紧急以上, without its label. */
  bare?: boolean | undefined
  /** While nothing is chosen the label says it all: 方式, without 全部. */
  brief?: boolean | undefined
  /** Taking what is already chosen is told, too: it opens something. */
  again?: boolean | undefined
}

/**
 * A filter written as `方式 全部` that opens its list below. Own listbox rather than react-aria's Select: the desk shows
 * three of these at start-up, and Select with its popover and collection costs more code than the rest of the parts.
 */
export function FilterButton<T extends string>(props: FilterButtonProps<T>) {
  const { label, options, value, onChange, bare, brief, again } = props
  const id = useId()
  const [active, setActive] = useState<number | null>(null)
  const open = active !== null
  const chosen = options.find((option) => option.value === value) ?? options[0]
  const isUnset = chosen === options[0]
  const openAtChosen = () => setActive(options.indexOf(chosen))
  const take = (index: number) => {
    const option = options[index]
    setActive(null)
    if (option !== undefined && (again || option.value !== value)) onChange(option.value)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const outcome = pressed(event.key, active, options.length)
    if (outcome === undefined) return
    event.preventDefault()
    if (outcome === 'open') openAtChosen()
    else if (outcome === 'take') take(active ?? 0)
    else setActive(outcome)
  }

  return (
    <div className="filter">
      <button
        type="button"
        role="combobox"
        className={isUnset ? 'filter__button' : 'filter__button filter__button--chosen'}
        aria-label={label}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open ? `${id}-${active}` : undefined}
        onClick={() => (open ? setActive(null) : openAtChosen())}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
      >
        {isUnset && brief ? (
          label
        ) : (
          <>
            {(!bare || isUnset) && <span className="filter__label">{label} </span>}
            <span>{chosen.shown ?? chosen.words}</span>
          </>
        )}
      </button>
      {open && (
        <div id={`${id}-list`} className="menu" role="listbox" aria-label={label}>
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above holds the focus and answers the keys
            // biome-ignore lint/a11y/useFocusableInteractive: reached by aria-activedescendant
            <div
              key={option.value}
              id={`${id}-${index}`}
              role="option"
              className={index === active ? 'menu__option menu__option--active' : 'menu__option'}
              aria-selected={option.value === value}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => setActive(index)}
              onClick={() => take(index)}
            >
              {option.words}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

/** What a key does to the list: open it, take the active option, move to an index, or (null) close it. */
function pressed(key: string, active: number | null, count: number): 'open' | 'take' | number | null | undefined {
  if (active === null) return key === 'ArrowDown' || key === 'ArrowUp' ? 'open' : undefined
  if (key === 'Enter' || key === ' ') return 'take'
  if (key === 'Escape') return null
  return listStep(key, active, count) ?? undefined
}
