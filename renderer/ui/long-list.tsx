import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { ListBox, ListRow } from './list-box'
import { offsetAt, offsetShowing, type Scale, scaleOf, topAt } from './scaled-scroll'

export interface LongListProps {
  label: string
  /** Rows there are, however many: beyond what an element can be high, the scroll position is scaled. */
  count: number
  /** px, of each row. */
  rowHeight: number
  /** Content only: no controls inside, the list itself holds the focus. A row on its way is a row too. */
  renderRow: (index: number, current: boolean) => ReactNode
  current: number | null
  onCurrentChange: (index: number) => void
  /** Enter or double click. */
  onOpen: (index: number) => void
  /** First and last row in sight, after each change: fetch pages here. */
  onRange: (first: number, last: number) => void
  /** Another list began: it is shown from where its current row is. */
  list: number
  /** Sees every key first; answers whether it took it. */
  onKey?: ((event: KeyboardEvent) => boolean) | undefined
  empty?: ReactNode
}

/** Rows beyond those in sight that are drawn, so that they are there when they are scrolled to. */
const AHEAD = 8

/**
 * A `ListBox` whose rows are known by their number, each as high as the others, a million of them too. Rows held by key, which may
 * move, are for VirtualList.
 */
export function LongList(props: LongListProps) {
  const { count, current, rowHeight } = props
  const id = useId()
  const view = useScaledView(props)
  const { first, last } = view

  const move = (index: number) => {
    view.reveal(index)
    if (index !== current) props.onCurrentChange(index)
  }
  return (
    <ListBox
      label={props.label}
      box={view.ref}
      height={view.scale.height}
      count={count}
      current={current ?? -1}
      currentId={current === null ? undefined : `${id}-${current}`}
      page={() => Math.max(1, Math.floor(view.scale.viewport / rowHeight))}
      onMove={move}
      onOpen={props.onOpen}
      onFocus={() => count > 0 && props.onCurrentChange(current ?? first)}
      onKey={props.onKey}
      empty={props.empty}
    >
      {drawnRows(first, last, count, current).map((index) => (
        <ListRow
          key={index}
          id={`${id}-${index}`}
          index={index}
          count={count}
          isCurrent={index === current}
          top={view.placeOf(index)}
          height={rowHeight}
          row={index}
          render={props.renderRow}
          onMove={move}
          onOpen={props.onOpen}
        />
      ))}
    </ListBox>
  )
}

interface View {
  ref: RefObject<HTMLDivElement | null>
  scale: Scale
  /** Rows in sight. */
  first: number
  last: number
  placeOf(index: number): number
  reveal(index: number): void
}

/** Where the list is scrolled to, in px into its rows and of its element. */
interface Position {
  offset: number
  top: number
}

function useScaledView({ count, rowHeight, current, list, onRange }: LongListProps): View {
  const ref = useRef<HTMLDivElement>(null)
  const viewport = useHeight(ref)
  const scale = scaleOf(count, rowHeight, viewport)
  const [{ offset, top }, setPosition] = useState<Position>({ offset: 0, top: 0 })
  const latest = useRef({ scale, offset, top })
  useLayoutEffect(() => {
    latest.current = { scale, offset, top }
  })
  const goTo = useCallback((wanted: number) => {
    const element = ref.current
    if (element === null) return
    const { scale } = latest.current
    const offset = Math.min(Math.max(wanted, 0), Math.max(scale.total - scale.viewport, 0))
    element.scrollTop = topAt(offset, scale)
    setPosition({ offset, top: element.scrollTop })
  }, [])
  const reveal = useCallback(
    (index: number) => goTo(offsetShowing(index, rowHeight, latest.current.offset, latest.current.scale.viewport)),
    [goTo, rowHeight],
  )
  useScrolling(ref, latest, setPosition)
  // The current row may be changed by the caller, too, and another list begins at its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number says that another list began, it is not read
  useLayoutEffect(() => {
    if (current === null) goTo(0)
    else reveal(current)
  }, [list, current, goTo, reveal])

  const first = Math.min(Math.floor(offset / rowHeight), Math.max(count - 1, 0))
  const last = Math.min(Math.ceil((offset + viewport) / rowHeight) - 1, count - 1)
  useLayoutEffect(() => {
    if (last >= 0) onRange(first, last)
  }, [first, last, onRange])
  return { ref, scale, first, last, reveal, placeOf: (index) => index * rowHeight - offset + top }
}

/** Draws at once what is scrolled to, so that no frame shows a gap. */
function useScrolling(
  ref: RefObject<HTMLDivElement | null>,
  latest: RefObject<Position & { scale: Scale }>,
  setPosition: (position: Position) => void,
): void {
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const onScroll = () => {
      const { top, scale } = latest.current
      const now = element.scrollTop
      // It was put there: the place it was put for is more exact than what can be read from it.
      if (now === top) return
      flushSync(() => setPosition({ offset: offsetAt(now, scale), top: now }))
    }
    element.addEventListener('scroll', onScroll)
    return () => element.removeEventListener('scroll', onScroll)
  }, [ref, latest, setPosition])
}

function useHeight(ref: RefObject<HTMLDivElement | null>): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    setHeight(element.clientHeight)
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return height
}

/** Those around what is in sight; the current one stays on the page however far one scrolls, because screen readers follow it. */
function drawnRows(first: number, last: number, count: number, current: number | null): number[] {
  const from = Math.max(first - AHEAD, 0)
  const until = Math.min(last + AHEAD, count - 1)
  const rows = Array.from({ length: Math.max(until - from + 1, 0) }, (_, at) => from + at)
  if (current !== null && current < from) return [current, ...rows]
  return current !== null && current > until && current < count ? [...rows, current] : rows
}
