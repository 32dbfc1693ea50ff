import { useEffect, useRef, useState } from 'react'
import { fittingWidth, type Sheet, type Turn, turnedSize } from './sheet'
import { sentenceOf } from './use-sheet'

export interface PageViewProps {
  sheet: Sheet
  page: number
  turn: Turn
  /** Times the width of the view. */
  zoom: number
  /** Spoken name of the page. */
  label: string
}

/** px around a page, as in the style. */
const MARGIN = 14

/** One page as wide as the view, times the zoom; what does not fit is scrolled to. */
export function PageView({ sheet, page, turn, zoom, label }: PageViewProps) {
  const view = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [fault, setFault] = useState<string | null>(null)

  useEffect(() => {
    const [outer, target] = [view.current, canvas.current]
    if (!outer || !target) return undefined
    const stop = new AbortController()
    const draw = async () => {
      const size = turnedSize(await sheet.sizeOf(page), turn)
      if (stop.signal.aborted) return
      const view = { width: outer.clientWidth - 2 * MARGIN, height: outer.clientHeight - 2 * MARGIN }
      const shownWidth = fittingWidth(size, view, sheet.pixels) * zoom
      const density = target.ownerDocument.defaultView?.devicePixelRatio ?? 1
      target.style.width = `${shownWidth}px`
      await sheet.draw(page, target, { scale: (shownWidth * density) / size.width, turn, signal: stop.signal })
    }
    setFault(null)
    draw().catch((reason: unknown) => {
      if (!stop.signal.aborted) setFault(sentenceOf(reason))
    })
    return () => stop.abort()
  }, [sheet, page, turn, zoom])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page larger than the view is scrolled with the arrows
    <div ref={view} className="page-view scroll" tabIndex={0} role="img" aria-label={label}>
      {fault !== null && <p className="viewer__sentence">{fault}</p>}
      <canvas ref={canvas} className="page-view__canvas" hidden={fault !== null} />
    </div>
  )
}
