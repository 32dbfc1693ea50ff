import { type KeyboardEvent, type ReactNode, type RefObject, useMemo } from 'react'
import { rowStep } from './list-position'
import './list-box.css'

export interface ListBoxProps {
  label: string
  /** The element that scrolls. */
  box: RefObject<HTMLDivElement | null>
  /** px, of the element that holds the rows. */
  height: number
  count: number
  /** Index of the current row; -1: none. */
  current: number
  /** Id of the current row's element. */
  currentId: string | undefined
  /** Rows that PgUp and PgDn go. */
  page: () => number
  onMove: (index: number) => void
  /** Enter or double click. */
  onOpen: (index: number) => void
  onFocus: () => void
  /** Sees every key first; answers whether it took it. */
  onKey?: ((event: KeyboardEvent) => boolean) | undefined
  /** Shown in place of the rows when there are none. */
  empty?: ReactNode
  /** `ListRow`s. */
  children: ReactNode
}

/** The frame of a list with one tab stop: arrows, PgUp, PgDn, Home, End move the current row, Enter opens it. */
export function ListBox(props: ListBoxProps) {
  const { count, current } = props
  const onKeyDown = (event: KeyboardEvent) => {
    if (props.onKey?.(event)) return event.preventDefault()
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const opens = event.key === 'Enter' && current >= 0 && !event.repeat
    const next = rowStep(event.key, current, count, props.page())
    if (!opens && next === null) return
    event.preventDefault()
    if (opens) props.onOpen(current)
    else if (next !== null) props.onMove(next)
  }
  return (
    <div
      ref={props.box}
      className="list-box"
      role="listbox"
      aria-label={props.label}
      aria-activedescendant={props.currentId}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={props.onFocus}
    >
      {count === 0 && props.empty}
      {/* Positions are set on the style object, which the page's policy allows; no class can place row n. */}
      <div className="list-box__rows" role="presentation" style={{ height: props.height }}>
        {props.children}
      </div>
    </div>
  )
}

export interface ListRowProps<Row> {
  id: string
  index: number
  count: number
  isCurrent: boolean
  /** px */
  top: number
  height: number
  row: Row
  render: (row: Row, current: boolean) => ReactNode
  onMove: (index: number) => void
  onOpen: (index: number) => void
}

/** A row at its place. What it says is worked out again only when the row, or the way to say it, is another one: not as one scrolls. */
export function ListRow<Row>(props: ListRowProps<Row>) {
  const { id, index, count, isCurrent, top, height, row, render } = props
  const content = useMemo(() => render(row, isCurrent), [render, row, isCurrent])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox holds the focus and answers the keys
    // biome-ignore lint/a11y/useFocusableInteractive: reached by aria-activedescendant
    <div
      id={id}
      role="option"
      className={isCurrent ? 'list-box__row list-box__row--current' : 'list-box__row'}
      aria-selected={isCurrent}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={() => props.onMove(index)}
      onDoubleClick={() => props.onOpen(index)}
    >
      {content}
    </div>
  )
}
