import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useCallback, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { ListBox, ListRow } from './list-box'
import { indexOfKey } from './list-position'

export interface VirtualListProps<Row> {
  label: string
  /** All rows, at most 33,554,428 px together (Chromium's limit): 690,000 of 48. A row not loaded yet is a row too. */
  rows: readonly Row[]
  /** Must be the same function at each render, as `heightOf`: a new one measures every row again. */
  keyOf: (row: Row) => string
  /** px; the same kind of row always has the same height. */
  heightOf: (row: Row) => number
  /** Content only: no controls inside, the list itself holds the focus. */
  renderRow: (row: Row, current: boolean) => ReactNode
  /** Key of the current row (tint). Owned by the caller, so that it survives reloading. */
  current: string | null
  onCurrentChange: (key: string, row: Row) => void
  /** Enter or double click. */
  onOpen: (row: Row) => void
  /** First and last row in sight, after each change: fetch pages here. */
  onRange?: ((first: number, last: number) => void) | undefined
  /** Shown in place of the rows when there are none. */
  empty?: ReactNode
}

/** A `ListBox` of rows held by key. Those that arrive above do not move what is being read; at the very top they show. */
export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const { rows, keyOf, current } = props
  const id = useId()
  const viewport = useRef<HTMLDivElement>(null)
  const currentIndex = useCurrentIndex(rows, keyOf, current)
  const list = useRows(props, viewport, currentIndex)
  useFollowing(list, current, currentIndex)

  const move = (index: number) => {
    const row = rows[index]
    if (row === undefined) return
    list.scrollToIndex(index, { align: 'auto' })
    if (keyOf(row) !== current) props.onCurrentChange(keyOf(row), row)
  }

  const open = (index: number) => {
    const row = rows[index]
    if (row !== undefined) props.onOpen(row)
  }
  return (
    <ListBox
      label={props.label}
      box={viewport}
      height={list.getTotalSize()}
      count={rows.length}
      current={currentIndex}
      currentId={currentIndex >= 0 ? `${id}-${current}` : undefined}
      page={() => rowsInSight(list.range)}
      onMove={move}
      onOpen={open}
      onFocus={() => currentIndex < 0 && move(list.range?.startIndex ?? 0)}
      empty={props.empty}
    >
      {list.getVirtualItems().map(({ key, index, start, size }) => {
        const row = rows[index]
        if (row === undefined) return null
        return (
          <ListRow
            key={key}
            id={`${id}-${key}`}
            index={index}
            count={rows.length}
            isCurrent={index === currentIndex}
            top={start}
            height={size}
            row={row}
            render={props.renderRow}
            onMove={move}
            onOpen={open}
          />
        )
      })}
    </ListBox>
  )
}

const overscan = 8

function useRows<Row>(
  { rows, keyOf, heightOf, onRange }: VirtualListProps<Row>,
  viewport: RefObject<HTMLDivElement | null>,
  currentIndex: number,
) {
  const getItemKey = useCallback((index: number) => valueAt(rows, index, keyOf, index), [rows, keyOf])
  const estimateSize = useCallback((index: number) => valueAt(rows, index, heightOf, 0), [rows, heightOf])
  const rangeExtractor = useCallback(
    (range: Range) => withIndex(defaultRangeExtractor(range), currentIndex),
    [currentIndex],
  )
  // Scrolling draws at once, but the first measurement happens while React commits, where it must not.
  const committed = useRef(false)
  useEffect(() => {
    committed.current = true
  }, [])
  const list = useVirtualizer<HTMLDivElement, Element>({
    useFlushSync: committed.current,
    count: rows.length,
    getScrollElement: () => viewport.current,
    estimateSize,
    getItemKey,
    rangeExtractor,
    overscan,
    // `end` holds the first row in sight by its key when rows arrive above it.
    anchorTo: (viewport.current?.scrollTop ?? 0) > 0 ? 'end' : 'start',
  })
  const first = list.range?.startIndex
  const last = list.range?.endIndex
  useLayoutEffect(() => {
    if (first !== undefined && last !== undefined && rows.length > 0) onRange?.(first, last)
  }, [first, last, rows.length, onRange])
  return list
}

/** The current row may be changed by the caller, too: then it comes into sight. Rows that only move do not scroll the list. */
function useFollowing(list: ReturnType<typeof useRows>, current: string | null, currentIndex: number): void {
  const followed = useRef(current)
  useEffect(() => {
    if (followed.current === current || currentIndex < 0) return
    followed.current = current
    // Scrolling renders the rows at once, which React refuses while it is rendering itself.
    queueMicrotask(() => list.scrollToIndex(currentIndex, { align: 'auto' }))
  }, [list, current, currentIndex])
}

function useCurrentIndex<Row>(rows: readonly Row[], keyOf: (row: Row) => string, current: string | null): number {
  const last = useRef(0)
  const index = current === null ? -1 : indexOfKey(rows, keyOf, current, last.current)
  useLayoutEffect(() => {
    if (index >= 0) last.current = index
  })
  return index
}

function rowsInSight(range: { startIndex: number; endIndex: number } | null): number {
  return range === null ? 1 : range.endIndex - range.startIndex + 1
}

function valueAt<Row, T>(rows: readonly Row[], index: number, read: (row: Row) => T, none: T | number): T | number {
  const row = rows[index]
  return row === undefined ? none : read(row)
}

/** The current row stays on the page however far one scrolls, because screen readers follow it. */
function withIndex(indexes: number[], index: number): number[] {
  if (index < 0 || indexes.includes(index)) return indexes
  return [...indexes, index].sort((one, other) => one - other)
}
